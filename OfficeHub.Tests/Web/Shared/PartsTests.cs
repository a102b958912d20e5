using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Tests.Web.Shared;

public sealed class PartsTests : KitContext
{
    [Fact]
    public void Every_light_has_its_own_shape_and_its_own_word()
    {
        var lights = Enum.GetValues<LightKind>().Select(kind => Render<Light>(l => l.Add(x => x.Kind, kind))).ToList();

        Assert.Equal(lights.Count, lights.Select(light => light.Find("svg").InnerHtml).Distinct().Count());
        Assert.Equal(lights.Count, lights.Select(light => light.Find(".light").TextContent.Trim()).Distinct().Count());
        Assert.All(lights, light => Assert.NotEqual("", light.Find(".light").TextContent.Trim()));
    }

    [Fact]
    public void Word_of_a_light_that_stands_beside_it_is_still_read_out()
    {
        var light = Render<Light>(l => l.Add(x => x.Kind, LightKind.Late).Add(x => x.Word, "已超期").Add(x => x.WordUnseen, true));

        Assert.Equal("已超期", light.Find(".unseen").TextContent);
    }

    [Fact]
    public void Name_of_two_characters_takes_a_full_width_space()
    {
        Assert.Equal(["高　静", "苏日娜", "AB"], new[] { "高静", "苏日娜", "AB" }.Select(NameDisplay.Spaced));
    }

    [Fact]
    public void Navigation_shows_what_the_actor_may_use_and_hides_a_heading_without_lines()
    {
        var manage = new Permission("People.Manage", "管理人员", "机构与人员");
        var menu = new NavigationMenu(
        [
            new NavigationEntry(90, "管理", "settings", "/manage") { Children = [new(1, "机构与人员", "people", "/people", manage)] },
            new NavigationEntry(10, "工作台", "home", "/"),
        ]);

        Assert.Equal(["工作台"], menu.For(Clerk).Select(entry => entry.Title));
        var all = menu.For(Actor.System("test"));
        Assert.Equal(["工作台", "管理"], all.Select(entry => entry.Title));
        Assert.Equal("/people", all[1].Href);
        // Who comes to a page by a link and has no line of it reads its name all the same.
        Assert.Equal(("机构与人员", null), (menu.NameOf("/people"), menu.NameOf("/people/0197")));
    }

    [Theory]
    [InlineData("/", "工作台")]
    [InlineData("/people", "机构与人员")]
    [InlineData("/people/0197", "机构与人员")]
    [InlineData("/peoples", null)]
    public void Current_place_is_the_longest_address_the_path_begins_with(string path, string? title)
    {
        IReadOnlyList<NavigationEntry> entries =
        [
            new(10, "工作台", "home", "/"),
            new(90, "管理", "settings", "/manage") { Children = [new(1, "机构与人员", "people", "/people")] },
        ];

        Assert.Equal(title, NavigationMenu.Current(entries, path)?.Title);
    }

    [Fact]
    public async Task Tree_loads_a_level_when_it_is_opened_and_not_again()
    {
        var loads = new List<string>();
        var tree = Render<TreeView<string>>(t => t
            .Add(x => x.Name, "机构")
            .Add(x => x.Roots, ["北原盟"])
            .Add(x => x.Text, unit => unit)
            .Add(x => x.HasChildren, unit => unit == "北原盟")
            .Add(x => x.Load, unit =>
            {
                loads.Add(unit);
                return Task.FromResult<IReadOnlyList<string>>(["盟财政局", "盟司法局"]);
            }));
        Assert.Equal("false", tree.Find("[role=treeitem]").GetAttribute("aria-expanded"));

        for (var i = 0; i < 3; i++) await tree.Find(".fold").ClickAsync(new());

        Assert.Equal(["北原盟"], loads);
        Assert.Equal(["1", "2", "2"], tree.FindAll("[role=treeitem]").Select(item => item.GetAttribute("aria-level")));
        Assert.Equal(["0", "-1", "-1"], tree.FindAll("[role=treeitem]").Select(item => item.GetAttribute("tabindex")));
    }

    [Fact]
    public void Chosen_item_of_a_tree_is_brought_into_sight_once()
    {
        var kit = JSInterop.SetupModule("./js/kit.js");
        kit.Mode = JSRuntimeMode.Loose;
        var tree = Render<TreeView<string>>(t => t
            .Add(x => x.Name, "机构")
            .Add(x => x.Roots, ["北原盟", "东河旗"])
            .Add(x => x.Text, unit => unit)
            .Add(x => x.HasChildren, _ => false)
            .Add(x => x.Load, _ => Task.FromResult<IReadOnlyList<string>>([])));
        Assert.Empty(kit.Invocations["showChosen"]);

        tree.Render(t => t.Add(x => x.Selected, "东河旗"));
        tree.Render(t => t.Add(x => x.Name, "机构和部门"));

        Assert.Single(kit.Invocations["showChosen"]);
    }

    [Fact]
    public void Empty_list_names_its_ways_out_with_what_they_give()
    {
        var empty = Render<EmptyState>(e => e
            .Add(x => x.Title, "没有同时符合这 2 个条件的发文")
            .Add(x => x.Ways, [new WayOut("去掉文种“决定”", "?q=1", 2), new WayOut("清空条件", "?")]));

        Assert.Equal(["去掉文种“决定”（有 2 件）", "清空条件"], empty.FindAll("a").Select(way => way.TextContent.Trim()));
    }

    [Theory]
    [InlineData(92, "92 字节")]
    [InlineData(421_888, "412 KB")]
    [InlineData(3_250_586, "3.1 MB")]
    public void Size_of_a_file_is_said_in_its_unit(long bytes, string text) => Assert.Equal(text, FileList.SizeText(bytes));

    [Fact]
    public void Open_tab_is_the_only_one_in_the_tab_order_and_names_its_panel()
    {
        var tabs = Render<Tabs>(t => t.Add(x => x.Name, "套件").Add(x => x.Items, [new Tab("text", "正文"), new Tab("files", "附件", "2")]).Add(x => x.Current, "files"));

        Assert.Equal(["-1", "0"], tabs.FindAll("[role=tab]").Select(tab => tab.GetAttribute("tabindex")));
        Assert.Equal(tabs.FindAll("[role=tab]")[1].Id, tabs.Find("[role=tabpanel]").GetAttribute("aria-labelledby"));
    }
}
