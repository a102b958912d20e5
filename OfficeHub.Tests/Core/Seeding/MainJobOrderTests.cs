using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Seeding.MainJob;

namespace OfficeHub.Tests.Core.Seeding;

public sealed class MainJobOrderTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Fact]
    public void What_the_text_says_is_taken_and_nothing_is_defaulted()
    {
        var order = Of("北原盟财政局关于开展国有资产清查的通知\n北财发〔2026〕7号\n各旗财政局：\n现通知如下。\n北原盟财政局\n2026年6月12日");

        Assert.Equal(("北原盟财政局", new DateOnly(2026, 6, 12), "北财发〔2026〕7号"), (order.Issuer, order.Date, order.Number.ToString()));
        Assert.Empty(order.Defaults);
    }

    [Fact]
    public void Each_default_is_told()
    {
        var order = Of("关于开展国有资产清查的通知\n现将有关事项通知如下。");

        Assert.Equal(("北原盟行政公署", Today, "北署发〔2026〕1号", "各有关单位"), (order.Issuer, order.Date, order.Number.ToString(), order.Read.Content.PrimaryRecipients));
        Assert.Equal(["没有发文机关", "没有成文日期", "没有发文字号", "没有主送机关"], order.Defaults.Select(one => one[..6]));
    }

    [Fact]
    public void Text_of_no_official_kind_becomes_the_annex_of_a_notice()
    {
        var order = Of("政务服务工作情况汇报\n今年以来，全盟政务服务工作取得新进展。");

        Assert.Equal((DocumentKind.Notice, "关于印发《政务服务工作情况汇报》的通知"), (order.Read.Content.Kind, order.Read.Content.Title));
        Assert.Equal("政务服务工作情况汇报", Assert.Single(order.Read.Content.Annexes).Title);
    }

    [Fact]
    public void Annex_that_is_only_named_is_printed_with_a_word_that_says_so()
    {
        var order = Of("北原盟财政局关于开展国有资产清查的通知\n北财发〔2026〕7号\n各旗财政局：\n现通知如下。\n附件：国有资产清查表\n北原盟财政局\n2026年6月12日");

        var annex = Assert.Single(order.Read.Content.Annexes);
        Assert.Equal(("国有资产清查表", "原文没有附上这个附件的内容。"), (annex.Title, Assert.IsType<Paragraph>(Assert.Single(annex.Blocks)).Text));
        Assert.StartsWith("附件“国有资产清查表”只有名称", Assert.Single(order.Defaults), StringComparison.Ordinal);
    }

    [Fact]
    public void Year_of_the_number_is_that_of_the_date()
    {
        var order = Of("北原盟财政局关于开展国有资产清查的通知\n北财发〔2025〕7号\n各旗财政局：\n现通知如下。\n北原盟财政局\n2026年1月4日");

        Assert.Equal("北财发〔2026〕7号", order.Number.ToString());
        Assert.Contains("年份按成文日期", Assert.Single(order.Defaults), StringComparison.Ordinal);
    }

    private static MainJobOrder Of(string text) => MainJobOrder.Of(DocumentTextReader.Read(text), Today);
}
