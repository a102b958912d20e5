using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared.Lists;

namespace OfficeHub.Tests.Web.Shared;

public sealed class OfficeTableTests : KitContext
{
    private sealed record Row(int Number, string Title);

    private static IReadOnlyList<Row> Rows(int count) => [.. Enumerable.Range(1, count).Select(i => new Row(i, $"关于第 {i} 项工作的通知"))];

    private IRenderedComponent<OfficeTable<Row>> Table(Page<Row>? page) => Render<OfficeTable<Row>>(t => t
        .Add(x => x.Caption, "发文登记簿")
        .Add(x => x.Page, page)
        .Add(x => x.DefaultSort, "-number")
        .AddChildContent<TableColumn<Row>>(c => Column(c, "发文字号", "number", PhoneLine.Top, row => row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        .AddChildContent<TableColumn<Row>>(c => Column(c, "标题", "title", PhoneLine.Title, row => row.Title))
        .AddChildContent<TableColumn<Row>>(c => Column(c, "份数", null, PhoneLine.Off, _ => "60")));

    private static void Column(ComponentParameterCollectionBuilder<TableColumn<Row>> column, string header, string? sort, PhoneLine phone, Func<Row, string> text) => column
        .Add(c => c.Header, header)
        .Add(c => c.Sort, sort)
        .Add(c => c.Phone, phone)
        .Add(c => c.ChildContent, row => cell => cell.AddContent(0, text(row)));

    [Fact]
    public void Table_has_its_caption_heads_with_scope_and_the_order_it_is_in()
    {
        var table = Table(new Page<Row>(Rows(50), null, "n", 213));

        Assert.Equal("发文登记簿，共 213 件", table.Find("caption").TextContent);
        Assert.All(table.FindAll("th"), head => Assert.Equal("col", head.GetAttribute("scope")));
        Assert.Equal(["descending", null, null], table.FindAll("th").Select(head => head.GetAttribute("aria-sort")));
        Assert.Equal(50, table.FindAll("tbody tr").Count);
    }

    [Fact]
    public void Cells_say_where_they_go_on_a_phone()
    {
        var table = Table(new Page<Row>(Rows(1), null, null, 1));

        Assert.Equal(["ph-top", "ph-title", "ph-off"], table.FindAll("td").Select(cell => cell.ClassName));
    }

    [Fact]
    public void Sorting_twice_by_a_column_turns_the_order_round_and_goes_back_to_the_start()
    {
        Navigation.NavigateTo("register?kind=通知&sort=title&cursor=abc&from=51");
        var table = Table(new Page<Row>(Rows(50), "p", "n", 213));

        var href = Uri.UnescapeDataString(table.FindAll("th a")[1].GetAttribute("href")!);

        Assert.Equal("/register?kind=通知&sort=-title", href);
    }

    [Fact]
    public void Foot_counts_from_the_place_in_the_address_and_leads_on_and_back()
    {
        Navigation.NavigateTo("register?q=安全&cursor=abc&from=51");
        var table = Table(new Page<Row>(Rows(50), "p", "n", 213));

        Assert.Contains("第 51–100 件，共 213 件", table.Find(".foot").TextContent, StringComparison.Ordinal);
        var links = table.FindAll(".foot a");
        Assert.Equal("/register?q=安全", Uri.UnescapeDataString(links[0].GetAttribute("href")!));
        Assert.Equal("/register?cursor=n&from=101&q=安全", Uri.UnescapeDataString(links[1].GetAttribute("href")!));
        Assert.Equal("]", links[1].GetAttribute("data-key"));
    }

    [Fact]
    public void First_page_leads_back_nowhere_and_the_last_one_on_nowhere()
    {
        var first = Table(new Page<Row>(Rows(50), null, "n", 213)).FindAll(".foot a");
        Navigation.NavigateTo("register?cursor=z&from=201");
        var last = Table(new Page<Row>(Rows(13), "p", null, 213)).FindAll(".foot a");

        Assert.Equal(("true", null), (first[0].GetAttribute("aria-disabled"), first[0].GetAttribute("href")));
        Assert.Equal(("true", null), (last[1].GetAttribute("aria-disabled"), last[1].GetAttribute("href")));
    }

    [Theory]
    [InlineData(213, "共 213 件")]
    [InlineData(999, "共 999 件")]
    [InlineData(1000, "共 1,000 件以上")]
    [InlineData(null, "")]
    public void Count_stops_at_a_thousand(int? count, string words) => Assert.Equal(words, TableFoot.CountWords(count, "件"));

    [Fact]
    public void Table_without_an_answer_yet_is_busy_and_an_empty_one_says_so()
    {
        Assert.Single(Table(page: null).FindAll("[aria-busy=true]"));
        Assert.Equal("还没有发文登记簿", Table(Page<Row>.Empty).Find(".empty h2").TextContent);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("n", 1)]
    public void Foot_speaks_of_turning_pages_only_when_there_are_several(string? next, int lines)
    {
        var foot = Table(new Page<Row>(Rows(50), null, next, 50));

        Assert.Equal(lines, foot.FindAll(".foot .muted").Count);
    }

    [Fact]
    public void Search_of_a_list_is_no_primary_act()
    {
        var bar = Render<FilterBar>(b => b.Add(x => x.Name, "筛选发文登记簿").Add(x => x.Values, () => []).Add(x => x.Clear, "今天"));

        Assert.Equal("查", bar.Find("[type=submit]").TextContent);
        Assert.Empty(bar.FindAll(".pri"));
        Assert.Equal("今天", bar.Find("a").TextContent);
    }

    [Fact]
    public void New_filter_drops_the_place_and_an_empty_one_leaves_the_address()
    {
        Navigation.NavigateTo("register?kind=通知&sort=-title&cursor=abc&from=51");

        var href = ListUrl.Of(Navigation).With([new("kind", " "), new("q", " 安全 ")]);

        Assert.Equal("/register?q=安全&sort=-title", Uri.UnescapeDataString(href));
    }
}
