using Bunit;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Releasing;

namespace OfficeHub.Tests.Web.Features;

public sealed class PublicationPagesTests : PageContext
{
    private const string Index = "北署发-2026-00002";

    [Fact]
    public async Task Directory_lists_what_was_released_newest_first_with_its_page_and_its_bundle()
    {
        await using var office = await OpenAsync("孙丽华", DocumentPermissions.ReadPublications);
        await ReleasedPapers.AddAsync(office.Services, 1, "关于做好防汛值班工作的通知");
        var document = await ReleasedPapers.AddAsync(office.Services, 2, "关于加强<草原>防火工作的意见");

        var page = Show<PublicationsPage>("/publications");

        page.WaitForAssertion(() => Assert.Equal(["关于加强<草原>防火工作的意见", "关于做好防汛值班工作的通知"], page.FindAll("td.ph-title a").Select(link => link.TextContent)));
        Assert.Equal($"/documents/{document:N}?tab=publication", page.Find("td.ph-title a").GetAttribute("href"));
        var row = page.Find("tbody tr");
        Assert.Contains(Index, row.TextContent, StringComparison.Ordinal);
        Assert.Contains("解读 2 份", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("有效", row.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"/publication/{Uri.EscapeDataString(Index)}/", $"/publication/{Uri.EscapeDataString(Index)}/bundle.zip"], row.QuerySelectorAll("td.ph-act a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("草原", 1)]
    [InlineData("2026-0000", 2)]
    [InlineData("〔2026〕1号", 1)]
    [InlineData("gyzh", 1)]
    [InlineData("西岭旗", 0)]
    public async Task Directory_is_found_by_title_number_index_and_initials(string text, int count)
    {
        await using var office = await OpenAsync("孙丽华", DocumentPermissions.ReadPublications);
        await ReleasedPapers.AddAsync(office.Services, 1, "关于做好防汛值班工作的通知");
        await ReleasedPapers.AddAsync(office.Services, 2, "关于加强草原防火工作的意见");

        var page = Show<PublicationsPage>($"/publications?q={Uri.EscapeDataString(text)}");

        page.WaitForAssertion(() => Assert.Equal(count, page.FindAll("td.ph-title a").Count));
        if (count == 0) Assert.Equal("没有符合条件的公开文件", page.Find(".empty h2").TextContent);
    }

    [Fact]
    public async Task Paper_found_to_be_classified_keeps_its_line_and_loses_its_links()
    {
        await using var office = await OpenAsync("孙丽华", DocumentPermissions.ReadPublications);
        await ReleasedPapers.AddAsync(office.Services, 1, "（已判定涉密）");
        await using (var db = await office.ContextAsync())
        {
            await db.Set<OfficialDocument>().ExecuteUpdateAsync(set => set.SetProperty(row => row.ClassifiedAt, ReleasedPapers.At));
        }

        var page = Show<PublicationsPage>("/publications");

        page.WaitForAssertion(() => Assert.Contains("已撤下", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("tbody a"));
    }

    [Fact]
    public async Task Panel_of_a_paper_names_number_time_hash_and_every_interpretation()
    {
        await using var office = await OpenAsync("孙丽华", DocumentPermissions.Draft);
        var document = await ReleasedPapers.AddAsync(office.Services, 2, "关于加强草原防火工作的意见");
        await using (var db = await office.ContextAsync())
        {
            var me = (await CurrentAsync()).StaffId;
            await db.Set<OfficialDocument>().ExecuteUpdateAsync(set => set.SetProperty(row => row.OwnerStaffId, me));
        }

        var panel = Render<PublicationPanel>(parameters => parameters.Add(one => one.DocumentId, document).Add(one => one.Anew, new object()));

        panel.WaitForAssertion(() => Assert.Contains(Index, panel.Markup, StringComparison.Ordinal));
        Assert.Contains("2026年7月2日 11:02", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["汛期值班，和您有什么关系（文章　起草部门）", "一图看懂汛期值班（图解　图解制作）"],
            panel.FindAll("a").Where(link => link.GetAttribute("href")!.Contains("interpretation-", StringComparison.Ordinal)).Select(link => link.TextContent));
    }
}
