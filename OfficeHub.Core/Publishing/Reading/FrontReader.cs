using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>What stands before the main text, in the order of a printed paper or of a web page.</summary>
internal sealed class FrontReader
{
    private readonly List<string> _title = [];

    private FrontReader(string knownTitle) => KnownTitle = Plain(knownTitle);

    public string Title => string.Concat(_title);

    /// <summary>How many lines it was written over.</summary>
    public int TitleLines => _title.Count;

    public string NumberText { get; private set; } = "";

    public string Recipients { get; private set; } = "";

    public Urgency Urgency { get; private set; }

    public List<string> Signatories { get; } = [];

    public List<string> MarkNames { get; } = [];

    /// <summary>The first line that belongs to the main text.</summary>
    public int End { get; private set; }

    private string KnownTitle { get; }

    public static FrontReader Read(IReadOnlyList<string> lines, string knownTitle)
    {
        var front = new FrontReader(knownTitle);
        while (front.End < lines.Count && front.Take(lines[front.End]))
        {
            front.End++;
            if (front.Recipients.Length > 0)
            {
                break;
            }
        }

        return front;
    }

    private bool Take(string line)
    {
        if (line is "特急" or "加急" && _title.Count == 0)
        {
            Urgency = line == "特急" ? Urgency.ExtraUrgent : Urgency.Urgent;
            return true;
        }

        if (LineKinds.Number().Match(line) is { Success: true } number)
        {
            NumberText = number.Groups["number"].Value;
            AddSignatories(number.Groups["names"].Value);
            return true;
        }

        // Below the mark of a 令. GB/T 9704-2012, 10.2.
        if (DocumentKinds.Find(Title) is DocumentKind.Order && LineKinds.SerialOnly().IsMatch(line))
        {
            NumberText = line;
            return true;
        }

        if (LineKinds.Signatories().Match(line) is { Success: true } signatories)
        {
            AddSignatories(signatories.Groups["names"].Value);
            return true;
        }

        if (_title.Count == 0 && line.Length is > 3 and <= 60 && line.EndsWith("文件", StringComparison.Ordinal) && !TraditionalScript.Plain(line).Contains("关于", StringComparison.Ordinal))
        {
            MarkNames.Add(line[..^2].Trim());
            return true;
        }

        if (_title.Count > 0 && LineKinds.IsRecipients(line))
        {
            Recipients = line[..^1];
            return true;
        }

        return TakeTitle(LineKinds.CollectionPrefix().Replace(line, ""));
    }

    private bool TakeTitle(string line)
    {
        if (line.Length == 0 || !LineKinds.IsTitleLike(line) || !GoesOn(line))
        {
            return false;
        }

        _title.Add(line);
        return true;
    }

    private bool GoesOn(string line)
    {
        if (KnownTitle.Length > 0)
        {
            return KnownTitle.Contains(Plain(Title + line), StringComparison.Ordinal);
        }

        // Without a head: a title is over with its kind; only a note in brackets may follow.
        return _title.Count == 0 || (DocumentKinds.Find(Title) is DocumentKind.Other ? _title.Count < 4 && !EndsLikeText(line) : LineKinds.IsBracketed(line));
    }

    // 汇报, 材料 end a title too, a line longer than a title's is text.
    private bool EndsLikeText(string line) => line.Length > 40 || Title.EndsWith("材料", StringComparison.Ordinal) || Title.EndsWith("解读", StringComparison.Ordinal) || Title.EndsWith("汇报", StringComparison.Ordinal);

    private void AddSignatories(string names) => Signatories.AddRange(names.Split([' ', '　', '、'], StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));
}
