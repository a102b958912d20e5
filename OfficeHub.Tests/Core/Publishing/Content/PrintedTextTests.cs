using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Publishing.Content;

public sealed class PrintedTextTests
{
    [Fact]
    public void Number_is_printed_as_its_format_has_it()
    {
        Assert.Equal("北署办发〔2026〕18号", PrintedText.Number(OfficeDocuments.Notice, 2026));
        Assert.Equal("北署发〔2026〕　号", PrintedText.Number(OfficeDocuments.Request, 2026));
        Assert.Equal("第3号", PrintedText.Number(OfficeDocuments.Order, 2026));
        Assert.Equal("第12期", PrintedText.Number(OfficeDocuments.Minutes, 2026));
        Assert.Equal("", PrintedText.Number(new DocumentContent { Kind = DocumentKind.Notice }, 2026));
    }

    [Theory]
    [InlineData("盟行署盟长", "陈立诚", "盟长　　陈立诚"), InlineData("盟行署副盟长（农牧、应急）", "陈立", "副盟长　　陈　立"), InlineData("东河旗政府代旗长", "苏日娜", "代旗长　　苏日娜")]
    [InlineData("盟政数局局长", "苏日娜", "局长　　苏日娜"), InlineData("专员", "苏日娜", "专员　　苏日娜"), InlineData("", "苏日娜", "苏日娜")]
    public void Order_is_signed_with_office_and_name(string post, string name, string line) => Assert.Equal(line, OfficeTitle.Before(post, name));

    [Fact]
    public void Mark_of_minutes_is_their_title_unless_it_names_a_matter()
    {
        var about = OfficeDocuments.Minutes with { Title = "关于草原防火工作的会议纪要" };

        Assert.Equal(("北原盟行政公署专题会议纪要", ""), (PrintedText.MarkNames(OfficeDocuments.Minutes).Single(), PrintedText.Title(OfficeDocuments.Minutes)));
        Assert.Equal(("北原盟行政公署办公室会议纪要", about.Title), (PrintedText.MarkNames(about).Single(), PrintedText.Title(about)));
    }

    [Theory]
    [InlineData("指导思想。认真落实党的十八大精神。", 5), InlineData("基本原则。", 5), InlineData("总体要求", 4), InlineData("“互联网+”。好。", 7)]
    [InlineData("财政工作概况；内设机构职能及职责。", 0)]
    [InlineData("本局推进政务公开要坚持标准、严格要求、形成制度、见到实效，努力达到以下目标并且持续用力久久为功。", 0)]
    public void Heading_ends_with_its_first_sentence(string text, int length) => Assert.Equal(length, RunInHeading.Length(text));

    [Theory]
    [InlineData("国务院关于加快推进“互联网+政务服务”工作的指导意见", DocumentKind.Opinions), InlineData("关于商请派员的复函", DocumentKind.Letter)]
    [InlineData("北原盟行政公署令", DocumentKind.Order), InlineData("工作交流材料", DocumentKind.Other)]
    public void Kind_is_found_at_the_end_of_a_title(string title, DocumentKind kind) => Assert.Equal(kind, DocumentKinds.Find(title));

    [Fact]
    public void Every_kind_has_a_name_that_is_found_again() =>
        Assert.All(Enum.GetValues<DocumentKind>(), kind => Assert.Equal(kind, DocumentKinds.Find(DocumentKinds.Name(kind))));
}
