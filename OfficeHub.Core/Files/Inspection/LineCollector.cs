using System.Text;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Gathers the text of a part line by line, up to a bound, for the search of classification marks.</summary>
internal sealed class LineCollector
{
    private const int MaxCharacters = 300_000;
    private const int MaxLine = 2_000;

    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private int _total;

    public IReadOnlyList<string> Lines
    {
        get
        {
            EndLine();
            return _lines;
        }
    }

    public bool IsFull => _total >= MaxCharacters;

    public void Append(ReadOnlySpan<char> text)
    {
        var take = Math.Min(text.Length, MaxLine - _line.Length);
        if (take > 0 && !IsFull)
        {
            _line.Append(text[..take]);
            _total += take;
        }
    }

    public void EndLine()
    {
        if (_line.Length > 0)
        {
            _lines.Add(_line.ToString());
            _line.Clear();
        }
    }
}
