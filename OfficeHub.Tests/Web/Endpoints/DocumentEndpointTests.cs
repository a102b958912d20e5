using System.Net;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web.Endpoints;

public sealed class DocumentEndpointTests
{
    [Theory]
    [InlineData("marked.docx?old=abc")]
    [InlineData("changes.xlsx?old=1&new=99999999999")]
    [InlineData("pdf?print=maybe")]
    public async Task Address_with_what_is_no_number_is_answered_as_without_it(string file)
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        await People.AddAsync(site.Services, "gaojing", "高静");
        using var reader = WebUser.Of(site, https: true);
        await reader.SignInAsync("gaojing");

        using var answer = await reader.GetAsync($"/documents/{Guid.NewGuid()}/{file}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Common.NotAllowed", (await site.LogAsync())[^1].Outcome);
    }
}
