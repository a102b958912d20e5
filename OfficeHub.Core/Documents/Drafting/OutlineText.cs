using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>A main text as plain lines, the way people type and paste it: one paragraph a line, headings with their ordinals.</summary>
/// <remarks>The editor in the browser (<c>editor.js</c>) reads pasted lines by the same four patterns.</remarks>
public static partial class OutlineText
{
    // Before a plain paragraph that begins like a heading: it stays plain when it is read again.
    private const char Plain = '　';

    /// <summary>The lines of a text.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var ordinals = Ordinals.Of(blocks);
        return string.Join('\n', blocks.Select((block, i) => block switch
        {
            Paragraph { Level: > 0 } heading => ordinals[i] + heading.Text,
            Paragraph paragraph => Read(paragraph.Text).Level > 0 ? Plain + paragraph.Text : paragraph.Text,
            _ => "",
        }));
    }

    /// <summary>The paragraphs of typed or pasted lines; empty lines are dropped.</summary>
    public static IReadOnlyList<Paragraph> ReadAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.ReplaceLineEndings("\n").Split('\n').Select(Read).Where(paragraph => paragraph.Text.Length > 0)];
    }

    private static Paragraph Read(string line)
    {
        if (line.StartsWith(Plain)) return new Paragraph(0, line.Trim());
        var trimmed = line.Trim();
        foreach (var (level, pattern) in Patterns)
        {
            if (pattern.Match(trimmed) is { Success: true } ordinal) return new Paragraph(level, trimmed[ordinal.Length..].TrimStart());
        }

        return new Paragraph(0, trimmed);
    }

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
