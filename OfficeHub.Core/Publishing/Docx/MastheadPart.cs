using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>版头: everything above the title.</summary>
internal static class MastheadPart
{
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft) => draft.Content.Format switch
    {
        Format.Letter => LetterPart.Masthead(draft),
        Format.Order => [Urgency(draft), .. MarkPart.Of(draft, BelowUrgency(GbT9704.OrderMarkTopMm)), Number(draft)],
        Format.Minutes => [Urgency(draft), .. MarkPart.Of(draft, BelowUrgency(GbT9704.MarkTopMm)), Number(draft), .. AgencyAndDate(draft), RedLine()],
        _ when draft.Content is { Direction: DocumentDirection.Upward, Signatories.Count: > 0 } =>
            [Urgency(draft), .. MarkPart.Of(draft, BelowUrgency(GbT9704.MarkTopMm)), .. SignatoryPart.Of(draft), RedLine()],
        _ => [Urgency(draft), .. MarkPart.Of(draft, BelowUrgency(GbT9704.MarkTopMm)), Number(draft), RedLine()],
    };

    // The first line of the type area, empty when nothing is urgent. GB/T 9704-2012, 7.2.3.
    private static Paragraph Urgency(DocxDraft draft)
    {
        var text = PrintedText.Urgency(draft.Content);
        return text.Length == 0 ? Pieces.Line(DocxStyle.Urgency) : Pieces.Line(DocxStyle.Urgency, draft.Tagged(GbT33476.Urgency, "紧急程度", Pieces.Words(text)));
    }

    private static int BelowUrgency(double markTopMm) => Lengths.Twips(markTopMm + GbT33476.HalfLineGapMm) - Lengths.LineTwips;

    private static Paragraph Number(DocxDraft draft) => Pieces.Line(
        DocxStyle.Number, draft.Tagged(GbT33476.Number, "发文字号", Pieces.Words(PrintedText.Number(draft.Content, draft.Year))));

    // Agency on the left, date on the right, above the red line: practice of 纪要.
    private static IEnumerable<OpenXmlElement> AgencyAndDate(DocxDraft draft)
    {
        if (draft.Content.Issuers.Count == 0 && draft.Content.DocumentDate is null)
        {
            yield break;
        }

        var agency = draft.Tagged(GbT33476.Signature, "发文机关", Pieces.Words(string.Join('　', draft.Content.Issuers)));
        var date = draft.Tagged(GbT33476.DocumentDate, "成文日期", Pieces.Words(draft.Content.DocumentDate is { } day ? BeijingTime.Day(day) : ""));
        yield return Pieces.Formatted(
            DocxStyle.NumberAndSignatory,
            [
                new Tabs(new TabStop { Val = TabStopValues.Right, Position = Lengths.TypeAreaTwips - Lengths.CharacterTwips }),
                DocxStyles.Exactly((int)(GbT9704.Size3Pt * 20), Lengths.LineTwips),
                new Indentation { Left = Lengths.Text(Lengths.CharacterTwips) },
            ],
            agency, Pieces.Tab(), date);
    }

    private static Paragraph RedLine() => Pieces.Line(DocxStyle.RedLine);
}
