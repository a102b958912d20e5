using System.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>How much of an interpretation is copied from the document it explains. An interpretation is no extract of it.</summary>
/// <param name="Percent">Share of the interpretation's letters and digits that stand in copied passages, 0 to 100, rounded down.</param>
/// <param name="Passages">The copied passages, in the order of the interpretation.</param>
/// <remarks>
/// openness-and-interpretation.md I21. A passage counts from <see cref="ShortestPassage"/> letters on: names of agencies and turns of phrase are shorter. Punctuation, spaces
/// and the width of characters make no difference; titles in 《》 may be quoted.
/// </remarks>
public sealed record InterpretationOverlap(int Percent, IReadOnlyList<CopiedPassage> Passages)
{
    /// <summary>From here on the interpretation is no longer one; a passage of as many per cent is still let through.</summary>
    public const int MostPercent = 40;

    /// <summary>Fewest letters that make a passage.</summary>
    public const int ShortestPassage = 15;

    /// <summary>Whether so much is copied that it does not pass.</summary>
    public bool IsTooMuch => Percent > MostPercent;

    /// <summary>Compares an interpretation with the main text and the annexes of its document.</summary>
    /// <param name="content">The document.</param>
    /// <param name="interpretation">解读材料 as written.</param>
    /// <returns>Nought for an empty one.</returns>
    public static InterpretationOverlap Of(DocumentContent content, string interpretation) => OfEach(content, [interpretation])[0];

    /// <summary>Compares several materials, each for itself: one that is written does not make up for one that is copied.</summary>
    /// <param name="content">The document.</param>
    /// <param name="materials">As written.</param>
    /// <returns>One of each, in their order.</returns>
    public static IReadOnlyList<InterpretationOverlap> OfEach(DocumentContent content, IReadOnlyList<string> materials)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(materials);
        if (materials.Count == 0) return [];
        var places = PlacesOf(content);
        return [.. materials.Select(material => Of(places, material))];
    }

    private static InterpretationOverlap Of(ILookup<string, CopiedPlace> places, string interpretation)
    {
        var material = CountedLetters.Of(interpretation);
        if (material.Text.Length < ShortestPassage) return new InterpretationOverlap(0, []);
        var passages = new List<CopiedPassage>();
        var copied = 0;
        for (var at = 0; at + ShortestPassage <= material.Text.Length;)
        {
            var (place, length) = Longest(material.Text, at, places);
            if (length == 0)
            {
                at++;
                continue;
            }

            copied += length;
            var (from, to) = (material.Places[at], material.Places[at + length - 1] + 1);
            passages.Add(new CopiedPassage(interpretation[from..to], place!.Block, place.Written(length)));
            at += length;
        }

        return new InterpretationOverlap(copied * 100 / material.Text.Length, passages);
    }

    // Where the first letters of a passage stand in the document; one that is repeated there is found by each.
    private static ILookup<string, CopiedPlace> PlacesOf(DocumentContent content) =>
        content.MainText.SelectMany((block, i) => TextsOf(block).Select(text => (Block: (int?)i, Text: text)))
            .Concat(content.Annexes.SelectMany(annex => annex.Blocks.SelectMany(TextsOf)).Select(text => (Block: (int?)null, Text: text)))
            .Select(one => (one.Block, one.Text, Letters: CountedLetters.Of(one.Text)))
            .SelectMany(one => Enumerable.Range(0, Math.Max(0, one.Letters.Text.Length - ShortestPassage + 1)).Select(at => new CopiedPlace(one.Block, one.Text, one.Letters, at)))
            .ToLookup(source => source.Letters.Text.Substring(source.At, ShortestPassage), StringComparer.Ordinal);

    private static (CopiedPlace? Place, int Length) Longest(string text, int at, ILookup<string, CopiedPlace> places)
    {
        (CopiedPlace? Place, int Length) best = (null, 0);
        // A text that repeats itself a thousand times over is looked at here and there only: any of its places will do.
        foreach (var place in places[text.Substring(at, ShortestPassage)].Take(MostPlaces))
        {
            var length = text.AsSpan(at).CommonPrefixLength(place.Letters.Text.AsSpan(place.At));
            if (length > best.Length) best = (place, length);
        }

        return best;
    }

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row),
        _ => [],
    };

    private const int MostPlaces = 20;

    private sealed record CopiedPlace(int? Block, string Text, CountedLetters Letters, int At)
    {
        public string Written(int length) => Text[Letters.Places[At]..(Letters.Places[At + length - 1] + 1)];
    }

    // What counts of a text, and where each of it stands.
    private sealed record CountedLetters(string Text, IReadOnlyList<int> Places)
    {
        public static CountedLetters Of(string text)
        {
            var (letters, places, depth) = (new StringBuilder(text.Length), new List<int>(text.Length), 0);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is '《') depth++;
                if (depth == 0 && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
                {
                    // Full width to half.
                    letters.Append(char.ToLowerInvariant(text[i] is > '\uFF00' and < '\uFF5F' ? (char)(text[i] - 0xFEE0) : text[i]));
                    places.Add(i);
                }

                if (text[i] is '》' && depth > 0) depth--;
                // A title never goes on over a line: a bracket left open hides no more than its own.
                if (text[i] is '\n') depth = 0;
            }

            return new CountedLetters(letters.ToString(), places);
        }
    }
}

/// <summary>A passage of an interpretation that stands in the document as well.</summary>
/// <param name="Text">As the interpretation has it.</param>
/// <param name="Block">Which block of the main text, from 0; null for an annex.</param>
/// <param name="Original">As the document has it.</param>
public sealed record CopiedPassage(string Text, int? Block, string Original);
