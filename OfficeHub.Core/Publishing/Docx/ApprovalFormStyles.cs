using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>The named styles of the approval form. No standard fixes its faces; these are those of the document, a size smaller.</summary>
internal static class ApprovalFormStyles
{
    public const string Head = "FormHead";
    public const string Label = "FormLabel";
    public const string Entry = "FormEntry";
    public const string Title = "FormTitle";
    public const string Opinion = "FormOpinion";
    public const string Signer = "FormSigner";
    public const string Hash = "FormHash";
    public const string End = "FormEnd";
    public const string Foot = "FormFoot";

    /// <summary>Labels and signers.</summary>
    public const double SmallPt = 10.5;

    private const double TextPt = 12;
    private const double FootPt = 9;

    public static Styles Of(FaceNames faces) => new(
        Defaults(faces),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = DocxStyle.Normal, Default = true },
        Paragraph(Head, "稿纸名称", [DocxStyles.Exactly(620, after: 160), Centred()], [DocxStyles.Face(faces.Song), DocxStyles.Red(), .. DocxStyles.Size(GbT9704.Size2Pt)]),
        Paragraph(Label, "稿纸栏目", [Centred()], [DocxStyles.Face(faces.Hei), DocxStyles.Red(), .. DocxStyles.Size(SmallPt)]),
        Paragraph(Entry, "稿纸内容", [], []),
        Paragraph(Title, "稿纸标题", [], [DocxStyles.Face(faces.Song), .. DocxStyles.Size(GbT9704.Size4Pt)]),
        // An opinion and its signer stay on one page.
        Paragraph(Opinion, "稿纸意见", [new KeepNext(), new KeepLines()], [DocxStyles.Face(faces.Kai)]),
        Paragraph(Signer, "稿纸签名", [new KeepLines(), Right()], [DocxStyles.Face(faces.Kai), .. DocxStyles.Size(SmallPt)]),
        Paragraph(Hash, "稿纸校验值", [], [.. DocxStyles.Size(FootPt)]),
        // A file must end with a paragraph; this one takes no line of the page.
        Paragraph(End, "稿纸结束", [DocxStyles.Exactly(20)], DocxStyles.Size(1)),
        Paragraph(Foot, "稿纸页脚", [Centred()], [DocxStyles.Face(faces.Page), .. DocxStyles.Size(FootPt)]));

    private static DocDefaults Defaults(FaceNames faces) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle([
            DocxStyles.Face(faces.Fang), .. DocxStyles.Size(TextPt), new Languages { Val = "en-US", EastAsia = "zh-CN" }])),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl { Val = false },
            new Kinsoku { Val = true },
            new AutoSpaceDE { Val = false },
            new AutoSpaceDN { Val = false },
            new SpacingBetweenLines { Before = "0", After = "0", Line = "300", LineRule = LineSpacingRuleValues.AtLeast })));

    private static Style Paragraph(string id, string name, OpenXmlElement[] paragraph, OpenXmlElement[] run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = DocxStyle.Normal }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
        if (paragraph.Length > 0) style.Append(new StyleParagraphProperties(paragraph));
        if (run.Length > 0) style.Append(new StyleRunProperties(run));
        return style;
    }

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    private static Justification Right() => new() { Val = JustificationValues.Right };
}
