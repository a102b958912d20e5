using OfficeHub.Core.Publishing.Ofd.Viewing;

namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>Page boxes, templates, layers, blocks, composite units, annotations.</summary>
/// <remarks>GB/T 33190-2016, 7.5 to 7.7, 13 and 15.</remarks>
public sealed class DrawnPageTests
{
    [Fact]
    public void Page_is_as_large_as_the_document_says() => Assert.Contains("viewBox=\"0 0 210 297\" width=\"210mm\" height=\"297mm\"", new DrawnOfd().Draw().Svg, StringComparison.Ordinal);

    [Fact]
    public void Its_own_box_goes_before() => Assert.Contains("viewBox=\"5 5 100 50\" width=\"100mm\" height=\"50mm\"", new DrawnOfd { Before = "<ofd:Area><ofd:PhysicalBox>5 5 100 50</ofd:PhysicalBox></ofd:Area>" }.Draw().Svg, StringComparison.Ordinal);

    [Fact]
    public void Absurd_box_is_A4_instead() => Assert.Contains("viewBox=\"0 0 210 297\"", new DrawnOfd { Before = "<ofd:Area><ofd:PhysicalBox>0 0 1e9 1e9</ofd:PhysicalBox></ofd:Area>" }.Draw().Svg, StringComparison.Ordinal);

    [Fact]
    public void Layers_and_templates_lie_from_the_back_to_the_front()
    {
        var drawn = new DrawnOfd
        {
            Common = "<ofd:TemplatePage ID=\"21\" BaseLoc=\"Front.xml\" ZOrder=\"Foreground\"/><ofd:TemplatePage ID=\"22\" BaseLoc=\"Back.xml\"/>",
            Before = "<ofd:Template TemplateID=\"21\"/><ofd:Template TemplateID=\"22\" ZOrder=\"Background\"/>",
            Body = Line(3),
            Layers = $"<ofd:Layer ID=\"31\" Type=\"Foreground\">{Line(4)}</ofd:Layer><ofd:Layer ID=\"32\" Type=\"Background\">{Line(2)}</ofd:Layer>",
        }.With("Doc_0/Front.xml", Page(5)).With("Doc_0/Back.xml", Page(1)).Drawn();

        Assert.Equal([1, 2, 3, 5, 4], Order(drawn));
    }

    [Fact]
    public void Missing_template_is_said_and_the_page_still_drawn()
    {
        var picture = new DrawnOfd { Before = "<ofd:Template TemplateID=\"21\"/>", Body = Line(3) }.Draw();

        Assert.Equal(["1 处没有画出：模板页不在包里，或者读不出来。"], picture.Notes);
        Assert.Contains("M3 0", picture.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_page_is_a_white_sheet_that_says_so()
    {
        var package = OfficeHub.Signing.Ofd.OfdPackage.Open(OfficeHub.Tests.Signing.Support.SmallOfd.Pack(
            OfficeHub.Tests.Signing.Support.SmallOfd.Parts().Where(part => !part.Name.EndsWith("Content.xml", StringComparison.Ordinal)))).Value;
        var document = OfficeHub.Signing.Ofd.OfdDocument.ReadAll(package).Value[0];

        Assert.Equal(["1 处没有画出：页面内容不在包里，或者读不出来。"], OfdPageRenderer.Draw(package, document, document.Pages[0], []).Notes);
    }

    [Fact]
    public void Blocks_and_composite_units_are_opened()
    {
        var drawn = new DrawnOfd
        {
            Resources = $"<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"5\" Width=\"9\" Height=\"9\"><ofd:Content>{Line(2)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>",
            Body = $"<ofd:PageBlock ID=\"6\">{Line(1)}<ofd:PageBlock ID=\"7\"><ofd:CompositeObject ID=\"8\" Boundary=\"7 7 9 9\" ResourceID=\"5\" CTM=\"2 0 0 2 0 0\"/></ofd:PageBlock></ofd:PageBlock>",
        }.Drawn();

        Assert.Equal([1, 2], Order(drawn));
        Assert.Contains("<g transform=\"translate(7 7)\"><g transform=\"matrix(2 0 0 2 0 0)\"><g><path", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Unit_that_holds_itself_ends()
    {
        var picture = new DrawnOfd
        {
            Resources = "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"5\"><ofd:Content><ofd:CompositeObject ID=\"8\" ResourceID=\"5\"/><ofd:CompositeObject ID=\"9\" ResourceID=\"5\"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>",
            Body = "<ofd:CompositeObject ID=\"8\" ResourceID=\"5\"/>" + Line(1),
        }.Draw();

        Assert.Contains(picture.Notes, note => note.EndsWith("图元套得太深。", StringComparison.Ordinal));
        Assert.Contains("M1 0", picture.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_lie_above_and_a_stamp_among_them_is_no_seal()
    {
        var picture = Annotated($"<ofd:Annot ID=\"71\" Type=\"Watermark\"><ofd:Appearance Boundary=\"1 2 30 30\">{Line(6)}</ofd:Appearance></ofd:Annot>"
            + $"<ofd:Annot ID=\"72\" Type=\"Stamp\"><ofd:Appearance Boundary=\"3 4 40 40\">{Line(7)}</ofd:Appearance></ofd:Annot><ofd:Annot ID=\"73\" Visible=\"false\"><ofd:Appearance>{Line(8)}</ofd:Appearance></ofd:Annot>");

        Assert.Equal([1, 6, 7], Order(picture.Svg));
        Assert.Contains("<rect width=\"40\" height=\"40\" fill=\"none\" stroke=\"#7f8a97\"", picture.Svg, StringComparison.Ordinal);
        Assert.Equal(["虚线框里的图章是批注，只是图，不是电子印章。"], picture.Notes);
    }

    [Fact]
    public void Warning_lies_above_all()
    {
        var svg = new DrawnOfd { Body = Line(1), Warning = "验章不通过，图仅供对照" }.Draw().Svg;

        Assert.Equal(4, svg.Split("验章不通过，图仅供对照").Length);
        Assert.True(svg.IndexOf("M1 0", StringComparison.Ordinal) < svg.IndexOf("验章不通过", StringComparison.Ordinal));
    }

    [Fact]
    public void Same_page_is_the_same_picture() => Assert.Equal(new DrawnOfd { Body = Line(1) }.Draw().Svg, new DrawnOfd { Body = Line(1) }.Draw().Svg);

    private static PagePicture Annotated(string annotations) => new DrawnOfd { Body = Line(1), Document = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>" }
        .With("Doc_0/Annots/Annotations.xml", "<ofd:Annotations><ofd:Page PageID=\"1\"><ofd:FileLoc>Page_0.xml</ofd:FileLoc></ofd:Page><ofd:Page PageID=\"2\"><ofd:FileLoc>None.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>")
        .With("Doc_0/Annots/Page_0.xml", $"<ofd:PageAnnot>{annotations}</ofd:PageAnnot>").Draw();

    private static string Page(int number) => $"<ofd:Page><ofd:Content><ofd:Layer ID=\"41\">{Line(number)}</ofd:Layer></ofd:Content></ofd:Page>";

    private static string Line(int number) => $"<ofd:PathObject ID=\"4\"><ofd:AbbreviatedData>M {number} 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>";

    private static IEnumerable<int> Order(string svg) => svg.Split("d=\"M").Skip(1).Select(part => part[0] - '0');
}
