using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>Finds the line of a raw text that a place of the document read from it comes from: by letters and figures, since repairs touch the rest.</summary>
internal sealed class TextPlaces
{
    private const int Compared = 12;

    private readonly CheckedText _text;
    private readonly List<(int Number, string Letters)> _lines;
    private readonly int[] _blocks;

    public TextPlaces(CheckedText text)
    {
        _text = text;
        _lines = [.. text.Filled.Select(line => (line.Number, Letters(line.Text)))];
        _blocks = LinesOf(text.Content.MainText);
    }

    /// <summary>What of a text survives every repair.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The line, from 1; the first line of the text for what is nowhere.</summary>
    public int LineOf(FindingPlace place)
    {
        var first = _text.Filled.Count > 0 ? _text.Filled[0].Number : 1;
        return place switch
        {
            { Line: > 0 } => place.Line,
            { Element: CheckedElement.MainText, Block: { } block } when block < _blocks.Length => Within(_blocks[block], place.Text, first),
            _ when WholeOf(place.Element) is { Length: > 0 } whole => Search(whole) ?? first,
            { Text.Length: > 0 } => Search(place.Text) ?? first,
            _ => first,
        };
    }

    private string WholeOf(CheckedElement element) => element switch
    {
        CheckedElement.Title => _text.Content.Title,
        CheckedElement.PrimaryRecipients => _text.Content.PrimaryRecipients,
        CheckedElement.CopyRecipients when _text.Content.CopyRecipients.Length > 0 => "抄送" + _text.Content.CopyRecipients,
        _ => "",
    };

    // A paragraph that was broken over lines: the line the words themselves are on.
    private int Within(int line, string words, int first)
    {
        if (line == 0) return first;
        var letters = Letters(words);
        var at = _lines.FindIndex(one => one.Number == line);
        var hit = letters.Length == 0 ? -1 : _lines.FindIndex(at, Math.Min(10, _lines.Count - at), one => one.Letters.Contains(letters, StringComparison.Ordinal));
        return hit < 0 ? line : _lines[hit].Number;
    }

    private int? Search(string words)
    {
        var letters = Letters(words);
        if (letters.Length == 0) return null;
        var exact = _lines.FindIndex(line => line.Letters.Contains(letters, StringComparison.Ordinal));
        var found = exact >= 0 ? exact : _lines.FindIndex(line => line.Letters.Length > 0 && letters.StartsWith(line.Letters, StringComparison.Ordinal));
        return found < 0 ? null : _lines[found].Number;
    }

    private int[] LinesOf(IReadOnlyList<Block> blocks)
    {
        var lines = new int[blocks.Count];
        var at = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var letters = Letters(blocks[i] switch { Paragraph paragraph => paragraph.Text, Table { Rows: [[var cell, ..], ..] } => cell, _ => "" });
            var head = letters[..Math.Min(Compared, letters.Length)];
            var found = head.Length == 0 ? -1 : _lines.FindIndex(at, line => line.Letters.Contains(head, StringComparison.Ordinal));
            if (found >= 0)
            {
                (lines[i], at) = (_lines[found].Number, found);
            }
        }

        return lines;
    }
}
