using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>What follows the main text: 附件说明, 署名 and 成文日期, 附注, who was there.</summary>
/// <remarks>GB/T 9704-2012, 7.3.4 to 7.3.6, 10.3.</remarks>
internal static class ClosingPart
{
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var content = draft.Content;
        OpenXmlElement[] parts =
        [
            .. content.Attendances.Select((line, i) => Attendance(draft, line, i)), .. AnnexNote(draft, content.Annexes), .. Signature(draft),
        ];
        foreach (var part in parts)
        {
            yield return part;
        }

        if (content.Remark.Length > 0)
        {
            yield return Pieces.Line(DocxStyle.Remark, Pieces.Words("（"), draft.Tagged(GbT33476.Remark, "附注", Pieces.Words(content.Remark)), Pieces.Words("）"));
        }
    }

    private static Paragraph Attendance(DocxDraft draft, Attendance line, int index) => Pieces.Formatted(
        DocxStyle.Attendance, index == 0 ? [LineAbove()] : [], Pieces.Words(line.Label + "：", DocxStyle.Label), draft.Tagged(GbT33476.Attendance, line.Label, Pieces.Words(line.Names)));

    // Names that run on begin below the first character of the name.
    private static IEnumerable<Paragraph> AnnexNote(DocxDraft draft, IReadOnlyList<Annex> annexes)
    {
        const double label = 3;
        var ordinal = annexes.Count == 1 ? 0 : annexes.Count < 10 ? 1 : 1.5;
        for (var i = 0; i < annexes.Count; i++)
        {
            var first = i == 0;
            var indent = new Indentation
            {
                Left = Lengths.Text(Lengths.Characters(GbT9704.ParagraphIndent + label + ordinal)),
                Hanging = Lengths.Text(Lengths.Characters(first ? label + ordinal : ordinal)),
            };
            OpenXmlElement[] own = first ? [LineAbove(), indent] : [indent];
            Run[] number = annexes.Count == 1 ? [] : [Pieces.Words(Ordinals.Write(3, i + 1)), Pieces.Tab()];
            yield return Pieces.Formatted(DocxStyle.AnnexNote, own, [.. first ? [Pieces.Words(PrintedText.AnnexNoteLabel)] : Array.Empty<Run>(), .. number, draft.Tagged(GbT33476.AnnexNote, "附件说明", Pieces.Words(annexes[i].Title))]);
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(DocxDraft draft)
    {
        var content = draft.Content;
        // 纪要 carries agency and date above its red line and has no seal. GB/T 9704-2012, 10.3.
        if (content.Format is Format.Minutes || content.Issuers.Count == 0)
        {
            return [];
        }

        var date = PrintedText.Day(content.DocumentDate, draft.Year);
        return content.Format is Format.Order ? Stamped(draft, date)
            : content.Issuers.Count > 1 ? JointSignaturePart.Of(draft, date)
            : Sealed(draft, date);
    }

    // 7.3.5.1: the date has four characters to its right, the name is centred over the date.
    private static IEnumerable<OpenXmlElement> Sealed(DocxDraft draft, string date)
    {
        var name = draft.Content.Issuers[0];
        // Both lines are centred in the same strip at the right edge, so that they stand one over the other whatever the faces measure.
        var strip = Math.Max(TextWidth.Of(date) + (2 * GbT9704.DateIndentSealed), TextWidth.Of(name));
        var indent = new Indentation { Left = Lengths.Text(Lengths.Characters(Math.Max(0, GbT9704.CharactersPerLine - strip))) };
        yield return Pieces.Formatted(
            DocxStyle.Signature, [.. Break(draft), Above(OfficePractice.LinesAboveSignature), indent, Centred()], draft.Tagged(GbT33476.Signature, "发文机关署名", Pieces.Words(name)));
        yield return Pieces.Formatted(
            DocxStyle.Date, [indent.CloneNode(deep: true), Centred()], draft.Tagged(GbT33476.DocumentDate, "成文日期", Pieces.Words(date)));
    }

    // 7.3.5.3: a stamp four characters from the right, its office title two characters to the left of it, the date a line below.
    private static IEnumerable<OpenXmlElement> Stamped(DocxDraft draft, string date)
    {
        var signatories = draft.Content.Signatories.Count > 0 ? draft.Content.Signatories : draft.Content.Issuers;
        for (var i = 0; i < signatories.Count; i++)
        {
            yield return Pieces.Formatted(
                DocxStyle.Signature, [.. i == 0 ? Break(draft) : [], Above(i == 0 ? OfficePractice.LinesAboveSignature : 1), FromRight(GbT9704.DateIndentSealed)],
                draft.Tagged(GbT33476.Signature, "签发人署名", Pieces.Words(signatories[i])));
        }

        yield return Pieces.Formatted(
            DocxStyle.Date, [Above(1), FromRight(GbT9704.DateIndentSealed)], draft.Tagged(GbT33476.DocumentDate, "成文日期", Pieces.Words(date)));
    }

    /// <summary>Where the layout begins a page with the signature and the program would not.</summary>
    private static OpenXmlElement[] Break(DocxDraft draft) => draft.Plan.SignatureStartsPage ? [new PageBreakBefore()] : [];

    private static SpacingBetweenLines LineAbove() => Above(1);

    private static SpacingBetweenLines Above(int lines) => DocxStyles.Exactly(Lengths.LineTwips, lines * Lengths.LineTwips);

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static Indentation FromRight(double characters) => new() { Right = Lengths.Text(Lengths.Characters(characters)) };
}
