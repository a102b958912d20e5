using System.Net;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web.Endpoints;

public sealed class AttachmentEndpointTests
{
    [Fact]
    public async Task Answer_to_a_download_can_run_nothing_and_tells_nothing()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        await People.AddAsync(site.Services, "gaojing", "高静");
        using var reader = WebUser.Of(site, https: true);
        await reader.SignInAsync("gaojing");

        using var answer = await reader.GetAsync($"/documents/{Guid.NewGuid()}/attachments/{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(("下载附件", "Common.NotAllowed"), (await site.LogAsync())[^1] is var row ? (row.ActionName, row.Outcome) : default);
    }

    [Fact]
    public async Task Upload_without_the_token_of_the_form_is_refused()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        await People.AddAsync(site.Services, "gaojing", "高静");
        using var writer = WebUser.Of(site, https: true);
        await writer.SignInAsync("gaojing");
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "表.txt" } };

        using var answer = await writer.Client.PostAsync(new Uri($"/documents/{Guid.NewGuid()}/attachments", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
