using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Block = OfficeHub.Core.Publishing.Content.Block;
using Paragraph = OfficeHub.Core.Publishing.Content.Paragraph;
using Picture = OfficeHub.Core.Publishing.Content.Picture;
using Table = OfficeHub.Core.Publishing.Content.Table;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>标题, 主送机关 and 正文, and the text of annexes, which is set alike.</summary>
/// <remarks>GB/T 9704-2012, 7.3.1 to 7.3.3.</remarks>
internal static class MainTextPart
{
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var content = draft.Content;
        var title = PrintedText.Title(content);
        if (title.Length > 0)
        {
            yield return Scaled(
                Pieces.Line(DocxStyle.Title, draft.Tagged(GbT33476.Title, "标题", Pieces.Lines(TitleLines.Of(title, content.Issuers)))),
                draft.Plan.HeadScale, GbT9704.LinesBelowRedLine, 1);
        }

        if (content.PrimaryRecipients.Length > 0 && !draft.Plan.AreRecipientsMoved)
        {
            yield return Scaled(
                Pieces.Line(DocxStyle.Recipients, draft.Tagged(GbT33476.PrimaryRecipients, "主送机关", Pieces.Words(content.PrimaryRecipients)), Pieces.Words("：")),
                draft.Plan.HeadScale);
        }

        var blocks = Blocks(draft, content.MainText, SourcePlace.Document).ToList();
        LeaveRoomAbove(draft, title, blocks.FirstOrDefault());
        foreach (var block in blocks)
        {
            yield return block;
        }
    }

    /// <summary>Paragraphs with their ordinals, tables and pictures.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="blocks">In order.</param>
    /// <param name="part">Index of the annex, or <see cref="SourcePlace.Document"/>.</param>
    public static IEnumerable<OpenXmlElement> Blocks(DocxDraft draft, IReadOnlyList<Block> blocks, int part)
    {
        var ordinals = Ordinals.Of(blocks, draft.Content.SectionsRunOn);
        for (var i = 0; i < blocks.Count; i++)
        {
            var place = new SourcePlace(part, i, 0);
            yield return blocks[i] switch
            {
                Paragraph paragraph => Text(draft, paragraph, ordinals[i], place),
                Table table => TablePart.Of(table, row => draft.Plan.StartsPage(place, row)),
                Picture picture => PicturePart.Of(draft, picture),
                _ => throw new NotSupportedException(blocks[i].GetType().Name),
            };
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Text(DocxDraft draft, Paragraph paragraph, string ordinal, SourcePlace place)
    {
        var length = paragraph.Level == 0 ? 0 : RunInHeading.Length(paragraph.Text);
        var isHeading = paragraph.Level > 0 && length == paragraph.Text.Length && !paragraph.Text.EndsWith('；');
        // The whole line of a heading has its face, and levels 3 and 4 have that of the text.
        var face = isHeading || paragraph.Level is 0 or > 2 ? null : DocxStyle.HeadingFace + Lengths.Text(paragraph.Level);
        (string, string?)[] spans = [(ordinal + paragraph.Text[..length], face), (paragraph.Text[length..], null)];
        var written = Pieces.Line(isHeading ? DocxStyle.Heading + Lengths.Text(paragraph.Level) : DocxStyle.MainText, [.. Lengths.Body.Of(spans, draft.Plan.Lines(place))]);
        if (draft.Plan.Lines(place) is [{ StartsPage: true }, ..])
        {
            written.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        return Scaled(written, draft.Plan.ScaleOf(place));
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Scaled(DocumentFormat.OpenXml.Wordprocessing.Paragraph written, double scale, int above = 0, int below = 0)
    {
        if (scale < 1)
        {
            var line = (int)(Lengths.LineTwips * scale);
            written.ParagraphProperties!.SpacingBetweenLines = DocxStyles.Exactly(line, above * line, below * line);
        }

        return written;
    }

    // 命令 without a title: two lines between number and text. GB/T 9704-2012, 10.2. A title keeps its one empty line, and the text without it has it when the recipients went to the imprint.
    private static void LeaveRoomAbove(DocxDraft draft, string title, OpenXmlElement? first)
    {
        if (title.Length == 0 && (draft.Content.PrimaryRecipients.Length == 0 || draft.Plan.AreRecipientsMoved) && first?.GetFirstChild<ParagraphProperties>() is { } properties)
        {
            properties.SpacingBetweenLines = DocxStyles.Exactly(Lengths.LineTwips, GbT9704.LinesBelowRedLine * Lengths.LineTwips);
        }
    }
}
