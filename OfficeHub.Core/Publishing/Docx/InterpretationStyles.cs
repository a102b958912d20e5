using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>The named styles of a 解读. No standard fixes its faces; these are those of the document, a size smaller.</summary>
internal static class InterpretationStyles
{
    public const string Title = "InterpretationTitle";
    public const string Heading = "InterpretationHeading";
    public const string Note = "InterpretationNote";
    public const string Label = "InterpretationLabel";
    public const string Text = "InterpretationText";
    public const string CellHead = "InterpretationCellHead";
    public const string CellWords = "InterpretationCellText";
    public const string Figure = "InterpretationFigure";
    public const string Foot = "InterpretationFoot";

    private const double SmallPt = 12;

    public static Styles Of(FaceNames faces) => new(
        Defaults(faces),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = DocxStyle.Normal, Default = true },
        Paragraph(Title, "解读标题", [new KeepNext(), Spaced(0, 160), Centred()], [DocxStyles.Face(faces.Song), .. DocxStyles.Size(GbT9704.Size2Pt)]),
        Paragraph(Heading, "解读材料标题", [new KeepNext(), Spaced(320, 80), new OutlineLevel { Val = 0 }], [DocxStyles.Face(faces.Hei), .. DocxStyles.Size(GbT9704.Size3Pt)]),
        Paragraph(Note, "解读说明", [Centred()], [DocxStyles.Face(faces.Kai), .. DocxStyles.Size(SmallPt)]),
        Paragraph(Label, "解读栏目", [new KeepNext(), Spaced(120, 0)], [DocxStyles.Face(faces.Kai)]),
        Paragraph(Text, "解读正文", [new Indentation { FirstLine = Lengths.Text((long)(GbT9704.Size4Pt * 40)), FirstLineChars = 200 }], []),
        Paragraph(CellHead, "图解小标题", [], [DocxStyles.Face(faces.Hei), .. DocxStyles.Size(SmallPt)]),
        Paragraph(CellWords, "图解文字", [], [.. DocxStyles.Size(SmallPt)]),
        Paragraph(Figure, "图解数字", [Centred()], [DocxStyles.Face(faces.Hei), .. DocxStyles.Size(SmallPt)]),
        Paragraph(Foot, "解读页脚", [Centred()], [DocxStyles.Face(faces.Page), .. DocxStyles.Size(GbT9704.Size4Pt)]));

    private static DocDefaults Defaults(FaceNames faces) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle([
            DocxStyles.Face(faces.Fang), .. DocxStyles.Size(GbT9704.Size4Pt), new Languages { Val = "en-US", EastAsia = "zh-CN" }])),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl { Val = false },
            new Kinsoku { Val = true },
            new AutoSpaceDE { Val = false },
            new AutoSpaceDN { Val = false },
            new SpacingBetweenLines { Before = "0", After = "0", Line = "400", LineRule = LineSpacingRuleValues.AtLeast })));

    private static Style Paragraph(string id, string name, OpenXmlElement[] paragraph, OpenXmlElement[] run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = DocxStyle.Normal }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };
        if (paragraph.Length > 0) style.Append(new StyleParagraphProperties(paragraph));
        if (run.Length > 0) style.Append(new StyleRunProperties(run));
        return style;
    }

    private static SpacingBetweenLines Spaced(int before, int after) => new() { Before = Lengths.Text(before), After = Lengths.Text(after), Line = "400", LineRule = LineSpacingRuleValues.AtLeast };

    private static Justification Centred() => new() { Val = JustificationValues.Center };
}
