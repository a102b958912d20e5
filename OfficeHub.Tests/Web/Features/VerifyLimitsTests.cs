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
    public async Task Longer_file_than_allowed_is_refused_in_a_sentence_on_the_page()
    {
        await using var site = TestSite.Serve();
        using var client = new HttpClient { BaseAddress = site.Address };

        using var answer = await client.PostAsync(new Uri("/verify", UriKind.Relative), TooLong());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(VerifyLimits.TooLong, page[page.IndexOf("role=\"alert\"", StringComparison.Ordinal)..page.IndexOf("verify-file", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_asks_for_JSON_is_told_the_same()
    {
        await using var site = TestSite.Serve();
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        using var answer = await client.PostAsync(new Uri("/verify", UriKind.Relative), TooLong());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal($"{{\"code\":\"FILE_TOO_LONG\",\"message\":\"{VerifyLimits.TooLong}\"}}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Absurdly_long_file_is_not_read()
    {
        await using var site = TestSite.Serve();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var body = new StreamContent(new EndlessStream());
        body.Headers.ContentLength = 100L * VerifyLimits.MostBytes;

        // The server closes the line before all of it has travelled.
        try
        {
            using var answer = await client.PostAsync(new Uri("/verify", UriKind.Relative), body);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
        }

        Assert.True(EndlessStream.Given < 5L * VerifyLimits.MostBytes);
    }

    private static MultipartFormDataContent TooLong() => new() { { new ByteArrayContent(new byte[VerifyLimits.MostBytes + 65536]), "File", "大.ofd" } };

    private sealed class EndlessStream : Stream
    {
        public static long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
