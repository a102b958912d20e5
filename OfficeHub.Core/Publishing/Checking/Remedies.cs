using System.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>Makes the safe corrections that findings propose.</summary>
public static class Remedies
{
    /// <summary>The document with them made. Findings without a replacement, and those that overlap one already made, change nothing.</summary>
    /// <param name="content">As it was checked.</param>
    /// <param name="findings">Of that content.</param>
    public static DocumentContent Apply(DocumentContent content, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(findings);
        var safe = findings.Where(finding => finding.Replacement is not null).ToLookup(finding => (finding.Place.Element, finding.Place.Part, finding.Place.Block, finding.Place.Cell));
        return content with
        {
            Title = Line(CheckedElement.Title, content.Title),
            PrimaryRecipients = Line(CheckedElement.PrimaryRecipients, content.PrimaryRecipients),
            CopyRecipients = Line(CheckedElement.CopyRecipients, content.CopyRecipients),
            Remark = Line(CheckedElement.Remark, content.Remark),
            MainText = Blocks(CheckedElement.MainText, null, content.MainText),
            Annexes = [.. content.Annexes.Select((annex, i) => new Annex(Line(CheckedElement.AnnexTitle, annex.Title, i), Blocks(CheckedElement.AnnexText, i, annex.Blocks)))],
            Attendances = [.. content.Attendances.Select((line, i) => line with { Names = Line(CheckedElement.Attendances, line.Names, i) })],
        };

        string Line(CheckedElement element, string text, int? part = null, int? block = null, (int Row, int Column)? cell = null) => Mend(text, safe[(element, part, block, cell)]);

        IReadOnlyList<Block> Blocks(CheckedElement element, int? part, IReadOnlyList<Block> blocks) =>
            [.. blocks.Select((block, i) => block switch
            {
                Paragraph paragraph => paragraph with { Text = Line(element, paragraph.Text, part, i) },
                Table table => new Table([.. table.Rows.Select((row, r) => (IReadOnlyList<string>)[.. row.Select((cell, c) => Line(element, cell, part, i, (r, c)))])]),
                _ => block,
            })];
    }

    // From the end, so that of two that overlap the later counts; put together once, since there may be very many.
    private static string Mend(string text, IEnumerable<Finding> findings)
    {
        var end = text.Length;
        var made = new Stack<Finding>();
        foreach (var finding in findings.OrderByDescending(finding => finding.Place.Offset).ThenByDescending(finding => finding.Place.Length))
        {
            if (finding.Place.Offset + finding.Place.Length > end) continue;
            made.Push(finding);
            end = finding.Place.Offset;
        }

        var (mended, at) = (new StringBuilder(), 0);
        foreach (var finding in made)
        {
            mended.Append(text, at, finding.Place.Offset - at).Append(finding.Replacement);
            at = finding.Place.Offset + finding.Place.Length;
        }

        return mended.Append(text, at, text.Length - at).ToString();
    }
}
