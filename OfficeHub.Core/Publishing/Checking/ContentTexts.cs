using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>Every piece of text a document has, with its place.</summary>
internal static class ContentTexts
{
    public static IEnumerable<(FindingPlace Place, string Text)> Of(DocumentContent content) =>
        Single(CheckedElement.Title, content.Title)
            .Concat(Single(CheckedElement.PrimaryRecipients, content.PrimaryRecipients))
            .Concat(MainText(content))
            .Concat(content.Annexes.SelectMany((annex, i) => Single(CheckedElement.AnnexTitle, annex.Title, i).Concat(Blocks(annex.Blocks, new FindingPlace(CheckedElement.AnnexText) { Part = i }))))
            .Concat(Single(CheckedElement.Remark, content.Remark))
            .Concat(Single(CheckedElement.CopyRecipients, content.CopyRecipients))
            .Concat(content.Attendances.SelectMany((line, i) => Single(CheckedElement.Attendances, line.Names, i)));

    /// <summary>The main text alone.</summary>
    public static IEnumerable<(FindingPlace Place, string Text)> MainText(DocumentContent content) => Blocks(content.MainText, new FindingPlace(CheckedElement.MainText));

    private static IEnumerable<(FindingPlace Place, string Text)> Single(CheckedElement element, string text, int? part = null) =>
        text.Length == 0 ? [] : [(new FindingPlace(element) { Part = part }, text)];

    private static IEnumerable<(FindingPlace Place, string Text)> Blocks(IReadOnlyList<Block> blocks, FindingPlace place)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph { Text.Length: > 0 } paragraph)
            {
                yield return (place with { Block = i }, paragraph.Text);
            }
            else if (blocks[i] is Table table)
            {
                foreach (var (cell, row, column) in table.Rows.SelectMany((row, r) => row.Select((cell, c) => (cell, r, c))).Where(one => one.cell.Length > 0))
                {
                    yield return (place with { Block = i, Cell = (row, column) }, cell);
                }
            }
        }
    }
}
