using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Publishing.Checking;

public sealed class ForwardedPapersTests
{
    private const string Forwarding = "北原盟行政公署办公室转发自治区人民政府关于防火工作意见的通知", Plain = "北原盟行政公署关于做好防火工作的通知";

    [Theory]
    [InlineData(Plain, "现将《关于防火的意见》（内政发〔2026〕3号）转发给你们，请认真贯彻。", "关于防火的意见 内政发〔2026〕3号")]
    [InlineData(Plain, "《关于防火的意见》（内政发〔2026〕3号）已经盟行政公署同意，现转发给你们。", "关于防火的意见 内政发〔2026〕3号")]
    [InlineData(Plain, "根据《森林防火条例》，现将《防火办法》和《巡护办法》印发给你们。", "防火办法|巡护办法")]
    [InlineData(Plain, "现将内政发〔2026〕3号文件转发给你们。", "现将内政发〔2026〕3号")]
    [InlineData(Plain, "根据《关于防火的意见》（内政发〔2026〕3号），现通知如下。", "")]
    [InlineData(Plain, "现将有关事项通知如下，请按照《防火办法》执行。", "")]
    [InlineData(Plain, "现将有关事项通知如下。《防火办法》印发以来，各地认真贯彻。", "")]
    [InlineData(Plain, "请各地将《防火办法》印发情况报盟应急管理局。", "")]
    [InlineData(Forwarding, "将《防火办法》转发给你们。", "防火办法|自治区人民政府关于防火工作意见|关于防火工作意见")]
    [InlineData(Forwarding, "《自治区人民政府关于防火工作意见》（内政发〔2026〕3号）下发后，请贯彻落实。", "自治区人民政府关于防火工作意见 内政发〔2026〕3号")]
    [InlineData("转发《国务院办公厅关于防火工作的通知》的通知", "请认真贯彻。", "国务院办公厅关于防火工作的通知|《国务院办公厅关于防火工作的通知》")]
    public void What_is_forwarded_is_told_from_what_is_cited(string title, string text, string expected)
    {
        var found = ForwardedPapers.Of(new DocumentContent { Kind = DocumentKind.Notice, Title = title, MainText = [new Paragraph(0, text)] });

        Assert.Equal(expected, string.Join('|', found.Select(one => one.Number.Length == 0 ? one.Title : $"{one.Title} {one.Number}".Trim())));
    }

    [Fact]
    public void Annexes_belong_to_what_is_forwarded_only_in_a_paper_that_forwards()
    {
        DocumentContent Of(string title) => new() { Kind = DocumentKind.Notice, Title = title, MainText = [new Paragraph(0, "请认真贯彻。")], Annexes = [new Annex("防火责任清单", [])] };

        Assert.Contains(ForwardedPapers.Of(Of(Forwarding)), one => one.Title == "防火责任清单" && one.Place is { Element: CheckedElement.AnnexTitle, Part: 0 });
        Assert.Empty(ForwardedPapers.Of(Of(Plain)));
    }
}
