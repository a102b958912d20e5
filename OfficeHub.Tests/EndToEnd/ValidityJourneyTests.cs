using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>A document is repealed while somebody writes one that builds on it.</summary>
[Collection(JourneyCollection.Name)]
public sealed class ValidityJourneyTests(SiteFixture fixture)
{
    private const string Title = "关于印发草原防火值守办法的通知";

    [Fact]
    public async Task Drafter_who_cites_a_document_is_told_when_it_is_repealed_and_reads_why_in_his_draft()
    {
        var address = await ValidityScreens.OutAsync(fixture, Title, 690);
        await using var drafters = await fixture.WindowAsync("surina");
        var draft = await drafters.NewPageAsync();
        await PaperActs.DraftAsync(draft, "关于做好冬季草原防火工作的通知", $"根据《{Title}》，现将有关事项通知如下。\n一、落实责任\n实行领导带班和24小时值班。");
        await using var offices = await fixture.WindowAsync("gaojing");
        var page = await offices.NewPageAsync();
        await page.GotoAsync(address);

        await ValidityScreens.FillAsync(page, "废止");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "标为废止" }).ClickAsync();

        await Expect(page.GetByText("有 1 份没办完的公文引用了它，已通知起草和经办的人。")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Note).Filter(new() { HasText = "起废止" })).ToContainTextAsync("依据：盟行署2026年第12次常务会议决定");
        await Expect(draft.GetByRole(AriaRole.List, new() { Name = "要改的地方" })).ToContainTextAsync("请改引现行文件", new() { Timeout = 15_000 });
        await draft.GotoAsync("/notices");
        await Expect(draft.GetByText($"引用的《{Title}》").First).ToBeVisibleAsync();
    }
}
