using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed class DocumentJourneyTests(SiteFixture fixture)
{
    private const string Title = "关于加快推进“互联网＋政务服务”工作的实施意见";

    [Fact]
    public async Task Real_text_goes_from_paste_to_proof_through_eight_people_with_a_withdrawal_a_return_and_a_stale_save()
    {
        // Decisions leave at once here; the grace has tests of its own.
        await fixture.Site.ArrangeAsync("""
            INSERT INTO SettingValues (Id, Revision, Key, Value, ChangedBy, ChangedAt)
            VALUES ('019B0000-0000-7000-8000-00000000F001', 0, 'Routing.GraceSeconds', '0', '安装', '2026-01-01 00:00:00') ON CONFLICT DO UPDATE SET Value = '0'
            """);
        var drafter = await PageAsync("surina");
        await PaperActs.DraftAsync(drafter, Title, await SampleAsync(), "意见");
        await Expect(drafter.GetByRole(AriaRole.Group, new() { Name = "正文", Exact = true })).ToContainTextAsync("指导思想");

        // A second window of the same paper saves first; the first one is offered both.
        var address = drafter.Url;
        var second = await drafter.Context.NewPageAsync();
        await second.GotoAsync(address);
        await second.GetByLabel("抄送", new() { Exact = true }).FillAsync("盟委办公室");
        await PaperActs.SaveAsync(second);
        await second.CloseAsync();
        await drafter.GetByLabel("发文依据").FillAsync("国发〔2016〕55号；盟长批示");
        await drafter.WaitForTimeoutAsync(1500);
        await drafter.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await drafter.GetByRole(AriaRole.Button, new() { Name = "把我的并进去" }).ClickAsync();
        await Expect(drafter.GetByText("已并好并保存。")).ToBeVisibleAsync();
        await Expect(drafter.GetByLabel("抄送", new() { Exact = true })).ToHaveValueAsync("盟委办公室");

        await PaperActs.SendAsync(drafter);
        await drafter.GetByRole(AriaRole.Button, new() { Name = $"撤回《{Title}》" }).ClickAsync();
        await Expect(drafter.GetByText($"已撤回《{Title}》。")).ToBeVisibleAsync();
        await drafter.GotoAsync(address);
        await PaperActs.SendAsync(drafter);

        await HandleAsync("zhaoqiming", "同意");
        var editor = await PageAsync("hanxuemei");
        await PaperActs.OpenAsync(editor, Title);
        await PaperActs.DecideAsync(editor, "退回");
        await editor.GetByRole(AriaRole.Dialog).GetByLabel("理由").FillAsync("标点要用全角，请核改。");
        await editor.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "退回给" }).ClickAsync();
        await PaperActs.SaidAsync(editor, Title);
        await drafter.GotoAsync(address);
        await Expect(drafter.GetByText("韩雪梅 退回：标点要用全角，请核改。")).ToBeVisibleAsync();
        await PaperActs.SendAsync(drafter, "标点已改为全角。");

        await HandleAsync("hanxuemei", "核稿通过");
        await HandleAsync("dingweiguo", "不涉密，可公开");
        await HandleAsync("sunlihua", "属性适当");
        await HandleAsync("chenlicheng", "同意签发");
        await HandleAsync("mahuichuan", "审批齐全");
        var registrar = await PageAsync("gaojing");
        await PaperActs.OpenAsync(registrar, Title);
        await PaperActs.DecideAsync(registrar, "编号");
        await registrar.GetByRole(AriaRole.Dialog).GetByLabel("份数").FillAsync("80");
        await registrar.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "编号" }).ClickAsync();
        await Expect(registrar.GetByText("已编为北署发〔")).ToBeVisibleAsync();

        await PaperActs.OpenAsync(registrar, Title);
        await PaperActs.DecideAsync(registrar, "排版");
        await registrar.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "生成印发稿" }).ClickAsync();
        await Expect(registrar.GetByText("的印发稿已生成，送去校对。")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await HandleAsync("hanxuemei", "校对无误");

        await drafter.GotoAsync("/documents");
        await drafter.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        var saved = await drafter.RunAndWaitForDownloadAsync(() => drafter.GetByRole(AriaRole.Link, new() { Name = "下载 DOCX" }).ClickAsync());
        using var docx = WordprocessingDocument.Open(await saved.PathAsync(), isEditable: false);
        Assert.Contains("优化再造政务服务", docx.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("北署发〔", docx.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    private async Task<IPage> PageAsync(string user) => await (await fixture.WindowAsync(user)).NewPageAsync();

    private async Task HandleAsync(string user, string act)
    {
        await using var window = await fixture.WindowAsync(user);
        var page = await window.NewPageAsync();
        await PaperActs.OpenAsync(page, Title);
        await PaperActs.DecideAsync(page, act);
        // Where the page goes then depends on what else waits for the person.
        await PaperActs.SaidAsync(page, Title);
    }

    // 国发〔2016〕55号 without head, number, recipients, signature and date: what a drafter pastes.
    private static async Task<string> SampleAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "Documents", "guofa-2016-55.txt"));
        var body = lines.SkipWhile((line, i) => i == 0 || line != "---").Skip(1).ToList();
        return string.Join('\n', body.Skip(3).SkipLast(2));
    }
}
