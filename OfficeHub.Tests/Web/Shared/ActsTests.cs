using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Web.Shared.Acts;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Tests.Web.Shared;

public sealed class ActsTests : KitContext
{
    private readonly List<string> _taken = [];
    private TaskCompletionSource _gate = new();

    private IRenderedComponent<DecisionBar> Bar(object paper) => Render<DecisionBar>(b => b
        .Add(x => x.Paper, paper)
        .Add(x => x.Decisions, [new DecisionAct("同意签发", "A", () => TakeAsync("签发")), new DecisionAct("退回…", "R", () => TakeAsync("退回"))]));

    private Task TakeAsync(string act)
    {
        _taken.Add(act);
        return _gate.Task;
    }

    [Fact]
    public void Press_in_the_first_moment_of_a_paper_decides_nothing()
    {
        var bar = Bar("北署发〔2026〕18号，第 7 稿");

        Clock.Advance(TimeSpan.FromSeconds(0.79));
        bar.Find("[data-decides]").Click();
        Assert.Empty(_taken);

        Clock.Advance(TimeSpan.FromSeconds(0.01));
        bar.Find("[data-decides]").Click();
        Assert.Equal(["签发"], _taken);
    }

    [Fact]
    public void Paper_is_decided_once_and_the_next_one_anew()
    {
        var bar = Bar(1);
        Clock.Advance(TimeSpan.FromSeconds(1));
        bar.FindAll("[data-decides]")[0].Click();
        bar.FindAll("[data-decides]")[1].Click();
        Assert.Equal(["签发"], _taken);

        bar.Render(b => b.Add(x => x.Paper, 2));
        bar.FindAll("[data-decides]")[1].Click();
        Assert.Equal(["签发"], _taken);
        Clock.Advance(TimeSpan.FromSeconds(1));
        bar.FindAll("[data-decides]")[1].Click();

        Assert.Equal(["签发", "退回"], _taken);
    }

    [Fact]
    public void Decided_paper_stays_shut_until_there_is_another()
    {
        var bar = Bar(1);
        Clock.Advance(TimeSpan.FromSeconds(1));
        bar.FindAll("[data-decides]")[0].Click();
        bar.Render(b => b.Add(x => x.IsOver, true));
        _gate.SetResult();

        bar.FindAll("[data-decides]")[1].Click();

        Assert.Equal(["签发"], _taken);
        Assert.Single(bar.FindAll("[aria-disabled=true]"));
    }

    [Fact]
    public void Refused_decision_opens_the_keys_again()
    {
        var bar = Bar(1);
        Clock.Advance(TimeSpan.FromSeconds(1));
        bar.FindAll("[data-decides]")[0].Click();
        _gate.SetResult();

        bar.WaitForAssertion(() => Assert.Empty(bar.FindAll("[aria-disabled=true]")));
        _gate = new TaskCompletionSource();
        bar.FindAll("[data-decides]")[1].Click();

        bar.WaitForAssertion(() => Assert.Equal(["签发", "退回"], _taken));
    }

    [Fact]
    public async Task Grace_is_counted_and_taken_back()
    {
        var board = Services.GetRequiredService<NoticeBoard>();
        var strip = Render<NoticeStrip>();
        var back = 0;

        board.WithGrace("已退回给苏日娜", Clock.UtcNow.AddSeconds(10), () => Task.FromResult(back++), next: "下一件：《关于防汛的通知》");
        strip.WaitForAssertion(() => Assert.Equal("已退回给苏日娜，10 秒后送出", strip.Find(".strip p").TextContent));
        Assert.Equal("，10 秒后送出，按 U 取回。下一件：《关于防汛的通知》", strip.Find(".strip .unseen").TextContent);
        Assert.Equal("U", strip.Find(".strip button").GetAttribute("data-key"));
        await strip.Find(".strip button").ClickAsync(new());

        Assert.Equal(1, back);
        strip.WaitForAssertion(() => Assert.Empty(strip.FindAll(".strip")));
    }

    [Fact]
    public void Outcome_is_said_in_one_polite_region()
    {
        var strip = Render<NoticeStrip>();

        Assert.Equal("polite", Assert.Single(strip.FindAll("[role=status]")).GetAttribute("aria-live"));
    }

    [Fact]
    public async Task Phrase_fills_an_empty_opinion_replaces_another_phrase_and_is_added_to_own_words()
    {
        var text = "";
        var box = Render<OpinionBox>(b => b
            .Add(x => x.Label, "签发意见")
            .Add(x => x.Phrases, ["同意。", "请秘书长把关后印发。"])
            .Add(x => x.ValueChanged, value => text = value ?? ""));

        await box.FindAll(".phrases button")[0].ClickAsync(new());
        Assert.Equal("同意。", text);

        box.Render(b => b.Add(x => x.Value, text));
        await box.FindAll(".phrases button")[1].ClickAsync(new());
        Assert.Equal("请秘书长把关后印发。", text);

        box.Render(b => b.Add(x => x.Value, "第四项请财政局落实。"));
        await box.FindAll(".phrases button")[0].ClickAsync(new());
        Assert.Equal("第四项请财政局落实。同意。", text);
    }

    [Fact]
    public async Task Dialog_names_the_act_does_it_once_and_leaves_on_cancel()
    {
        var open = true;
        var dialog = Render<ConfirmDialog>(d => d
            .Add(x => x.Title, "退回《关于开展安全检查的通知》")
            .Add(x => x.Act, "退回给苏日娜")
            .Add(x => x.IsOpen, true)
            .Add(x => x.IsOpenChanged, now => open = now)
            .Add(x => x.Do, EventCallback.Factory.Create(this, () => TakeAsync("退回"))));

        Assert.Equal("退回《关于开展安全检查的通知》", dialog.Find($"#{dialog.Find("dialog").GetAttribute("aria-labelledby")}").TextContent);
        var act = dialog.Find("[data-key='Ctrl+Enter']");
        var first = act.ClickAsync(new());
        var second = act.ClickAsync(new());
        _gate.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(["退回"], _taken);

        await dialog.FindAll(".a button")[0].ClickAsync(new());
        Assert.False(open);
    }

    [Fact]
    public async Task Busy_button_ignores_presses_and_keeps_its_place_in_the_tab_order()
    {
        var presses = 0;
        var button = Render<OfficeButton>(b => b.Add(x => x.Text, "送审").Add(x => x.BusyText, "正在送审…").Add(x => x.IsBusy, true).Add(x => x.Press, () => presses++));

        await button.Find("button").ClickAsync(new());

        Assert.Equal(0, presses);
        Assert.False(button.Find("button").HasAttribute("disabled"));
        Assert.Equal("true", button.Find("button").GetAttribute("aria-disabled"));
    }
}
