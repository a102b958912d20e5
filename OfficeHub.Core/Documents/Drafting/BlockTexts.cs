using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Cleans the blocks of a text, and says in words what is too much of a table.</summary>
internal static class BlockTexts
{
    public const int ParagraphLimit = 5000;
    public const int CellLimit = 500;
    public const int DescriptionLimit = 100;
    public const int MostBlocks = 2000;
    public const int MostRows = 200;

    // 156 mm in 12 columns leave two characters a line; a wider table belongs on a sheet of its own.
    public const int MostColumns = 12;

    public static IReadOnlyList<Block> Clean(FieldCheck check, string field, string label, IReadOnlyList<Block> blocks)
    {
        check.Require(blocks.Count <= MostBlocks, field, $"{label}超过 {MostBlocks} 段，请把一部分改作附件。");
        var clean = new List<Block>();
        for (var i = 0; i < Math.Min(blocks.Count, MostBlocks); i++)
        {
            clean.Add(blocks[i] switch
            {
                Paragraph paragraph => paragraph with
                {
                    Level = Math.Clamp(paragraph.Level, 0, Paragraph.Deepest),
                    Text = check.Line(field, $"{label}第 {i + 1} 段", paragraph.Text, ParagraphLimit, required: false),
                },
                Table table => Clean(check, field, $"{label}第 {i + 1} 段（表格）", table),
                Picture picture => Clean(check, field, $"{label}第 {i + 1} 段（图）", picture),
                _ => throw new NotSupportedException(blocks[i].GetType().Name),
            });
        }

        // A table without a cell is nothing one could print.
        return [.. clean.Where(block => block is not Table { Rows.Count: 0 })];
    }

    private static Table Clean(FieldCheck check, string field, string label, Table table)
    {
        var rows = table.Rows.Where(row => row.Count > 0).ToList();
        if (rows.Count == 0) return new Table([]);
        var columns = rows.Max(row => row.Count);
        check.Require(rows.Count <= MostRows, field, $"{label}有 {rows.Count} 行，最多 {MostRows} 行。请拆成几张表，或改作附件。");
        check.Require(columns <= MostColumns, field, $"{label}有 {columns} 列，最多 {MostColumns} 列，再多印不下。请拆成几张表，或改作附件。");
        if (rows.Count > MostRows || columns > MostColumns) return new Table([]);
        return TableLine.Square([.. rows.Select((row, r) => (IReadOnlyList<string>)
            [.. row.Select((cell, c) => check.Line(field, $"{label}第 {r + 1} 行第 {c + 1} 格", cell, CellLimit, required: false))])]);
    }

    private static Picture Clean(FieldCheck check, string field, string label, Picture picture)
    {
        var fits = picture is { WidthMm: >= PictureSize.LeastMm and <= GbT9704.TypeAreaWidthMm, HeightMm: >= PictureSize.LeastMm and <= GbT9704.TypeAreaHeightMm };
        check.Require(fits, field, $"{label}的大小不合版心，请删去重插。");
        return picture with { Description = check.Line(field, $"{label}的说明", picture.Description, DescriptionLimit, required: false) };
    }
}
