using Bunit;
using OfficeHub.Core.Drafts;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Tests.Web.Shared;

public sealed class DraftedInputTests : KitContext
{
    private static readonly DraftKey Opinion = new("document:18", "Opinion");

    private IRenderedComponent<TextAreaField> Box(string? value = null, DraftKey? draft = null) =>
        Render<TextAreaField>(box => box.Add(b => b.Label, "签发意见").Add(b => b.Value, value).Add(b => b.Draft, draft ?? Opinion));

    [Fact]
    public async Task Typed_text_is_kept_and_its_time_is_said()
    {
        var box = Box();

        await box.Find("textarea").ChangeAsync("同意，按程序印发。");

        Assert.Equal("同意，按程序印发。", Drafts.Kept[("document:18", "Opinion")].Text);
        Assert.Equal("已保存 09:42:00", box.Find(".kept.at").TextContent.Trim());
    }

    [Fact]
    public async Task Text_that_cannot_be_kept_says_so_and_is_kept_on_a_second_try()
    {
        var box = Box();
        Drafts.IsBroken = true;
        await box.Find("textarea").ChangeAsync("同意。");
        Assert.Contains("没存上，字留在本机", box.Find(".kept.bad").TextContent, StringComparison.Ordinal);

        Drafts.IsBroken = false;
        await box.Find(".kept button").ClickAsync(new());

        Assert.Equal("同意。", Drafts.Kept[("document:18", "Opinion")].Text);
    }

    [Fact]
    public async Task Text_that_may_not_be_kept_says_why_and_is_kept_once_mended()
    {
        var box = Box();
        Drafts.Refusal = new MarkedSecret();
        await box.Find("textarea").ChangeAsync("机密★5年");
        Assert.Equal(Drafts.Refusal.Message, box.Find(".kept.bad").TextContent);
        Assert.Empty(Drafts.Kept);

        Drafts.Refusal = null;
        await box.Find("textarea").ChangeAsync("同意。");

        Assert.Equal("同意。", Drafts.Kept[("document:18", "Opinion")].Text);
    }

    [Fact]
    public async Task Kept_text_is_offered_with_its_time_and_length_and_restored()
    {
        Drafts.Kept[("document:18", "Opinion")] = new KeptDraft("请秘书长把关后印发。", new DateTime(2026, 6, 30, 10, 2, 0, DateTimeKind.Utc));
        var box = Box();

        Assert.Contains("6月30日 18:02 写的 10 字还在", box.Find(".offer").TextContent, StringComparison.Ordinal);
        await box.Find(".offer button").ClickAsync(new());

        Assert.Equal("请秘书长把关后印发。", box.Instance.Value);
        Assert.Empty(box.FindAll(".offer"));
    }

    [Fact]
    public async Task Refused_offer_is_forgotten()
    {
        Drafts.Kept[("document:18", "Opinion")] = new KeptDraft("旧话", DateTime.UnixEpoch);
        var box = Box();

        await box.FindAll(".offer button")[1].ClickAsync(new());

        Assert.Empty(Drafts.Kept);
    }

    [Fact]
    public async Task Typing_past_an_offer_loses_neither_text()
    {
        Drafts.Kept[("document:18", "Opinion")] = new KeptDraft("旧话", DateTime.UnixEpoch);
        var box = Box();

        await box.Find("textarea").ChangeAsync("新话");

        Assert.Equal("新话\n旧话", Drafts.Kept[("document:18", "Opinion")].Text);
    }

    [Fact]
    public void Text_that_already_stands_in_the_box_is_not_offered()
    {
        Drafts.Kept[("document:18", "Opinion")] = new KeptDraft("同意。", DateTime.UnixEpoch);

        var box = Box("同意。");

        Assert.Empty(box.FindAll(".offer"));
    }

    [Fact]
    public void Words_only_this_tab_has_are_offered_before_the_servers()
    {
        Drafts.Kept[("document:18", "Opinion")] = new KeptDraft("断线前", DateTime.UnixEpoch);
        JSInterop.SetupModule("./js/kit.js").Setup<string?>("mirrored", "document:18 Opinion").SetResult("断线前，断线中");

        var box = Box();

        box.WaitForAssertion(() => Assert.Equal("断线前，断线中", box.Instance.Offer?.Text));
    }
}
