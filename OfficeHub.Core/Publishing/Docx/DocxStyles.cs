using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Writes the named styles: whoever edits the file in Word or WPS finds each element under its Chinese name.</summary>
internal static class DocxStyles
{
    /// <summary>A line of 4号 in the imprint.</summary>
    public static int ImprintLineTwips { get; } = Lengths.Twips(OfficePractice.ImprintLineMm);

    /// <summary>A line of 4号 in a cell, the rule below it with it.</summary>
    public static int TableLineTwips { get; } = Lengths.Twips(OfficePractice.TableLineMm);

    public static Styles Of(FaceNames faces) => new(
    [
        Defaults(faces),
        Plain(DocxStyle.Normal, "Normal", isDefault: true),
        Plain(DocxStyle.MainText, "公文正文", Indent(GbT9704.ParagraphIndent)),
        Heading(1, "一级标题", faces.Hei),
        Heading(2, "二级标题", faces.Kai),
        Heading(3, "三级标题", faces.Fang),
        Heading(4, "四级标题", faces.Fang),
        Characters(DocxStyle.HeadingFace + "1", "一级标题字", Face(faces.Hei)),
        Characters(DocxStyle.HeadingFace + "2", "二级标题字", Face(faces.Kai)),
        Characters(DocxStyle.SignatoryName, "签发人姓名", Face(faces.Kai)),
        Characters(DocxStyle.Label, "标签字", Face(faces.Hei)),
        Paragraph(DocxStyle.Urgency, "紧急程度", [], [Face(faces.Hei)]),
        Paragraph(DocxStyle.Mark, "发文机关标志", [Centred(), Low()], [Face(faces.Song), Red()]),
        Plain(DocxStyle.Number, "发文字号", Number(GbT9704.LinesBelowMark * Lengths.LineTwips), Centred(), Low()),
        Plain(DocxStyle.NumberAndSignatory, "发文字号和签发人", Left(), Low()),
        Plain(DocxStyle.LetterNumber, "信函发文字号", Number(0), Right(), Low()),
        Plain(DocxStyle.RedLine, "红色分隔线", Upper(Line(12, "FF0000")), Exactly(20, Lengths.Twips(GbT9704.RedLineBelowNumberMm))),
        Plain(DocxStyle.LetterThick, "信函红色粗线", Upper(Line(18, "FF0000")), Exactly(20)),
        Plain(DocxStyle.LetterThin, "信函红色细线", Upper(Line(6, "FF0000")), Exactly(20)),
        Paragraph(DocxStyle.Title, "公文标题", [Spacing(GbT9704.LinesBelowRedLine, 1), Centred()], [Face(faces.Song), Tracking(0), .. Size(GbT9704.Size2Pt)], outline: 0),
        Plain(DocxStyle.Recipients, "主送机关"),
        Plain(DocxStyle.AnnexNote, "附件说明", Left()),
        Plain(DocxStyle.Signature, "发文机关署名", new KeepNext(), Right()),
        Plain(DocxStyle.Date, "成文日期", Right()),
        Plain(DocxStyle.Remark, "附注", Indent(GbT9704.ParagraphIndent)),
        Plain(DocxStyle.Attendance, "出席人员", new Indentation
        {
            Left = Lengths.Text(Lengths.Characters(5)),
            Hanging = Lengths.Text(Lengths.Characters(3)),
        }),
        Paragraph(DocxStyle.AnnexLabel, "附件序号", [new PageBreakBefore()], [Face(faces.Hei)]),
        Paragraph(DocxStyle.AnnexTitle, "附件标题", [Spacing(1, 1), Centred()], [Face(faces.Song), Tracking(0), .. Size(GbT9704.Size2Pt)], outline: 0),
        Paragraph(DocxStyle.Imprint, "版记", [Exactly(ImprintLineTwips), new Indentation
        {
            Left = Lengths.Text(280),
            Right = Lengths.Text(280),
        }], [Tracking(0), .. Size(GbT9704.Size4Pt)]),
        Plain(DocxStyle.ImprintThick, "版记粗线", Upper(Line(8)), Exactly(20)),
        Plain(DocxStyle.ImprintThin, "版记细线", Upper(Line(6)), Exactly(20)),
        Plain(DocxStyle.Anchor, "版记位置", Exactly(20)),
        Paragraph(DocxStyle.PageOdd, "单页页码", [Exactly(280), new Indentation { Right = "280" }, Right()], [Face(faces.Page), Tracking(0), .. Size(GbT9704.Size4Pt)]),
        Paragraph(DocxStyle.PageEven, "双页页码", [Exactly(280), new Indentation { Left = "280" }, Left()], [Face(faces.Page), Tracking(0), .. Size(GbT9704.Size4Pt)]),
        Paragraph(DocxStyle.TableHead, "表头", [Exactly(TableLineTwips - TablePart.RuleTwips), Centred()], [Face(faces.Hei), Tracking(0), .. Size(GbT9704.Size4Pt)]),
        Paragraph(DocxStyle.TableText, "表格文字", [Exactly(TableLineTwips - TablePart.RuleTwips), Left()], [Tracking(0), .. Size(GbT9704.Size4Pt)]),
        Plain(DocxStyle.Picture, "图片", new SpacingBetweenLines { Line = "240", LineRule = LineSpacingRuleValues.Auto }, Centred()),
    ]);

