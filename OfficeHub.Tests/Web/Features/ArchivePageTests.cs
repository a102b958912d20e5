using Bunit;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Tests.Core.Documents.Archiving;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Archiving;

namespace OfficeHub.Tests.Web.Features;

public sealed class ArchivePageTests : PageContext
{
    [Fact]
    public async Task Finished_paper_is_filed_from_the_list_and_found_among_the_filed_ones()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        Show(office.Desk.Office, await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk));
        var page = Show<ArchivePage>("/archive");
        page.WaitForAssertion(() => Assert.Contains("剩 30 天", page.Find("tbody").TextContent, StringComparison.Ordinal));

        Press(page, "归档…");
        page.WaitForAssertion(() => Assert.Equal("WS·2026-D30-0001", page.Find("dialog b").TextContent));
        page.FindAll("dialog .seg input")[0].Change("永久");
        page.WaitForAssertion(() => Assert.Equal("WS·2026-Y-0001", page.Find("dialog b").TextContent));
        Press(page, "归档");

        page.WaitForAssertion(() => Assert.Equal("北署发〔2026〕1号已归档，档号 WS·2026-Y-0001。", Board.Current?.Text));
        page.WaitForAssertion(() => Assert.Contains("办完的公文都归档了", page.Find(".empty h2").TextContent, StringComparison.Ordinal));
        Assert.Equal(RetentionPeriod.Permanent, (await office.FiledAsync(paper)).Retention);
        var filed = Show<ArchivePage>("/archive?part=filed");
        filed.WaitForAssertion(() => Assert.Equal(ArchivePages.Package(office.FiledAsync(paper).Result.Id), filed.Find("tbody a[download]").GetAttribute("href")));
        Press(filed, "核对");
        filed.WaitForAssertion(() => Assert.Contains("10 个文件逐一核对，都和归档时一致。", filed.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dialog_says_what_is_not_in_and_asks_for_a_reason_only_where_one_helps()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var (unread, unsealed) = (await office.FinishedAsync(), await office.Desk.ProofreadAsync());
        await office.SendForReadingAsync(unread, DocumentOffice.UnitHead);
        Show(office.Desk.Office, await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk));

        var may = Render<FileDocumentDialog>(parameters => parameters.Add(dialog => dialog.DocumentId, unread).Add(dialog => dialog.IsOpen, true));
        may.WaitForAssertion(() => Assert.Equal("可写理由传阅还有 1 人没有阅完（赵启明）。", may.Find(".filing-faults li").TextContent));
        may.Find("[data-field=Reason] textarea").Change("阅件人长期外出，马会川同意先归档。");
        Press(may, "归档");
        may.WaitForAssertion(() => Assert.Equal("北署发〔2026〕1号已归档，档号 WS·2026-D30-0001。", Board.Current?.Text));
        may.WaitForState(() => !may.Instance.IsBusy);

        var mustNot = Render<FileDocumentDialog>(parameters => parameters.Add(dialog => dialog.DocumentId, unsealed).Add(dialog => dialog.IsOpen, true));
        mustNot.WaitForAssertion(() => Assert.Contains("还差北原盟行政公署的印章", mustNot.Find(".filing-faults").TextContent, StringComparison.Ordinal));
        Assert.Empty(mustNot.FindAll("[data-field=Reason]"));
        Assert.Equal("归档（还差 3 项）", mustNot.FindAll("dialog button")[^1].QuerySelector("span")!.TextContent);
    }

    [Fact]
    public async Task Damaged_package_is_named_on_the_page_of_its_document_and_among_what_was_found_by_night()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.FinishedAsync();
        Assert.Null((await office.FileAsync(paper)).Error);
        File.Delete(office.Desk.PathOf((await office.FiledAsync(paper)).PackageHash));
        await office.ReconcileAsync();
        Show(office.Desk.Office, await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk));

        var panel = Render<ArchivePanel>(parameters => parameters.Add(view => view.DocumentId, paper).Add(view => view.Anew, paper));
        Press(panel, "核对");
        var page = Show<ArchivePage>("/archive?part=checked");

        panel.WaitForAssertion(() => Assert.Contains("归档包不在文件库里", panel.Find("dl.facts").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("1 个归档包，1 个不符；应归档未归档 0 件", page.Find("p.said").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("归档包不在", page.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal($"/documents/{paper:N}?tab=archive", page.Find("tbody a").GetAttribute("href"));
    }
}
