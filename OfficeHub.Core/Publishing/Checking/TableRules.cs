using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>F17: every column of a table holds at least one character of 4号. With more columns the type must shrink, and nobody reads it.</summary>
internal sealed class TableColumns() : CheckRule("F17", FindingLevel.Error, "GB/T 9704—2012 5.2.1、8"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content) =>
        Blocks(content.MainText, new FindingPlace(CheckedElement.MainText)).Concat(content.Annexes.SelectMany((annex, i) => Blocks(annex.Blocks, new FindingPlace(CheckedElement.AnnexText) { Part = i })));

    private IEnumerable<Finding> Blocks(IReadOnlyList<Block> blocks, FindingPlace place) => blocks.SelectMany((block, i) =>
        block is Table { Rows.Count: > 0 } table && table.Rows.Max(row => row.Count) is > OfficePractice.MostColumns and var columns
            ? [Found(place with { Block = i }, $"表格有 {columns} 栏，版心排不下，请拆成几张表，或改附电子表格。")]
            : Array.Empty<Finding>());
}
