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
    private const int LinesKept = 6;

    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var content = draft.Content;
        var title = PrintedText.Title(content);
        if (title.Length > 0)
        {
            yield return Pieces.Line(DocxStyle.Title, draft.Tagged(GbT33476.Title, "标题", Pieces.Lines(TitleLines.Of(title, content.Issuers))));
        }

        if (content.PrimaryRecipients.Length > 0)
        {
            yield return Pieces.Line(
                DocxStyle.Recipients, draft.Tagged(GbT33476.PrimaryRecipients, "主送机关", Pieces.Words(content.PrimaryRecipients)), Pieces.Words("："));
        }

        if (content.MainText.Count > 0)
        {
            var blocks = Blocks(draft, content.MainText).ToList();
            LeaveRoomAbove(draft, title, blocks[0]);
            KeepWithSignature(content.MainText[^1], blocks[^1]);
            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    /// <summary>Paragraphs with their ordinals, tables and pictures.</summary>
    public static IEnumerable<OpenXmlElement> Blocks(DocxDraft draft, IReadOnlyList<Block> blocks)
    {
        var ordinals = Ordinals.Of(blocks, draft.Content.SectionsRunOn);
        for (var i = 0; i < blocks.Count; i++)
        {
            yield return blocks[i] switch
            {
                Paragraph { Level: 0 } plain => Pieces.Line(DocxStyle.MainText, Pieces.Words(plain.Text)),
                Paragraph heading => Heading(heading, ordinals[i]),
                Table table => TablePart.Of(table),
                Picture picture => PicturePart.Of(draft, picture),
                _ => throw new NotSupportedException(blocks[i].GetType().Name),
            };
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Heading(Paragraph heading, string ordinal)
    {
        var length = RunInHeading.Length(heading.Text);
        if (length == heading.Text.Length && !heading.Text.EndsWith('；'))
        {
            return Pieces.Line(DocxStyle.Heading + Lengths.Text(heading.Level), Pieces.Words(ordinal + heading.Text));
        }

        // Levels 3 and 4 have the face of the text.
        return heading.Level > 2
            ? Pieces.Line(DocxStyle.MainText, Pieces.Words(ordinal + heading.Text))
            : Pieces.Line(
                DocxStyle.MainText,
                Pieces.Words(ordinal + heading.Text[..length], DocxStyle.HeadingFace + Lengths.Text(heading.Level)), Pieces.Words(heading.Text[length..]));
    }

    // Some of the text stays with the signature. A long paragraph would go to the next page as a whole.
    private static void KeepWithSignature(Block last, OpenXmlElement written)
    {
        if (last is Paragraph { Text: var text } && TextWidth.Lines(text, GbT9704.CharactersPerLine) <= LinesKept)
        {
            written.GetFirstChild<ParagraphProperties>()!.KeepNext = new KeepNext();
        }
    }

    // 命令 without a title: two lines between number and text. GB/T 9704-2012, 10.2. Without recipients the title keeps its one empty line.
    private static void LeaveRoomAbove(DocxDraft draft, string title, OpenXmlElement first)
    {
        if (title.Length == 0 && draft.Content.PrimaryRecipients.Length == 0 && first.GetFirstChild<ParagraphProperties>() is { } properties)
        {
            properties.SpacingBetweenLines = new SpacingBetweenLines { Before = Lengths.Text(GbT9704.LinesBelowRedLine * Lengths.LineTwips) };
        }
    }
}
