using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Tests.Core.Publishing.Reading;

public sealed class DoubtTests
{
    private const string Sure = "北原盟行政公署关于开展安全检查的通知\n各旗县人民政府：\n现将有关事项通知如下。\n北原盟行政公署\n2026年7月1日";

    [Fact]
    public void Text_that_says_everything_leaves_nothing_to_be_confirmed() => Assert.Empty(DocumentTextReader.Read(Sure).Doubts);

    [Theory]
    [InlineData("现将有关事项通知如下，请认真执行。", "Title", null)]
    [InlineData("防火工作情况\n各旗县人民政府：\n现将情况说明如下。\n北原盟行政公署\n2026年7月1日", "Title", null)]
    [InlineData("北原盟行政公署关于开展\n安全检查的通知\n各旗县人民政府：\n现将有关事项通知如下。\n北原盟行政公署\n2026年7月1日", "Title", null)]
    [InlineData("北原盟行政公署关于开展安全检查的通知\n各旗县人民政府\n现将有关事项通知如下。\n北原盟行政公署\n2026年7月1日", "PrimaryRecipients", 0)]
    [InlineData("北原盟行政公署关于开展安全检查的通知\n各旗县人民政府：\n现将有关事项通知如下。", "Issuers", null)]
    [InlineData("北原盟行政公署关于开展安全检查的通知\n各旗县人民政府：\n现将有关事项通知如下。\n北原盟行政公署 2026年7月1日\n联系人王建国", "DocumentDate", 1)]
    [InlineData("北原盟行政公署关于开展安全检查的通知\n各旗县人民政府：\n通知如下。\n一、要求\n三、时间\n北原盟行政公署\n2026年7月1日", "MainText", 2)]
    [InlineData("北原盟行政公署关于开展安全检查的通知\n各旗县人民政府：\n通知如下：\n3.时间。\n北原盟行政公署\n2026年7月1日", "MainText", 1)]
    public void What_was_concluded_is_to_be_confirmed_at_its_place(string text, string element, int? block)
    {
        var doubt = DocumentTextReader.Read(text).Doubts.First(one => one.Element == element);

        Assert.Equal(block, doubt.Block);
    }

    [Fact]
    public void Traditional_script_is_read_into_the_same_elements_and_stays_as_it_is()
    {
        const string Text = """
            北原盟行政公署文件
            北署發〔2026〕7號　簽發人：蘇日娜
            北原盟行政公署關於報送草原防火工作情況的報告
            自治區人民政府：
            現將有關情況報告如下。
            一、總體情況
            （一）壓實責任。層層簽訂責任書。
            附件：任務分工表
            北原盟行政公署
            2026年7月1日
            （此件公開發佈）
            抄送：盟委辦公室，盟財政局。
            北原盟行政公署辦公室　2026年7月2日印發
            """;

        var (content, notes) = DocumentTextReader.Read(Text);

        Assert.Empty(notes);
        Assert.Equal((DocumentKind.Report, "北原盟行政公署關於報送草原防火工作情況的報告", "自治區人民政府"), (content.Kind, content.Title, content.PrimaryRecipients));
        Assert.Equal(["蘇日娜"], content.Signatories);
        Assert.Equal([new Paragraph(0, "現將有關情況報告如下。"), new Paragraph(1, "總體情況"), new Paragraph(2, "壓實責任。層層簽訂責任書。")], content.MainText);
        Assert.Equal(("任務分工表", new DateOnly(2026, 7, 1), "此件公開發佈"), (Assert.Single(content.Annexes).Title, content.DocumentDate, content.Remark));
        Assert.Equal(("盟委辦公室，盟財政局", "北原盟行政公署辦公室", new DateOnly(2026, 7, 2)), (content.CopyRecipients, content.PrintingAgency, content.PrintingDate));
    }

    [Theory]
    [InlineData("關於開展檢查的通知", DocumentKind.Notice), InlineData("關於人員任免的決定", DocumentKind.Decision), InlineData("專題會議紀要", DocumentKind.Minutes), InlineData("關於同意設立學校的批覆", DocumentKind.Reply), InlineData("關於加強工作的意見", DocumentKind.Opinions), InlineData("關於表彰的通報", DocumentKind.Circular)]
    public void Kind_is_known_in_traditional_script(string title, DocumentKind kind) => Assert.Equal(kind, DocumentKinds.Find(title));
}
