using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>SVG as text. Names come from our own code; every value goes through the one escape, and bytes are counted.</summary>
internal sealed class SvgText(int mostBytes)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private long _bytes;

    /// <summary>Whether more was written than allowed.</summary>
    public bool IsOverfull => _bytes > mostBytes;

    /// <summary>Bytes that may still be written.</summary>
    public long Room => mostBytes - _bytes;

    /// <summary>Elements that are open.</summary>
    public int Depth => _open.Count;

    /// <summary>Where the text stands, to go back to.</summary>
    public (int Length, long Bytes) Mark => (_text.Length, _bytes);

    /// <summary>A number as SVG takes it: four decimals at most, no exponent.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>Numbers with blanks between.</summary>
    public static string Numbers(IEnumerable<double> values) => string.Join(' ', values.Select(Number));

    /// <summary>Opens an element; attributes whose value is null are left out.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Head(name, attributes);
        Raw(">");
        _open.Push(name);
    }

    /// <summary>An element without content.</summary>
    public void Leaf(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Head(name, attributes);
        Raw("/>");
    }

    /// <summary>Words inside the open element.</summary>
    public void Words(string words) => Escaped(words);

    /// <summary>Closes the innermost open element.</summary>
    public void Close() => Raw($"</{_open.Pop()}>");

    /// <summary>Closes elements until so many are open.</summary>
    public void CloseTo(int depth)
    {
        while (_open.Count > depth)
        {
            Close();
        }
    }

    /// <summary>Takes back everything since the mark, which was made at this depth.</summary>
    public void GoBack((int Length, long Bytes) mark, int depth)
    {
        (_text.Length, _bytes) = mark;
        while (_open.Count > depth)
        {
            _open.Pop();
        }
    }

    public override string ToString() => _text.ToString();

    private void Head(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Raw($"<{name}");
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            Raw($" {attribute}=\"");
            Escaped(value);
            Raw("\"");
        }
    }

    private void Raw(string text)
    {
        _text.Append(text);
        _bytes += text.Length;
    }

    private void Escaped(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': Raw("&amp;"); break;
                case '<': Raw("&lt;"); break;
                case '>': Raw("&gt;"); break;
                case '"': Raw("&quot;"); break;
                case '\'': Raw("&#39;"); break;
                case < 0x20 or 0x7F or 0xFFFE or 0xFFFF: Raw(" "); break;
                default:
                    _text.Append(rune.ToString());
                    _bytes += rune.Utf8SequenceLength;
                    break;
            }
        }
    }
}
