using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>Items as lines.</summary>
internal static class WordLines
{
    /// <summary>The lines of a paragraph: as many as it was broken into by hand.</summary>
    public static IEnumerable<string> Of(WordParagraph paragraph) => (paragraph.Ordinal + paragraph.Text.Trim()).Split('\n').Select(OneLine).Where(line => line.Length > 0);

    /// <summary>The rows of a table, and an empty line that keeps it from the next.</summary>
    public static IEnumerable<string> Of(WordTable table) => [.. TableLine.Square(table.Rows).Rows.Select(TableLine.Write), ""];

    /// <summary>The head a text can begin with; what is empty is left out.</summary>
    public static IEnumerable<string> Header(IEnumerable<(string Key, string Value)> values)
    {
        var said = values.Where(pair => pair.Value.Trim().Length > 0).ToList();
        return said.Count == 0 ? [] : ["---", .. said.Select(pair => $"{pair.Key}: \"{OneLine(pair.Value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""), "---"];
    }

    // A tab in a paragraph sets words apart and makes no table.
    private static string OneLine(string text) => text.ReplaceLineEndings("").Replace('\t', '　').Trim();
}
