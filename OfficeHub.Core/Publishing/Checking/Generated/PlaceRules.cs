using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>F13: the first page shows some of the text.</summary>
internal sealed class TextOnFirstPage() : CheckRule("F13", FindingLevel.Error, "GB/T 9704—2012 7.3.3"), IPageRule
{
    public IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages)
    {
        // A text of one line goes with the signature.
        if (Lines(pages) > 1 && !pages.Pages[0].Items.Any(LaidPlaces.IsOfMainText)) yield return Found(CheckedElement.MainText, "", "首页没有正文，请缩短标题，或把主送机关移到版记。");
    }

    private static int Lines(LaidDocument pages) =>
        pages.Pages.SelectMany(page => page.Items.Where(LaidPlaces.IsOfMainText).Select(item => (page.Number, Y: item is LaidText text ? Math.Round(text.Y, 1) : 0))).Distinct().Count();
}

/// <summary>F14: the signature never stands alone on a page.</summary>
internal sealed class SignatureWithText() : CheckRule("F14", FindingLevel.Error, "GB/T 9704—2012 7.3.5.5"), IPageRule
{
    public IEnumerable<Finding> Of(DocumentContent content, LaidDocument pages)
    {
        if (content.MainText.Count == 0) yield break;
        var alone = pages.Pages.FirstOrDefault(page => page.Items.Any(item => item.Element is GbT33476.Signature or GbT33476.DocumentDate) && !page.Items.Any(LaidPlaces.IsOfMainText));
        if (alone is not null) yield return Found(CheckedElement.Signature, "", $"落款单独在第 {alone.Number} 页，请调整行距或字距，让正文至少有一行与它同页。");
    }
}

/// <summary>F15: an annex begins a page of its own, before the imprint.</summary>
internal sealed class AnnexOnNewPage() : CheckRule("F15", FindingLevel.Error, "GB/T 9704—2012 7.3.7"), IPackageRule
{
    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        foreach (var (label, _) in document.Annexes)
        {
            var text = WrittenDocument.Text(label);
            if (!document.BeginsPage(label)) yield return Found(CheckedElement.AnnexText, text, $"“{text}”没有另起一页，请在前面分页。");
            else if (document.Box is { } box && document.IsBefore(box, label)) yield return Found(CheckedElement.AnnexText, text, $"“{text}”在版记后面，应编排在版记之前，请移动。");
        }
    }
}

/// <summary>A03: 附件1 in 黑体 on the first line, the title centred on the third.</summary>
internal sealed class AnnexHead() : CheckRule("A03", FindingLevel.Warning, "GB/T 9704—2012 7.3.7"), IPackageRule
{
    private const int LeastLineTwips = 500;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        foreach (var (label, next) in document.Annexes)
        {
            var text = WrittenDocument.Text(label);
            if (WrittenDocument.Runs(label).Any(run => !ExpectedFaces.IsHei(document.Styles.Face(label, run)))) yield return Found(CheckedElement.AnnexText, text, $"“{text}”应为3号黑体，请改。");
            else if (next is not null && WrittenDocument.Text(next).Length > 0 && (document.Styles.Before(next) < LeastLineTwips || document.Styles.Justified(next) != JustificationValues.Center))
            {
                yield return Found(CheckedElement.AnnexTitle, WrittenDocument.Text(next), $"“{text}”的标题应居中排在第三行，请在中间空一行。");
            }
        }
    }
}

/// <summary>X05: nothing in the issued file that is not on the paper: changes, comments, hidden words, a person's name.</summary>
internal sealed class CleanFile() : CheckRule("X05", FindingLevel.Error, "《党政机关公文处理工作条例》第二十五条（一）"), IPackageRule
{
    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        var body = document.Body;
        if (body.Descendants<InsertedRun>().Any() || body.Descendants<DeletedRun>().Any() || body.Descendants<MoveFromRun>().Any() || body.Descendants<MoveToRun>().Any()
            || body.Descendants<ParagraphPropertiesChange>().Any() || body.Descendants<RunPropertiesChange>().Any())
        {
            yield return Found(CheckedElement.Document, "", "文件里留有修订痕迹，请全部接受后再印发。");
        }

        if (document.Package.MainDocumentPart!.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Any() == true) yield return Found(CheckedElement.Document, "", "文件里留有批注，请全部删除后再印发。");
        if (body.Descendants<Paragraph>().Any(paragraph => WrittenDocument.Runs(paragraph).Any(run => document.Styles.IsHidden(paragraph, run)))) yield return Found(CheckedElement.Document, "", "文件里有隐藏的文字，请显示出来删去。");
        var properties = document.Package.PackageProperties;
        var said = string.Concat(body.Descendants<Text>().Select(text => text.Text));
        if (new[] { properties.Creator, properties.LastModifiedBy }.Any(name => name is { Length: > 0 } && !name.Split('、').All(part => said.Contains(part, StringComparison.Ordinal))))
        {
            yield return Found(CheckedElement.Document, "", "文件属性里有个人姓名，请用“检查文档”删去后再印发。");
        }
    }
}

/// <summary>What the rules on pages look for.</summary>
internal static class LaidPlaces
{
    public static bool IsOfMainText(LaidItem item) => item is LaidText or LaidPicture && item.Source is { Part: SourcePlace.Document, Block: >= 0 };
}
