using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Corrections a pasted or scanned text needs before it is a document. Nothing is changed that is not in the list.</summary>
public static partial class TextRepairs
{
    private const string ParagraphEnds = "。！？；：;:!?”）)…";
    private const int ShortestBroken = 15;

    /// <summary>The corrections proposed, in the order of the text. A head between <c>---</c> is left alone but for what nobody sees in it.</summary>
    /// <remarks>Says nothing of the lines left out, so nobody outside may ask it.</remarks>
    internal static IReadOnlyList<TextRepair> Propose(string text) => Look(text).Repairs;

    /// <summary>The same, with the lines that could not be looked through in time: nothing is proposed for them.</summary>
    public static ProposedRepairs Look(string text) => Look(text, OfLine);

    /// <summary>The same with another way to look at a line.</summary>
    internal static ProposedRepairs Look(string text, Func<string[], int, string?, IEnumerable<TextRepair>> ofLine)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Lines(text);
        var (repairs, skipped) = (new List<TextRepair>(), new List<int>());
        var head = TextHeader.Read(lines).Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var next = i + 1 < lines.Length ? lines[i + 1] : null;
            var unseen = Unseen(lines[i], i + 1);
            try
            {
                repairs.AddRange([.. unseen.Concat(i < head ? [] : ofLine(lines, i, next)).OrderBy(repair => repair.Column)]);
            }
            catch (RegexMatchTimeoutException)
            {
                // A busy machine, or a line made to be slow: the text is read all the same.
                repairs.AddRange(unseen);
                skipped.Add(i + 1);
            }
        }

        return new ProposedRepairs(repairs, skipped);
    }

    /// <summary>The text with the corrections made.</summary>
    /// <param name="text">As it was given to <see cref="Propose"/>.</param>
    /// <param name="repairs">All of them or some.</param>
    public static string Apply(string text, IEnumerable<TextRepair> repairs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(repairs);
        var lines = Lines(text);
        var starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++)
        {
            starts[i] = starts[i - 1] + lines[i - 1].Length + 1;
        }

        var joined = string.Join('\n', lines);
        var repaired = new StringBuilder();
        var at = 0;
        foreach (var (repair, start) in repairs.Select(repair => (Repair: repair, Start: starts[repair.Line - 1] + repair.Column - 1)).OrderBy(pair => pair.Start))
        {
            // Two corrections of one place: the first counts.
            if (start < at)
            {
                continue;
            }

            repaired.Append(joined, at, start - at).Append(repair.To);
            at = start + repair.From.Length;
        }

        return repaired.Append(joined, at, joined.Length - at).ToString();
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<TextRepair> Unseen(string line, int number) =>
        UnseenMarks.Of(line).Select(run => new TextRepair(number, run.Offset + 1, line.Substring(run.Offset, run.Length), "", RepairKind.Unseen));

    private static IEnumerable<TextRepair> OfLine(string[] lines, int index, string? next)
    {
        var line = lines[index];
        var number = index + 1;
        var web = WebPage().Match(line);
        if (web.Success)
        {
            yield return new TextRepair(number, web.Index + 1, web.Value, "", RepairKind.WebPage);
        }

        foreach (var repair in Brackets(line, number).Concat(PunctuationRepairs.Of(line, number)).Concat(Ordinals(line, number)).Concat(OldDate(line, number)))
        {
            if (!web.Success || repair.Column > web.Index + web.Length)
            {
                yield return repair;
            }
        }

        // The year of a date that slipped below its month: both lines change together.
        if (next is not null && ScrambledDate().IsMatch(line.Trim()) && Year().IsMatch(next.Trim()))
        {
            yield return new TextRepair(number, 1, line + "\n" + next, next.Trim() + line.Trim(), RepairKind.Date);
        }
        else if (next is not null && !web.Success && IsBroken(lines, index) && !IsRecipients(lines, index))
        {
            yield return new TextRepair(number, line.Length + 1, "\n", "", RepairKind.BrokenLine);
        }

        foreach (var repair in Glued(line, number))
        {
            yield return repair;
        }
    }

    internal static IEnumerable<TextRepair> Brackets(string line, int number)
    {
        foreach (Match match in NumberBrackets().Matches(line))
        {
            yield return new TextRepair(number, match.Groups["open"].Index + 1, match.Groups["open"].Value, "〔", RepairKind.NumberBrackets);
            yield return new TextRepair(number, match.Groups["close"].Index + 1, match.Groups["close"].Value, "〕", RepairKind.NumberBrackets);
        }

        foreach (Match match in SpaceInNumber().Matches(line))
        {
            yield return new TextRepair(number, match.Groups["space"].Index + 1, match.Groups["space"].Value, "", RepairKind.NumberBrackets);
        }
    }

    // 1、 is written 1. and （一）、 is written （一）. GB/T 9704-2012, 7.3.3.
    internal static IEnumerable<TextRepair> Ordinals(string line, int number)
    {
        if (WrittenOrdinal.Find(line.TrimStart()) is { } ordinal && (ordinal.Level == 3 && ordinal.Text[^1] is '、' or '．' || ordinal.Level == 2 && ordinal.Text[^1] == '、'))
        {
            var at = line.Length - line.TrimStart().Length + ordinal.Text.Length;
            yield return new TextRepair(number, at, ordinal.Text[^1..], ordinal.Level == 3 ? "." : "", RepairKind.Ordinal);
        }
    }

    private static IEnumerable<TextRepair> OldDate(string line, int number)
    {
        var match = ChineseDate().Match(line);
        if (match.Success && match.Value.Length == line.Trim().Length)
        {
            var year = string.Concat(match.Groups["year"].Value.Select(c => "〇一二三四五六七八九".IndexOf(c == '零' || c == '○' ? '〇' : c, StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture)));
            yield return new TextRepair(
                number, match.Index + 1, match.Value,
                string.Create(CultureInfo.InvariantCulture, $"{year}年{WrittenOrdinal.Chinese(match.Groups["month"].Value)}月{WrittenOrdinal.Chinese(match.Groups["day"].Value)}日"),
                RepairKind.Date);
        }
    }

    // A paragraph that ends in the middle of a sentence: not a heading, and what follows begins nothing new.
    private static bool IsBroken(string[] lines, int index)
    {
        var next = lines[index + 1];
        var (text, following) = (lines[index].Trim(), next.Trim());
        // A row of a table is whole as it stands.
        if (TableRows.Has(lines, index) || TableRows.Has(lines, index + 1))
        {
            return false;
        }

        if (text.Length < ShortestBroken || following.Length == 0 || ParagraphEnds.Contains(text[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var isHeading = IsTitle(text) || WrittenOrdinal.Find(text) is not null && !text.Contains('。', StringComparison.Ordinal);
        var beginsAnew = WrittenOrdinal.Find(following) is not null || char.IsWhiteSpace(next[0]) || Opening().IsMatch(TraditionalScript.Plain(following));
        return !isHeading && !beginsAnew && text.IndexOfAny(['。', '，', ',', '；', ';']) >= 0;
    }

    // Neither is joined to what follows: a title with a comma in it, and recipients whose colon was forgotten.
    private static bool IsTitle(string line) =>
        TraditionalScript.Plain(line).Contains("关于", StringComparison.Ordinal) && DocumentKinds.Find(line) is not DocumentKind.Other && !line.Contains('。', StringComparison.Ordinal);

    private static bool IsRecipients(string[] lines, int index) => index > 0 && IsTitle(lines[index - 1].Trim()) && LineKinds.IsRecipients(lines[index].Trim() + "：");

    // 3.……。4.……: the next number of the same form after the end of a sentence.
    private static IEnumerable<TextRepair> Glued(string line, int number)
    {
        if (WrittenOrdinal.Find(line.TrimStart()) is not { Level: 3 } first)
        {
            yield break;
        }

        foreach (Match match in GluedOrdinal().Matches(line))
        {
            if (int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) == first.Number + 1)
            {
                yield return new TextRepair(number, match.Groups["number"].Index + 1, "", "\n", RepairKind.GluedItem);
                yield break;
            }
        }
    }

    [GeneratedRegex(@"^\s*本(?:内容|文)来源于[^。]*?(?:为准|官网|网站)。", RegexOptions.None, 1000)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"[\u4e00-\u9fa5×*]\s?(?<open>[\[［【（(„])\s?(?:19|20)[0-9]{2}\s?(?<close>[\]］】）)‟„”])\s?第?[0-9]{1,5}号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberBrackets();

    [GeneratedRegex(@"[\u4e00-\u9fa5](?<space> +)〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpaceInNumber();

    [GeneratedRegex(@"(?<year>[一二][〇零○一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"^年[0-9]{1,2}月[0-9]{1,2}日$", RegexOptions.None, 1000)]
    private static partial Regex ScrambledDate();

    [GeneratedRegex(@"^(?:19|20)[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:附件|抄送|附[:：]|[（(]此件|(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日$|[一二]是|.{0,40}印发$)", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"。(?<number>[0-9]{1,2})[.．](?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GluedOrdinal();
}
