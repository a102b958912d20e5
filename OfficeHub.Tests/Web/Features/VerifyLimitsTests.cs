using System.Net;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Seals;

namespace OfficeHub.Tests.Web.Features;

/// <summary>What a stranger may ask of the public page.</summary>
public sealed class VerifyLimitsTests
{
    [Fact]
    public async Task Who_sends_too_many_files_in_a_minute_is_told_to_wait_and_may_still_read_the_page()
    {
        await using var site = TestSite.Serve();
        using var client = new HttpClient { BaseAddress = site.Address };
        for (var i = 0; i < VerifyLimits.PerMinute; i++)
        {
            using var sent = await client.PostAsync(new Uri("/verify", UriKind.Relative), new MultipartFormDataContent());
            Assert.NotEqual(HttpStatusCode.TooManyRequests, sent.StatusCode);
        }

        using var beyond = await client.PostAsync(new Uri("/verify", UriKind.Relative), new MultipartFormDataContent());
        using var page = await client.GetAsync(new Uri("/verify", UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, beyond.StatusCode);
        Assert.Equal("现在验章的人多，或者您一分钟里验了超过 20 份，请过一分钟再验。", await beyond.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Longer_file_than_allowed_is_not_read()
    {
        await using var site = TestSite.Serve();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[VerifyLimits.MostBytes + 65536]), "File", "大.ofd" } };

        // The server may close the line before all of it has travelled.
        try
        {
            using var answer = await client.PostAsync(new Uri("/verify", UriKind.Relative), form);
            Assert.True(answer.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
        }
        catch (HttpRequestException)
        {
        }
    }
}
