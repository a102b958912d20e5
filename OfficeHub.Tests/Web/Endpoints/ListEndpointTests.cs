using System.Net;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web.Endpoints;

public sealed class ListEndpointTests
{
    [Fact]
    public async Task List_comes_as_an_attachment_with_the_columns_asked_for_and_the_filter_of_the_address()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        await People.AddAsync(site.Services, "gaojing", "高静", "文书登记", DocumentPermissions.ReadRegister);
        using var clerk = WebUser.Of(site, https: true);
        await clerk.SignInAsync("gaojing");

        using var answer = await clerk.GetAsync("/lists/register/export?year=2026&columns=title,number");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var rows = SpreadsheetReader.Read(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), new SpreadsheetLimits()).Value;
        Assert.Equal(("发文字号", "标题", ""), (rows[0][0], rows[0][1], rows[0][2]));
        Assert.Equal(("导出发文登记簿", "0 行，2026年；只含 发文字号、标题"), (await site.LogAsync())[^1] is var row ? (row.ActionName, row.Summary) : default);
    }

    [Fact]
    public async Task List_one_may_not_read_is_refused_and_one_that_is_none_is_not_found()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        await People.AddAsync(site.Services, "gaojing", "高静");
        using var clerk = WebUser.Of(site, https: true);
        await clerk.SignInAsync("gaojing");

        foreach (var list in new[] { "register", "own-documents", "todo", "done", "passages" })
        {
            using var refused = await clerk.GetAsync($"/lists/{list}/export");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var none = await clerk.GetAsync("/lists/salaries/export");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