    public static RunFonts Face(string face) => new() { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face, Hint = FontTypeHintValues.EastAsia };

    public static SpacingBetweenLines Exactly(int twips, int before = 0, int after = 0) => new()
    {
        Before = Lengths.Text(before),
        After = Lengths.Text(after),
        Line = Lengths.Text(twips),
        LineRule = LineSpacingRuleValues.Exact,
    };

    public static OpenXmlElement[] Size(double pt) => [new FontSize { Val = Lengths.Text((long)(pt * 2)) }, new FontSizeComplexScript { Val = Lengths.Text((long)(pt * 2)) }];

    public static Spacing Tracking(int twentieths) => new() { Val = twentieths };

    public static Color Red() => new() { Val = "FF0000" };

    private static DocDefaults Defaults(FaceNames faces) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle([
            Face(faces.Fang), Tracking(Lengths.BodyTracking), .. Size(GbT9704.Size3Pt), new Languages { Val = "en-US", EastAsia = "zh-CN" }])),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl { Val = false },
            new Kinsoku { Val = true },
            // As in Word's own documents. LibreOffice 7 reads the switch the wrong way round: told not to, it lets marks hang and drops some of them.
            new OverflowPunctuation { Val = true },
            // No space between Chinese and digits: they would leave the grid. LibreOffice 7 adds it all the same.
            new AutoSpaceDE { Val = false },
            new AutoSpaceDN { Val = false },
            // Lines of exactly the grid's height: Word makes lines on the grid as high as the face wants, LibreOffice moves paragraphs to the grid of the page.
            new SnapToGrid { Val = false },
            Exactly(Lengths.LineTwips),
            new Justification { Val = JustificationValues.Both },
            // In the middle of the line, where the grid has them.
            new TextAlignment { Val = VerticalTextAlignmentValues.Center })));

    private static Style Heading(int level, string name, string face) =>
        Paragraph(DocxStyle.Heading + Lengths.Text(level), name, [new KeepNext(), Indent(GbT9704.ParagraphIndent)], [Face(face)], outline: level);

    private static Style Plain(string id, string name, params OpenXmlElement[] paragraph) => Paragraph(id, name, paragraph, []);

    private static Style Plain(string id, string name, bool isDefault) => new(new StyleName { Val = name }, new PrimaryStyle())
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
        Default = isDefault,
    };

    private static Style Paragraph(string id, string name, OpenXmlElement[] paragraph, OpenXmlElement[] run, int? outline = null)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = DocxStyle.Normal }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
        var properties = new StyleParagraphProperties(paragraph);
        if (outline is { } level)
        {
            properties.Append(new OutlineLevel { Val = level });
        }

        if (properties.HasChildren)
        {
            style.Append(properties);
        }

        if (run.Length > 0)
        {
            style.Append(new StyleRunProperties(run));
        }

        return style;
    }

    private static Style Characters(string id, string name, RunFonts face) => new(new StyleName { Val = name }, new PrimaryStyle(), new StyleRunProperties(face))
    {
        Type = StyleValues.Character,
        StyleId = id,
        CustomStyle = true,
    };

    private static Indentation Indent(int characters) => new() { FirstLine = Lengths.Text((long)(GbT9704.Size3Pt * 20 * characters)), FirstLineChars = characters * 100 };

    private static SpacingBetweenLines Spacing(int linesBefore = 0, int linesAfter = 0) => new()
    {
        Before = Lengths.Text(linesBefore * Lengths.LineTwips),
        After = Lengths.Text(linesAfter * Lengths.LineTwips),
    };

    // The line is as high as its characters, so that the red line is measured from them.
    private static SpacingBetweenLines Number(int before) => Exactly((int)(GbT9704.Size3Pt * 20), before);

    private static Justification Centred() => new() { Val = JustificationValues.Center };

    // On the line below them: what is as high as its characters is measured from them.
    private static TextAlignment Low() => new() { Val = VerticalTextAlignmentValues.Auto };

    private static Justification Left() => new() { Val = JustificationValues.Left };

    private static Justification Right() => new() { Val = JustificationValues.Right };

    private static ParagraphBorders Upper(TopBorder border) => new(border);

    /// <summary>A line.</summary>
    /// <param name="eighths">Thickness in eighths of a point.</param>
    /// <param name="color">RRGGBB.</param>
    private static TopBorder Line(uint eighths, string color = "000000") => new() { Val = BorderValues.Single, Size = eighths, Space = 0, Color = color };
}
