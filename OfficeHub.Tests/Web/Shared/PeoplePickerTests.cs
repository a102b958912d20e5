using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Acts;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Tests.Web.Shared;

public sealed class PeoplePickerTests : KitContext
{
    private static readonly PersonChoice Lin = new(new Guid("0197c000-0000-7000-8000-00000000000a"), "林若澜", "行署", "副盟长");
    private static readonly PersonChoice Liu = new(new Guid("0197c000-0000-7000-8000-00000000000b"), "刘润莲", "东河旗人民政府办公室", "副主任")
    {
        Away = "外出，7月5日回",
        AwayNote = "刘润莲外出到 7月5日，已委托同单位 何建新 代办。",
    };

    private readonly List<string> _asked = [];
    private IReadOnlyList<PersonChoice>? _chosen;

    private IRenderedComponent<PeoplePicker> Picker(bool multiple) => Render<PeoplePicker>(p => p
        .Add(x => x.Label, "会签")
        .Add(x => x.Multiple, multiple)
        .Add(x => x.Search, Search)
        .Add(x => x.ValueChanged, chosen => _chosen = chosen));

    private Task<IReadOnlyList<PersonChoice>> Search(string text, CancellationToken ct)
    {
        _asked.Add(text);
        return Task.FromResult<IReadOnlyList<PersonChoice>>(text is "wang" ? [] : [Lin, Liu]);
    }

    [Fact]
    public async Task Opening_without_a_word_asks_for_the_last_ones()
    {
        var picker = Picker(multiple: true);

        await picker.Find(".picker").FocusInAsync(new());

        Assert.Equal([""], _asked);
        Assert.Equal("true", picker.Find("[role=combobox]").GetAttribute("aria-expanded"));
        Assert.Equal(picker.Find("[role=listbox]").Id, picker.Find("[role=combobox]").GetAttribute("aria-controls"));
    }

    [Fact]
    public async Task Opening_without_a_word_and_without_last_ones_says_what_to_type()
    {
        var picker = Render<PeoplePicker>(p => p.Add(x => x.Label, "会签").Add(x => x.Search, (_, _) => Task.FromResult<IReadOnlyList<PersonChoice>>([])));

        await picker.Find(".picker").FocusInAsync(new());
        Assert.Equal("请输入姓名、单位、职务或拼音首字母。", picker.Find(".options .none").TextContent);

        await picker.Find("[role=combobox]").ChangeAsync("wang");
        Assert.StartsWith("没有找到“wang”", picker.Find(".options .none").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picking_several_leaves_the_list_as_it_is_and_names_them_with_their_unit()
    {
        var picker = Picker(multiple: true);
        await picker.Find("[role=combobox]").ChangeAsync("lrl");
        var before = picker.FindAll("[role=option]").Select(option => option.Id).ToList();

        await picker.FindAll("[role=option]")[0].ClickAsync(new());
        await picker.FindAll("[role=option]")[1].ClickAsync(new());

        Assert.Equal(before, picker.FindAll("[role=option]").Select(option => option.Id));
        Assert.Equal([Lin, Liu], _chosen);
        Assert.Equal(["林若澜 行署", "刘润莲 东河旗人民政府办公室"], picker.FindAll(".tok").Select(token => token.TextContent));
        Assert.All(picker.FindAll("[role=option]"), option => Assert.Equal("true", option.GetAttribute("aria-selected")));
    }

    [Fact]
    public async Task Absent_person_is_marked_in_the_list_and_said_once_chosen()
    {
        var picker = Picker(multiple: false);
        await picker.Find("[role=combobox]").ChangeAsync("lrl");
        Assert.Contains("外出，7月5日回", picker.FindAll("[role=option]")[1].TextContent, StringComparison.Ordinal);

        await picker.FindAll("[role=option]")[1].ClickAsync(new());

        Assert.Contains("已委托同单位 何建新 代办", picker.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picking_one_closes_the_list_and_a_second_replaces_it()
    {
        var picker = Picker(multiple: false);
        await picker.Find("[role=combobox]").ChangeAsync("l");
        await picker.FindAll("[role=option]")[0].ClickAsync(new());
        Assert.Equal("false", picker.Find("[role=combobox]").GetAttribute("aria-expanded"));

        await picker.Find("[role=combobox]").ChangeAsync("l");
        await picker.FindAll("[role=option]")[1].ClickAsync(new());

        Assert.Equal([Liu], _chosen);
    }

    [Fact]
    public async Task Token_takes_its_person_out()
    {
        var picker = Picker(multiple: true);
        await picker.Find("[role=combobox]").ChangeAsync("l");
        await picker.FindAll("[role=option]")[0].ClickAsync(new());

        await picker.Find(".tok").ClickAsync(new());

        Assert.Empty(_chosen!);
    }

    [Fact]
    public async Task Choice_is_noted_once_the_act_it_was_made_for_is_done()
    {
        var notes = new Notes();
        Services.AddSingleton<IRecentPeople>(notes);
        var page = Render<ActPage>();
        var picker = Render<PeoplePicker>(p => p
            .Add(x => x.Label, "会签").Add(x => x.Multiple, true).Add(x => x.Search, Search).AddCascadingValue<OfficeHubPage>(page.Instance));
        await picker.Find("[role=combobox]").ChangeAsync("l");
        await picker.FindAll("[role=option]")[0].ClickAsync(new());
        await picker.FindAll("[role=option]")[1].ClickAsync(new());
        await picker.Find(".tok").ClickAsync(new());

        page.Instance.Handler = _ => Task.FromResult<Result>(new NotFound("公文"));
        await page.Instance.PressAsync();
        Assert.Empty(notes.Taken);
        page.Instance.Handler = _ => Task.FromResult(Result.Success);
        await page.Instance.PressAsync();
        await page.Instance.PressAsync();

        Assert.Equal([Liu.Id], Assert.Single(notes.Taken));
    }

    [Fact]
    public async Task Choice_that_cannot_be_noted_does_not_spoil_the_act()
    {
        Services.AddSingleton<IRecentPeople>(new Notes { IsBroken = true });
        var page = Render<ActPage>();
        var picker = Render<PeoplePicker>(p => p.Add(x => x.Label, "会签").Add(x => x.Search, Search).AddCascadingValue<OfficeHubPage>(page.Instance));
        await picker.Find("[role=combobox]").ChangeAsync("l");
        await picker.FindAll("[role=option]")[0].ClickAsync(new());

        await page.Instance.PressAsync();

        Assert.Equal("已登记。", Services.GetRequiredService<NoticeBoard>().Current?.Text);
    }

    private sealed class Notes : IRecentPeople
    {
        public List<IReadOnlyList<Guid>> Taken { get; } = [];

        public bool IsBroken { get; init; }

        public Task RememberAsync(IReadOnlyList<Guid> people, CancellationToken ct)
        {
            if (IsBroken) throw new IOException("disk full");
            Taken.Add(people);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Word_that_finds_no_one_says_what_else_to_type()
    {
        var picker = Picker(multiple: true);

        await picker.Find("[role=combobox]").ChangeAsync("wang");

        Assert.Equal("没有找到“wang”。可只输姓，或输拼音首字母。", picker.Find(".none").TextContent);
        Assert.Equal("false", picker.Find("[role=combobox]").GetAttribute("aria-expanded"));
    }
}
