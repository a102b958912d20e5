using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Lines as paragraphs with their levels, lines with tabs or between ｜ as tables, lines that name a picture as pictures.</summary>
internal sealed class BlockReader
{
    /// <summary>Stands between two tables, where a text has an empty line.</summary>
    public const string Apart = "\u001F";

    private const int QuotedCharacters = 12;
    private const int LongHeading = 60;

    private readonly IReadOnlyList<string> _lines;
    private readonly List<WrittenOrdinal?> _ordinals;
    private readonly int[] _counts = new int[Paragraph.Deepest + 1];
    private readonly List<Block> _blocks = [];
    private readonly List<DoubtfulPlace> _doubts = [];

    private BlockReader(IReadOnlyList<string> lines)
    {
        _lines = lines;
        _ordinals = [.. lines.Select(WrittenOrdinal.Find)];
        RunsOn = SectionsRunOn(_ordinals);
    }

    /// <summary>The blocks.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Whether their second level runs on.</summary>
    public bool RunsOn { get; }

    /// <summary>Each with its block.</summary>
    public IReadOnlyList<DoubtfulPlace> Doubts => _doubts;

    /// <summary>Reads them.</summary>
    /// <param name="lines">Without empty ones.</param>
    public static BlockReader Read(IReadOnlyList<string> lines)
    {
        var reader = new BlockReader(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            i += reader.Take(i) - 1;
        }

        return reader;
    }

    // How many lines were taken.
    private int Take(int at)
    {
        var line = _lines[at];
        if (TableAt(_lines, at) is { } found)
        {
            _blocks.Add(found.Table);
            return found.Lines;
        }

        if (line == Apart) return 1;
        _blocks.Add(PictureLine.Read(line) is { } picture ? picture : _ordinals[at] is { } ordinal ? Heading(ordinal) : new Paragraph(0, line));
        return 1;
    }

    private Paragraph Heading(WrittenOrdinal ordinal)
    {
        var number = _counts[ordinal.Level] + 1;
        var quote = ordinal.Rest.Length > QuotedCharacters ? ordinal.Rest[..QuotedCharacters] + "……" : ordinal.Rest;
        // Lists may begin anew anywhere; the two lower levels look like text, so an ordinal that would change stays as it is written.
        if (ordinal.Level > 2 && ordinal.Number != number)
        {
            Doubt($"序号“{ordinal.Text}”与前文不连，按普通段落收，请核对层次", quote);
            return new Paragraph(0, ordinal.Text + ordinal.Rest);
        }

        _counts[ordinal.Level] = number;
        for (var below = ordinal.Level + 1; below <= Paragraph.Deepest; below++)
        {
            _counts[below] = RunsOn && (ordinal.Level, below) is (1, 2) ? _counts[below] : 0;
        }

        if (ordinal.Number != number)
        {
            Doubt($"序号“{ordinal.Text}”与前文不连，按顺序改为“{Ordinals.Write(ordinal.Level, number)}”，请核对", quote);
        }
        else if (ordinal.Level == 1 && ordinal.Rest.Length > LongHeading && RunInHeading.Length(ordinal.Rest) == 0)
        {
            Doubt("有一级序号，但像一段话，不像标题，请核对层次", quote);
        }

        return new Paragraph(ordinal.Level, ordinal.Rest);
    }

    private void Doubt(string reason, string quote) => _doubts.Add(new DoubtfulPlace(nameof(DocumentContent.MainText), reason) { Block = _blocks.Count, Quote = quote });

    // Some （一） that is the first below its 一、 counts on from the last one before.
    private static bool SectionsRunOn(List<WrittenOrdinal?> ordinals)
    {
        var last = 0;
        var isFirst = true;
        foreach (var ordinal in ordinals.OfType<WrittenOrdinal>())
        {
            if (ordinal.Level == 1)
            {
                isFirst = true;
            }
            else if (ordinal.Level == 2)
            {
                if (isFirst && last > 0 && ordinal.Number == last + 1)
                {
                    return true;
                }

                (isFirst, last) = (false, ordinal.Number);
            }
        }

        return false;
    }

    private static (Table Table, int Lines)? TableAt(IReadOnlyList<string> lines, int at)
    {
        var written = lines.Skip(at).Select(TableLine.Read).TakeWhile(row => row is not null).Select(row => row!).ToList();
        if (written.Count > 0) return (TableLine.Square(written), written.Count);
        var rows = TableRows.Tabbed(lines, at);
        return rows == 0 ? null : (new Table([.. lines.Skip(at).Take(rows).Select(line => (IReadOnlyList<string>)[.. line.Split('\t').Select(cell => cell.Trim())])]), rows);
    }
}
