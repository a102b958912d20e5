using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Web.Features.Documents;

namespace OfficeHub.Tests.Web.Features;

public sealed class ExportDialogTests : PageContext
{
    [Fact]
    public async Task Export_goes_to_the_file_with_the_filter_and_the_ticked_columns_which_are_kept()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft);
        var page = Show<OwnDocumentsPage>("/documents?q=造林&part=drafts&cursor=abc&from=51");
        Press(page, "导出…");
        page.WaitForState(() => page.FindAll(".columns input").Count == 9);

        Press(page, "全不选");
        foreach (var name in new[] { "发文字号", "标题" }) page.FindAll(".columns label").Single(label => label.TextContent.Trim() == name).QuerySelector("input")!.Change(true);
        Press(page, "导出");

        page.WaitForAssertion(() => Assert.EndsWith(
            "/lists/own-documents/export?columns=title,number&part=drafts&q=%E9%80%A0%E6%9E%97", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(["title", "number"], (await office.Get<ColumnsQuery>().OfAsync("own-documents", await CurrentAsync(), default)).Value.Columns.Where(column => column.IsChosen).Select(column => column.Key));
    }

    [Fact]
    public async Task Export_without_a_column_is_refused_in_the_dialog()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft);
        var page = Show<OwnDocumentsPage>("/documents");
        Press(page, "导出…");
        page.WaitForState(() => page.FindAll(".columns input").Count == 9);

        Press(page, "全不选");
        Press(page, "导出");

        page.WaitForAssertion(() => Assert.Equal(new NoColumnChosen().Message, Board.Current?.Text));
        Assert.EndsWith("/documents", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }
}
