using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared.Acts;

namespace OfficeHub.Tests.Web.Shared;

public sealed class OfficeHubPageTests : KitContext
{
    private NoticeBoard Board => Services.GetRequiredService<NoticeBoard>();

    [Fact]
    public void Load_knows_the_actor()
    {
        var page = Render<ActPage>();

        Assert.Equal("苏日娜", page.Instance.SeenName);
    }

    [Fact]
    public void Press_during_an_act_is_ignored_and_shows_the_verb_in_progress()
    {
        var page = Render<ActPage>();
        var gate = new TaskCompletionSource<Result>();
        page.Instance.Handler = _ => gate.Task;

        page.Find("button.btn").Click();
        page.Find("button.btn").Click();

        Assert.Contains("正在登记…", page.Find("button.btn").TextContent, StringComparison.Ordinal);
        gate.SetResult(Result.Success);
        page.WaitForAssertion(() => Assert.Equal("已登记。", Board.Current?.Text));
        Assert.Single(page.Instance.CommandIds);
    }

    [Fact]
    public async Task Second_press_is_a_second_command()
    {
        var page = Render<ActPage>();

        await page.Instance.PressAsync();
        await page.Instance.PressAsync();

        Assert.Equal(2, page.Instance.CommandIds.Distinct().Count());
    }

    [Fact]
    public async Task Failure_is_said_with_a_number_and_repeated_under_the_same_command_id()
    {
        var page = Render<ActPage>();
        page.Instance.Handler = _ => throw new IOException("connection reset");
        await page.Instance.PressAsync();
        var failed = Board.Current!;

        page.Instance.Handler = _ => Task.FromResult(Result.Success);
        await failed.Again!();

        Assert.Equal(NoticeKind.Failed, failed.Kind);
        Assert.Matches("^没有办成，文件没有变动。请再试；还不行请报编号 [2-9A-Z]{4}。$", failed.Text);
        Assert.Single(page.Instance.CommandIds.Distinct());
        Assert.Equal(2, page.Instance.CommandIds.Count);
        Assert.Equal(NoticeKind.Done, Board.Current!.Kind);
    }

    [Fact]
    public async Task Refusal_of_a_field_stands_under_the_field_and_is_tied_to_it()
    {
        var page = Render<ActPage>();
        page.Instance.Handler = _ => Task.FromResult<Result>(Invalid.In("Title", "标题至少 4 个字。"));

        await page.Instance.PressAsync();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("input").GetAttribute("aria-invalid")));
        var below = page.Find("#" + page.Find("input").GetAttribute("aria-describedby"));
        Assert.Contains("标题至少 4 个字。", below.TextContent, StringComparison.Ordinal);
        Assert.Equal("没有办成，还有 1 处要改，写在栏目下面。", Board.Current!.Text);
    }

    [Fact]
    public async Task Refusal_of_a_field_the_page_does_not_show_is_said_in_full()
    {
        var page = Render<ActPage>();
        page.Instance.Handler = _ => Task.FromResult<Result>(Invalid.In("Signatory", "签发人没有选。"));

        await page.Instance.PressAsync();

        Assert.Equal("签发人没有选。", Board.Current!.Text);
    }

    [Fact]
    public async Task Success_uses_the_kept_text_up_and_refusal_keeps_it()
    {
        var page = Render<ActPage>();
        await page.Find("input").ChangeAsync("关于开展安全检查的通知");
        page.Instance.Handler = _ => Task.FromResult<Result>(new NotAllowed());
        await page.Instance.PressAsync();
        Assert.Single(Drafts.Kept);

        page.Instance.Handler = _ => Task.FromResult(Result.Success);
        await page.Instance.PressAsync();

        Assert.Empty(Drafts.Kept);
    }

    [Fact]
    public void Load_that_breaks_is_said_with_a_number_and_a_way_to_try_again()
    {
        var page = Render<ActPage>();
        page.Instance.BreaksOnLoad = new IOException("database gone");

        Navigation.NavigateTo("?q=安全");

        page.WaitForAssertion(() => Assert.Contains("请报编号", page.Find(".refusal").TextContent, StringComparison.Ordinal));
        Assert.Equal("再试", page.Find(".refusal button").TextContent);
    }

    [Fact]
    public void Change_of_the_filter_in_the_address_loads_again_and_another_page_does_not()
    {
        var page = Render<ActPage>();

        Navigation.NavigateTo("?q=安全");
        Navigation.NavigateTo("another");

        page.WaitForAssertion(() => Assert.Equal(2, page.Instance.Loads));
    }

    [Fact]
    public async Task Leaving_ends_the_act_without_a_notice()
    {
        var page = Render<ActPage>();
        var gate = new TaskCompletionSource<Result>();
        page.Instance.Handler = _ => gate.Task;
        var press = page.Instance.PressAsync();

        page.Instance.Dispose();
        gate.SetCanceled();
        await press;

        Assert.Null(Board.Current);
    }
}
