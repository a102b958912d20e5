using Bunit;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Drafts;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Calendar;
using OfficeHub.Web.Features.Drafts;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Features;

public sealed class RemovingTests : PageContext
{
    [Fact]
    public async Task Day_is_removed_only_after_the_question_that_names_it()
    {
        await using var office = await OpenAsync("李文斌", CalendarPermissions.Maintain);
        await office.Get<CalendarInstaller>().InstallAsync(CancellationToken.None);
        var page = Show<CalendarPage>("/admin/calendar?year=2026&day=2026-10-10");

        Press(page, "删去…");

        Assert.Equal("删去2026年10月10日的“国庆节”", page.WaitForElement("dialog h2").TextContent);
        Assert.Contains("调休上班（国办发明电〔2025〕7号）", page.WaitForElement("dialog .body").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await DaysAsync(office));

        Press(page, "取消");
        Assert.Equal(1, await DaysAsync(office));

        Press(page, "删去…");
        Press(page, "删去");
        await page.WaitForAssertionAsync(() => Assert.Equal("2026年10月10日的“国庆节”已删去。", Board.Current?.Text));
        Assert.Equal(0, await DaysAsync(office));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll("dialog .body")));
    }

    [Fact]
    public async Task Phrase_is_removed_only_after_the_question_that_names_it()
    {
        await using var office = await OpenAsync("苏日娜");
        var actor = await CurrentAsync();
        await office.Get<AddPhraseHandler>().HandleAsync(new AddPhrase(Guid.NewGuid(), "请按程序办理。"), actor, CancellationToken.None);
        var page = Show<PhrasesPage>("/account/phrases");

        Press(page, "删去…");

        Assert.Contains("“请按程序办理。”", page.WaitForElement("dialog .body").TextContent, StringComparison.Ordinal);
        Press(page, "取消");
        Assert.Single((await office.Get<PhraseQuery>().ListAsync(actor, CancellationToken.None)).Value);

        Press(page, "删去…");
        Press(page, "删去");
        await page.WaitForAssertionAsync(() => Assert.Equal("已删去“请按程序办理”。", Board.Current?.Text));
        Assert.Empty((await office.Get<PhraseQuery>().ListAsync(actor, CancellationToken.None)).Value);
    }

    private async Task<int> DaysAsync(TestOffice office)
    {
        var year = await office.Get<CalendarQuery>().YearAsync(2026, await CurrentAsync(), CancellationToken.None);
        return year.Value.Entries.Count(entry => entry.Date == new DateOnly(2026, 10, 10));
    }
}
