using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Where in a main text a doubt is, however the text was changed since.</summary>
public static class DoubtPlaces
{
    /// <summary>Most kept with a draft.</summary>
    public const int Most = 200;

    private const int LongestQuote = 200;

    /// <summary>The doubt with the block that has its words; as it is where none has.</summary>
    public static DoubtfulPlace Found(DoubtfulPlace doubt, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(doubt);
        ArgumentNullException.ThrowIfNull(blocks);
        var words = doubt.Quote.Replace("……", "", StringComparison.Ordinal).Split('\n')[0].Trim();
        if (words.Length == 0 || (doubt.Block is { } at && at < blocks.Count && Says(blocks[at], words))) return doubt;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (Says(blocks[i], words)) return doubt with { Block = i };
        }

        return doubt;
    }

    /// <summary>As they are kept: what the page sends back is bounded like every other text.</summary>
    internal static IReadOnlyList<DoubtfulPlace>? Clean(IReadOnlyList<DoubtfulPlace>? doubts) => doubts is { Count: > 0 }
        ? [.. doubts.Take(Most).Select(doubt => doubt with { Element = Short(doubt.Element), Reason = Short(doubt.Reason), Quote = Short(doubt.Quote) })]
        : null;

    private static bool Says(Block block, string words) => block switch
    {
        Paragraph paragraph => paragraph.Text.Contains(words, StringComparison.Ordinal),
        Table table => table.Rows.Any(row => row.Any(cell => cell.Contains(words, StringComparison.Ordinal))),
        _ => false,
    };

    private static string Short(string text)
    {
        var line = string.Concat(text.Where(letter => !char.IsControl(letter)));
        return line.Length > LongestQuote ? line[..LongestQuote] : line;
    }
}
