using Bunit;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Tests.Web.Shared;
using OfficeHub.Web.Features.Documents.Pages;

namespace OfficeHub.Tests.Web.Features;

public sealed class TypesetPagesTests : KitContext
{
    private static readonly LaidDocument Long = Lay(lines: 900);

    [Fact]
    public async Task Pages_near_the_one_being_read_are_drawn_and_stay()
    {
        var pages = Show(Long);
        Assert.Equal(Long.Pages.Count, pages.FindAll(".sheet").Count);
        Assert.Equal([1, 2], Drawn(pages));

        await pages.InvokeAsync(() => pages.Instance.Near(20, 22, 21));

        Assert.Equal([1, 2, 20, 21, 22], Drawn(pages));
        Assert.Equal($"第 21 页，共 {Long.Pages.Count} 页", pages.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Others_are_drawn_when_there_is_time_but_of_a_very_long_paper_only_forty()
    {
        Assert.True(Long.Pages.Count > 40);
        var pages = Show(Long);

        Assert.True(await pages.InvokeAsync(pages.Instance.More));
        Assert.Equal([1, 2, 3, 4, 5, 6], Drawn(pages));
        while (await pages.InvokeAsync(pages.Instance.More))
        {
        }

        Assert.Equal(Enumerable.Range(1, 40), Drawn(pages));
    }

    [Fact]
    public async Task Another_paper_begins_at_its_first_page()
    {
        var pages = Show(Long);
        await pages.InvokeAsync(() => pages.Instance.Near(20, 22, 21));
        var other = Lay(lines: 30);

        pages.Render(parameters => parameters.Add(one => one.Laid, other));

        Assert.Equal($"第 1 页，共 {other.Pages.Count} 页", pages.Find("[role=status]").TextContent);
        Assert.Equal(Enumerable.Range(1, Math.Min(2, other.Pages.Count)), Drawn(pages));
    }

    [Fact]
    public async Task Place_told_wrongly_by_a_browser_draws_nothing_that_is_not_there()
    {
        var pages = Show(Long);

        await pages.InvokeAsync(() => pages.Instance.Near(int.MinValue, -5, int.MaxValue));
        await pages.InvokeAsync(() => pages.Instance.Near(Long.Pages.Count + 1, int.MaxValue, int.MinValue));

        Assert.Equal([1, 2], Drawn(pages));
        Assert.Equal($"第 1 页，共 {Long.Pages.Count} 页", pages.Find("[role=status]").TextContent);
    }

    private static IEnumerable<int> Drawn(IRenderedComponent<TypesetPages> pages) =>
        pages.FindAll(".sheet").Where(sheet => sheet.QuerySelector("svg") is not null).Select(sheet => int.Parse(sheet.GetAttribute("data-page")!, System.Globalization.CultureInfo.InvariantCulture));

    private static LaidDocument Lay(int lines) => DocumentLayout.Of(
        new DocumentContent { Kind = DocumentKind.Notice, Title = "北原盟行政公署关于做好值班工作的通知", MainText = [.. Enumerable.Range(1, lines).Select(i => new Paragraph(0, $"第{i}项工作由各旗负责。"))] }, new LayoutOptions(2026));

    private IRenderedComponent<TypesetPages> Show(LaidDocument laid)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        return Render<TypesetPages>(parameters => parameters.Add(one => one.Laid, laid).Add(one => one.DocumentId, Guid.NewGuid()));
    }
}
