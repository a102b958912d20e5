using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Lines as paragraphs with their levels, lines with tabs as tables.</summary>
internal static class BlockReader
{
    private const int QuotedCharacters = 12;

    /// <summary>The blocks, and whether their second level runs on.</summary>
    /// <param name="lines">Without empty ones.</param>
    /// <param name="notes">Gets a sentence for each ordinal that comes out otherwise than written.</param>
    public static (IReadOnlyList<Block> Blocks, bool SectionsRunOn) Read(IReadOnlyList<string> lines, List<string> notes)
    {
        var ordinals = lines.Select(WrittenOrdinal.Find).ToList();
        var runsOn = RunsOn(ordinals);
        var counts = new int[Paragraph.Deepest + 1];
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (TableAt(lines, i) is { } table)
            {
                blocks.Add(table);
                i += table.Rows.Count - 1;
            }
            else
            {
                blocks.Add(ordinals[i] is { } ordinal ? Heading(ordinal, counts, runsOn, notes) : new Paragraph(0, lines[i]));
            }
        }

        return (blocks, runsOn);
    }

    private static Paragraph Heading(WrittenOrdinal ordinal, int[] counts, bool runsOn, List<string> notes)
    {
        var number = counts[ordinal.Level] + 1;
        // Lists may begin anew anywhere; the two lower levels look like text, so an ordinal that would change stays as it is written.
        if (ordinal.Level > 2 && ordinal.Number != number)
        {
            return new Paragraph(0, ordinal.Text + ordinal.Rest);
        }

        counts[ordinal.Level] = number;
        for (var below = ordinal.Level + 1; below <= Paragraph.Deepest; below++)
        {
            counts[below] = runsOn && (ordinal.Level, below) is (1, 2) ? counts[below] : 0;
        }

        if (ordinal.Number != number)
        {
            var quoted = ordinal.Rest.Length > QuotedCharacters ? ordinal.Rest[..QuotedCharacters] + "……" : ordinal.Rest;
            notes.Add($"序号“{ordinal.Text}”（{quoted}）与前文不连，按顺序改为“{Ordinals.Write(ordinal.Level, number)}”。");
        }

        return new Paragraph(ordinal.Level, ordinal.Rest);
    }

    // Some （一） that is the first below its 一、 counts on from the last one before.
    private static bool RunsOn(List<WrittenOrdinal?> ordinals)
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

    private static Table? TableAt(IReadOnlyList<string> lines, int at)
    {
        var columns = lines[at].Split('\t').Length;
        var rows = columns < 2 ? 0 : lines.Skip(at).TakeWhile(line => line.Split('\t').Length == columns).Count();
        return rows < 2 ? null : new Table([.. lines.Skip(at).Take(rows).Select(line => (IReadOnlyList<string>)[.. line.Split('\t').Select(cell => cell.Trim())])]);
    }
}
