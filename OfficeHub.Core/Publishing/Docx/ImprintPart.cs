using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>版记: at the foot of the type area of the last page, held there by the last paragraph of the file.</summary>
/// <remarks>GB/T 9704-2012, 7.4.</remarks>
internal static class ImprintPart
{
    private const int CharacterTwips = (int)(GbT9704.Size4Pt * 20);

    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var lines = Lines(draft).ToList();
        return lines.Count == 0
            ? []
            : [FootBox.Of(draft, "版记", Height(draft.Content), lines)];
    }

    private static IEnumerable<Paragraph> Lines(DocxDraft draft)
    {
        var content = draft.Content;
        // 信函 has neither lines nor printing agency. GB/T 9704-2012, 10.1.
        var isLetter = content.Format is Format.Letter;
        var isPrinted = content.PrintingAgency.Length > 0 && !isLetter;
        var isCopied = content.CopyRecipients.Length > 0;
        if (!isLetter && (isCopied || isPrinted))
        {
            yield return Pieces.Line(DocxStyle.ImprintThick);
        }

        if (isCopied)
        {
            yield return Copies(draft);
        }

        if (isCopied && isPrinted)
        {
            yield return Pieces.Line(DocxStyle.ImprintThin);
        }

        if (isPrinted)
        {
            yield return Printing(draft);
        }

        if (!isLetter && (isCopied || isPrinted))
        {
            yield return Pieces.Line(DocxStyle.ImprintThick);
        }
    }

    /// <summary>Twips the imprint takes.</summary>
    private static int Height(DocumentContent content)
    {
        var perLine = (Lengths.TypeAreaTwips / (double)CharacterTwips) - PrintedText.CopyRecipientsLabel.Length - 2;
        var copies = content.CopyRecipients.Length == 0 ? 0 : TextWidth.Lines(content.CopyRecipients + "。", perLine - 1);
        var printing = content.PrintingAgency.Length == 0 ? 0 : 1;
        return (DocxStyles.ImprintLineTwips * (copies + printing)) + Lengths.Twips(GbT9704.LineGapMm);
    }

    // 7.4.2: one character free on both sides, lines after the first begin behind the colon, full stop at the end.
    private static Paragraph Copies(DocxDraft draft) => Pieces.Formatted(
        DocxStyle.Imprint,
        [new Indentation
        {
            Left = Lengths.Text(CharacterTwips * (1 + PrintedText.CopyRecipientsLabel.Length)),
            Right = Lengths.Text(CharacterTwips),
            Hanging = Lengths.Text(CharacterTwips * PrintedText.CopyRecipientsLabel.Length),
        }],
        Pieces.Words(PrintedText.CopyRecipientsLabel), draft.Tagged(GbT33476.CopyRecipients, "抄送机关", Pieces.Words(draft.Content.CopyRecipients)), Pieces.Words("。"));

    private static Paragraph Printing(DocxDraft draft)
    {
        var day = PrintedText.Day(draft.Content.PrintingDate, draft.Year);
        return Pieces.Formatted(
            DocxStyle.Imprint,
            [new Tabs(new TabStop { Val = TabStopValues.Right, Position = Lengths.TypeAreaTwips - CharacterTwips })],
            draft.Tagged(GbT33476.PrintingAgency, "印发机关", Pieces.Words(draft.Content.PrintingAgency)), Pieces.Tab(),
            draft.Tagged(GbT33476.PrintingDate, "印发日期", Pieces.Words(day)), Pieces.Words("印发"));
    }
}
