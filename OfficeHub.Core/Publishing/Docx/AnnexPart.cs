using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>附件 with a text: each on a new page, the label on the first line, the title on the third.</summary>
/// <remarks>GB/T 9704-2012, 7.3.7.</remarks>
internal static class AnnexPart
{
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var annexes = draft.Content.Annexes;
        for (var i = 0; i < annexes.Count; i++)
        {
            if (annexes[i].Blocks.Count > 0)
            {
                yield return Pieces.Line(DocxStyle.AnnexLabel, Pieces.Words(PrintedText.AnnexLabel(i, annexes.Count)));
                yield return Pieces.Line(DocxStyle.AnnexTitle, Pieces.Lines(TitleLines.Of(annexes[i].Title, draft.Content.Issuers)));
                foreach (var block in MainTextPart.Blocks(draft, annexes[i].Blocks, i))
                {
                    yield return block;
                }
            }
        }
    }
}
