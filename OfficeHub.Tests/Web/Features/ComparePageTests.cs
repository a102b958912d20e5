using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Tests.Core.Documents.Versions;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Comparing;

namespace OfficeHub.Tests.Web.Features;

/// <summary>版本对比 over the real handlers.</summary>
public sealed class ComparePageTests : PageContext
{
    [Fact]
    public async Task Page_marks_what_each_hand_did_with_words_for_the_ear()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Signatory);
        var paper = await MendedTwiceAsync(office);

        var page = Render<ComparePage>(parameters => parameters.Add(one => one.DocumentId, paper));

        page.WaitForElement(".paper.marked");
        Assert.Contains("删去：", page.Find(".paper.marked del.hand-3 .unseen").TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"（{DocumentOffice.UnitHead}，", page.Find(".paper.marked ins.hand-2 .unseen").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".paper.marked [data-change]").Count);
        Assert.DoesNotContain("）", page.Find(".paper.marked ins.hand-2 .unseen").TextContent, StringComparison.Ordinal);
        Assert.Equal("②", page.Find(".paper.marked sup.hand-2").TextContent);
        Assert.Equal(4, page.FindAll("table:has(caption:contains('谁在哪一步改了什么')) tbody tr").Count);
    }

    [Fact]
    public async Task Other_view_and_other_drafts_are_chosen_in_the_address()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Signatory);
        var paper = await MendedTwiceAsync(office);
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/documents/{paper:N}/compare?old=2&new=3&view=side");

        var page = Render<ComparePage>(parameters => parameters.Add(one => one.DocumentId, paper));

        var sides = page.WaitForElement("table.sides");
        Assert.Equal(["第 2 稿", "第 3 稿"], page.FindAll("table.sides thead th").Select(head => head.FirstChild!.TextContent));
        Assert.Contains("24", sides.QuerySelector("tr.changed td:first-child del")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(sides.QuerySelectorAll("td:first-child > ins"));
    }

    [Fact]
    public async Task Clean_text_is_typeset_with_its_words_for_the_phone()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Signatory);
        var paper = await MendedTwiceAsync(office);
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/documents/{paper:N}/compare?view=clean");

        var page = Render<ComparePage>(parameters => parameters.Add(one => one.DocumentId, paper));

        Assert.Contains("专人", page.WaitForElement(".typeset .sheet svg").TextContent, StringComparison.Ordinal);
        Assert.Contains("12小时专人值班", page.Find(".reading-paper > .paper-box").TextContent, StringComparison.Ordinal);
        page.Find(".paper-choice button:last-child").Click();
        Assert.NotNull(page.Find(".reading-paper.as-page"));
    }

    [Fact]
    public async Task Draft_that_is_none_is_said_in_good_words()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Signatory);
        var paper = await MendedTwiceAsync(office);
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/documents/{paper:N}/compare?old=1&new=9");

        var page = Render<ComparePage>(parameters => parameters.Add(one => one.DocumentId, paper));

        page.WaitForAssertion(() => Assert.Contains("没有找到这一稿，", page.Markup, StringComparison.Ordinal));
    }

    private static async Task<Guid> MendedTwiceAsync(TestOffice office)
    {
        Assert.True((await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), default)).IsSuccess);
        // It ends with the office; disposing the desk would dispose that.
#pragma warning disable CA2000
        return await CompareVersionsTests.MendedTwiceAsync(new DocumentOffice(office));
#pragma warning restore CA2000
    }
}
