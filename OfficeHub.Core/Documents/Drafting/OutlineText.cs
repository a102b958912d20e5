using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>
/// A main text as lines a person can read: one paragraph a line, headings with their ordinals, a table as rows between ｜, a picture as one line.
/// Nothing is lost on the way: what is written is read again as the same blocks.
/// </summary>
/// <remarks>The editor in the browser (<c>editor.js</c>) writes and reads the same lines; its text box is kept and offered back like any other.</remarks>
public static partial class OutlineText
{
    // Before a plain paragraph that begins like something else: it stays plain when it is read again.
    private const char Plain = '　';

    // The reader counts anew, so an ordinal beyond the two places people write needs no exact figure here.
    private const int LargestWritten = 99;

    /// <summary>The lines of a text.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var counts = new int[Paragraph.Deepest + 1];
        var lines = new List<string>();
        for (var i = 0; i < blocks.Count; i++)
        {
            // An empty line keeps two tables apart.
            if (i > 0 && blocks[i] is Table && blocks[i - 1] is Table) lines.Add("");
            lines.AddRange(blocks[i] switch
            {
                Paragraph { Level: > 0 } heading => [Ordinal(counts, heading.Level) + Apart(heading.Text)],
                Paragraph paragraph => [Read(paragraph.Text) is Paragraph { Level: 0 } same && same.Text == paragraph.Text ? paragraph.Text : Plain + paragraph.Text],
                Table table => table.Rows.Select(TableLine.Write),
                Picture picture => [PictureLine.Write(picture)],
                _ => throw new NotSupportedException(blocks[i].GetType().Name),
            });
        }

        return string.Join('\n', lines);
    }

    /// <summary>The blocks of such lines; empty lines are dropped.</summary>
    public static IReadOnlyList<Block> ReadAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<Block>();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (TableLine.Read(line) is { } row)
            {
                rows.Add(row);
                continue;
            }

            if (rows.Count > 0) blocks.Add(TableLine.Square([.. rows]));
            rows.Clear();
            if (Read(line) is Picture or Paragraph { Text.Length: > 0 }) blocks.Add(Read(line));
        }

        return blocks;
    }

    private static Block Read(string line)
    {
        if (line.StartsWith(Plain)) return new Paragraph(0, line.Trim());
        if (PictureLine.Read(line) is { } picture) return picture;
        // Only to know that a paragraph that begins so is not one.
        if (TableLine.Read(line) is not null) return new Table([]);
        var trimmed = line.Trim();
        foreach (var (level, pattern) in Patterns)
        {
            if (pattern.Match(trimmed) is { Success: true } ordinal) return new Paragraph(level, trimmed[ordinal.Length..].TrimStart());
        }

        return new Paragraph(0, trimmed);
    }

    private static string Ordinal(int[] counts, int level)
    {
        counts[level]++;
        Array.Clear(counts, level + 1, counts.Length - level - 1);
        return Ordinals.Write(level, Math.Min(counts[level], LargestWritten));
    }

    // 1. before 2016年 would read as a figure, （一） before 、 would take it along.
    private static string Apart(string text) => text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] == '、') ? Plain + text : text;

    private static readonly (int Level, Regex Pattern)[] Patterns = [(1, First()), (2, Second()), (3, Third()), (4, Fourth())];

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)]、?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Second();

    [GeneratedRegex("^[0-9]{1,2}[.．、](?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Third();

    [GeneratedRegex("^[（(][0-9]{1,2}[）)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fourth();
}
