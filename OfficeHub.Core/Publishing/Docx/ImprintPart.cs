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

    private static readonly LineSetter Setter = new(SquareMetrics.Instance);

    /// <summary>A little less than its height: the program must not find that it does not fit where it just fits.</summary>
    private const int Slack = 40;

    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var lines = Lines(draft).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        if (draft.Plan.IsImprintLong)
        {
            if (StartsPage(draft) && !PageParts.HasBackPage(draft)) lines[0].ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            return lines;
        }

        var box = FootBox.Of(draft, "版记", Lengths.Twips(draft.Plan.ImprintMm) - Slack, draft.Plan.ImprintMm, lines);
        if (StartsPage(draft) && !PageParts.HasBackPage(draft))
        {
            box.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        return [box];
    }

    /// <summary>Whether it stands on a page after the text's last.</summary>
    public static bool StartsPage(DocxDraft draft) => draft.Plan is { ImprintMm: > 0, ImprintLies: > 0 };

    private static IEnumerable<Paragraph> Lines(DocxDraft draft)
    {
        var content = draft.Content;
        // 信函 has neither lines nor printing agency. GB/T 9704-2012, 10.1.
        var isLetter = content.Format is Format.Letter;
        var isPrinted = content.PrintingAgency.Length > 0 && !isLetter;
        List<Paragraph> sent =
        [
            .. draft.Plan.AreRecipientsMoved ? [Agencies(draft, PrintedText.PrimaryRecipientsLabel, content.PrimaryRecipients, GbT33476.PrimaryRecipients, "主送机关")] : Array.Empty<Paragraph>(),
            .. content.CopyRecipients.Length > 0 ? [Agencies(draft, PrintedText.CopyRecipientsLabel, content.CopyRecipients, GbT33476.CopyRecipients, "抄送机关")] : Array.Empty<Paragraph>(),
        ];
        List<Paragraph> printed = isPrinted ? [Printing(draft)] : [];
        if (sent.Count + printed.Count == 0)
        {
            return [];
        }

        Paragraph[] thick = isLetter ? [] : [Pieces.Line(DocxStyle.ImprintThick)];
        Paragraph[] thin = sent.Count > 0 && isPrinted ? [Pieces.Line(DocxStyle.ImprintThin)] : [];
        return [.. thick, .. sent, .. thin, .. printed, .. isLetter ? Array.Empty<Paragraph>() : [Pieces.Line(DocxStyle.ImprintThick)]];
    }

    // 7.4.2: one character free on both sides, lines after the first begin behind the colon, full stop at the end.
    private static Paragraph Agencies(DocxDraft draft, string label, string names, string element, string name) => Pieces.Formatted(
        DocxStyle.Imprint,
        [new Indentation
        {
            Left = Lengths.Text(CharacterTwips * (1 + label.Length)),
            Right = Lengths.Text(CharacterTwips),
            Hanging = Lengths.Text(CharacterTwips * label.Length),
        }],
        Pieces.Words(label), draft.Tagged(element, name, Runs(label, names)), Pieces.Words("。"));

    private static Run[] Runs(string label, string names)
    {
        const double one = GbT9704.Size4Pt * 25.4 / 72;
        var indent = one * label.Length;
        var lines = Setter.Set(
            [new StyledText(names, TypeStyle.Small), new StyledText("。", TypeStyle.Small)],
            new LineMeasure(GbT9704.TypeAreaWidthMm - (2 * one), First: indent, Others: indent)).Select(line => line.Length).ToList();
        // The full stop is no part of the names.
        lines[^1]--;
        return [.. new LineRuns(Lengths.TypeAreaTwips - (CharacterTwips * (2 + label.Length)), 0, CharacterTwips, 0).Of([(names, null)], lines.ConvertAll(length => new PlannedLine(length, false)))];
    }

    private static Paragraph Printing(DocxDraft draft)
    {
        var day = PrintedText.Day(draft.Content.PrintingDate, draft.Year);
        // An agency too long to stand beside the date breaks before it, where the layout breaks it.
        const double one = GbT9704.Size4Pt * 25.4 / 72;
        var beside = GbT9704.TypeAreaWidthMm - (2 * one) - (one * (TextWidth.Of(day + "印发") + 1));
        var lines = Setter.Set([new StyledText(draft.Content.PrintingAgency, TypeStyle.Small)], new LineMeasure(beside)).Select(line => line.Length);
        return Pieces.Formatted(
            DocxStyle.Imprint,
            [new Tabs(new TabStop { Val = TabStopValues.Right, Position = Lengths.TypeAreaTwips - CharacterTwips })],
            draft.Tagged(GbT33476.PrintingAgency, "印发机关", Broken(draft.Content.PrintingAgency, lines)), Pieces.Tab(),
            draft.Tagged(GbT33476.PrintingDate, "印发日期", Pieces.Words(day)), Pieces.Words("印发"));
    }

    private static Run[] Broken(string text, IEnumerable<int> lengths)
    {
        var (runs, at) = (new List<Run>(), 0);
        foreach (var length in lengths)
        {
            if (at > 0) runs.Add(new Run(new Break()));
            runs.Add(Pieces.Words(text.Substring(at, length)));
            at += length;
        }

        return [.. runs];
    }
}
