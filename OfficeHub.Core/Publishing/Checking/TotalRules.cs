using System.Globalization;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>B16: what a table adds up to is what it says. Tables with subtotals are somebody's to add up.</summary>
internal sealed class Totals() : CheckRule("B16", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条（四）"), IContentRule
{
    private const decimal Whole = 100;

    /// <summary>Shares this far from a hundred are no parts of one whole.</summary>
    private const decimal NearWhole = 5;

    private static readonly string[] TotalWords = ["合计", "总计", "共计"];

    public IEnumerable<Finding> Of(DocumentContent content) =>
        Blocks(content.MainText, new FindingPlace(CheckedElement.MainText)).Concat(content.Annexes.SelectMany((annex, i) => Blocks(annex.Blocks, new FindingPlace(CheckedElement.AnnexText) { Part = i })));

    private IEnumerable<Finding> Blocks(IReadOnlyList<Block> blocks, FindingPlace place) =>
        blocks.SelectMany((block, i) => block is Table { Rows.Count: > 2 } table ? Of(table, place with { Block = i }) : []);

    private IEnumerable<Finding> Of(Table table, FindingPlace place)
    {
        var rows = table.Rows;
        if (rows.Any(row => row.Any(cell => cell.Contains("小计", StringComparison.Ordinal)))) yield break;
        var totals = Enumerable.Range(1, rows.Count - 1).Where(row => IsTotal(rows[row])).ToList();
        if (totals.Count > 1) yield break;
        int? total = totals.Count == 1 && (totals[0] == 1 || totals[0] == rows.Count - 1) ? totals[0] : null;
        var parts = Enumerable.Range(1, rows.Count - 1).Where(row => row != totals.FirstOrDefault(-1)).ToList();
        for (var column = 0; column < rows[0].Count; column++)
        {
            var values = parts.ConvertAll(row => Value(rows[row][column]));
            if (values.Count < 2 || values.Exists(value => value is null)) continue;
            var sum = values.Sum(value => value!.Value);
            if (total is { } at && Value(rows[at][column]) is { } said)
            {
                if (IsShare(rows[at][column]) ? Math.Abs(sum - said) > Rounding(values.Count) : sum != said)
                {
                    yield return Found(At(place, at, column, rows[at][column]), $"“{Quote(rows[0][column])}”一列相加得 {Said(sum)}，表上写 {Quote(rows[at][column])}，请核对。");
                }
            }
            else if (total is null && parts.TrueForAll(row => IsShare(rows[row][column])) && Math.Abs(sum - Whole) is var off && off > Rounding(values.Count) && off < NearWhole)
            {
                yield return Found(At(place, 0, column, rows[0][column]), $"“{Quote(rows[0][column])}”一列相加得 {Said(sum)}%，不是 100%，请核对。");
            }
        }
    }

    private static FindingPlace At(FindingPlace place, int row, int column, string text) => place with { Cell = (row, column), Length = text.Length, Text = text };

    private static bool IsTotal(IReadOnlyList<string> row) => row.Any(cell => TotalWords.Contains(cell.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal), StringComparer.Ordinal));

    private static bool IsShare(string cell) => cell is [.., '%' or '％'];

    // Each share is rounded by itself.
    private static decimal Rounding(int count) => 0.1m * count;

    private static string Said(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    // Serial numbers add up to nothing: a column is summed only where the total says something.
    private static decimal? Value(string cell) =>
        decimal.TryParse(cell.TrimEnd('%', '％').Replace("，", "", StringComparison.Ordinal), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
