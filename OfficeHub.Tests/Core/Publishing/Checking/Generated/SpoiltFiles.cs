using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Docx;

namespace OfficeHub.Tests.Core.Publishing.Checking.Generated;

/// <summary>Ways to spoil a file our writer made, one fault each.</summary>
internal static class SpoiltFiles
{
    public static readonly (string Rule, bool MustChange, string Name, Action<WordprocessingDocument> Spoil)[] Bad =
    [
        ("F01", true, "notice", file => Section(file).GetFirstChild<PageSize>()!.Height = 15840),
        ("F02", true, "notice", file => Section(file).GetFirstChild<PageMargin>()!.Left = 1800),
        ("F02", true, "letter", file => Section(file).GetFirstChild<PageMargin>()!.Top = 1440),
        ("F03", false, "notice", Loosen),
        ("F04", true, "notice", file => Style(file, "OfficialText").Append(new StyleRunProperties(new RunFonts { EastAsia = "宋体" }))),
        ("F04", true, "letter", file => Style(file, "OfficialText").Append(new StyleRunProperties(new FontSize { Val = "28" }))),
        ("F05", false, "notice", file => Style(file, "OfficialHeading1").GetFirstChild<StyleRunProperties>()!.RunFonts!.EastAsia = "仿宋_GB2312"),
        ("F05", false, "notice", file => Style(file, "OfficialHeadingFace2").GetFirstChild<StyleRunProperties>()!.RunFonts!.EastAsia = "仿宋_GB2312"),
        ("F06", true, "notice", file => Style(file, "OfficialTitle").StyleParagraphProperties!.GetFirstChild<Justification>()!.Val = JustificationValues.Left),
        ("F06", true, "request", file => Style(file, "OfficialTitle").StyleRunProperties!.RunFonts!.EastAsia = "黑体"),
        ("F07", true, "notice", file => Style(file, "OfficialText").StyleParagraphProperties!.GetFirstChild<Indentation>()!.Remove()),
        ("F08", true, "notice", file => file.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>()!.Remove()),
        ("F08", true, "notice", file => Section(file).Elements<FooterReference>().Last().Remove()),
        ("F08", true, "notice", file => Style(file, "OfficialPageOdd").StyleRunProperties!.RunFonts!.EastAsia = "黑体"),
        ("F08", true, "notice", file => Style(file, "OfficialPageEven").StyleParagraphProperties!.GetFirstChild<Justification>()!.Val = JustificationValues.Center),
        ("F09", false, "notice", file => Lines(file, "OfficialRedLine").Single().Remove()),
        ("F09", false, "notice", file => Style(file, "OfficialRedLine").StyleParagraphProperties!.GetFirstChild<SpacingBetweenLines>()!.Before = "600"),
        ("F10", false, "notice", file => Lines(file, "OfficialMark").First().ParagraphProperties!.SpacingBetweenLines!.Before = "200"),
        ("F10", false, "letter", file => Lines(file, "OfficialMark").First().ParagraphProperties!.FrameProperties!.Y = "2400"),
        ("F11", false, "notice", file => Lines(file, "OfficialImprintThick").Last().Remove()),
        ("F11", false, "notice", file => file.MainDocumentPart!.Document!.Body!.Descendants<Anchor>().Single().VerticalPosition!.PositionOffset!.Text = "0"),
        ("F12", false, "notice", file => Style(file, "OfficialImprint").StyleRunProperties!.GetFirstChild<FontSize>()!.Val = "32"),
        ("F15", true, "notice", file => Lines(file, "OfficialAnnexLabel").First().ParagraphProperties!.PageBreakBefore = new PageBreakBefore { Val = false }),
        ("F15", true, "notice", file => Box(file).InsertAfterSelf(Lines(file, "OfficialAnnexLabel").First().CloneNode(true))),
        ("A03", false, "notice", file => Lines(file, "OfficialAnnexTitle").First().ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = "0" }),
        ("A03", false, "notice", file => Lines(file, "OfficialAnnexLabel").First().GetFirstChild<Run>()!.RunProperties = new RunProperties(new RunFonts { EastAsia = "仿宋_GB2312" })),
        ("X05", true, "notice", file => Lines(file, "OfficialText").First().Append(new InsertedRun(new Run(new Text("改"))) { Author = "苏日娜", Id = "900" })),
        ("X05", true, "notice", file => Lines(file, "OfficialText").First().Append(new Run(new RunProperties(new Vanish()), new Text("藏")))),
        ("X05", true, "notice", file => file.PackageProperties.LastModifiedBy = "赵启明"),
        ("X05", true, "notice", file => file.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(new Paragraph()) { Id = "1", Author = "赵启明" })),
    ];

    /// <summary>A file of our writer, spoilt.</summary>
    public static MemoryStream Of(string name, Action<WordprocessingDocument>? spoil = null)
    {
        var stream = new MemoryStream();
        stream.Write(DocxWriter.Write(OfficeDocuments.Of(name), OfficeDocuments.Written));
        if (spoil is not null)
        {
            using var file = WordprocessingDocument.Open(stream, isEditable: true);
            spoil(file);
        }

        stream.Position = 0;
        return stream;
    }

    private static SectionProperties Section(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().First();

    // No grid, and lines of 15.6 points, as a word processor sets them by itself.
    private static void Loosen(WordprocessingDocument file)
    {
        foreach (var section in file.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>()) section.GetFirstChild<DocGrid>()!.Type = DocGridValues.Default;
        Style(file, "OfficialText").StyleParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Line = "312", LineRule = LineSpacingRuleValues.Exact };
    }

    private static Style Style(WordprocessingDocument file, string id) => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    private static IEnumerable<Paragraph> Lines(WordprocessingDocument file, string style) =>
        file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Where(line => line.ParagraphProperties?.ParagraphStyleId?.Val == style);

    private static Paragraph Box(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Last(line => line.Descendants<TextBoxContent>().Any());
}
