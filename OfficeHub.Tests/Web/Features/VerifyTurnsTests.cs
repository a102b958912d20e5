using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Endpoints;
using OfficeHub.Web.Features.Seals;

namespace OfficeHub.Tests.Web.Features;

/// <summary>Who sends slowly, and who waits for whom.</summary>
public sealed class VerifyTurnsTests
{
    [Fact]
    public async Task Slow_senders_keep_no_honest_one_waiting()
    {
        await using var site = TestSite.Serve();
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < VerifyLimits.AtOnce; i++) slow.Add(await OpenAsync(site.Address));
            using var client = new HttpClient { BaseAddress = site.Address };

            var page = WebUtility.HtmlDecode(await SendAsync(client, SmallOfd.Make()));

            Assert.Contains("这个文件没有签章", page, StringComparison.Ordinal);
        }
        finally
        {
            slow.ForEach(one => one.Dispose());
        }
    }

    [Fact]
    public async Task One_address_holds_only_some_of_the_places_and_is_told_so()
    {
        await using var site = TestSite.Serve();
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < VerifyLimits.OpenPerAddress; i++) slow.Add(await OpenAsync(site.Address));
            using var client = new HttpClient { BaseAddress = site.Address };

            using var beyond = await client.PostAsync(new Uri("/verify", UriKind.Relative), new MultipartFormDataContent());

            Assert.Equal(HttpStatusCode.TooManyRequests, beyond.StatusCode);
            Assert.Equal(VerifyLimits.Crowded, await beyond.Content.ReadAsStringAsync());
        }
        finally
        {
            slow.ForEach(one => one.Dispose());
        }
    }

    [Fact]
    public async Task Turns_beyond_the_first_wait_and_too_many_are_refused()
    {
        using var turns = new VerifyTurns();
        var first = await turns.TakeAsync(default);
        for (var i = 1; i < VerifyLimits.AtOnce; i++) Assert.True((await turns.TakeAsync(default)).IsAcquired);
        var waiting = Enumerable.Range(0, VerifyLimits.Waiting).Select(_ => turns.TakeAsync(default).AsTask()).ToList();

        Assert.DoesNotContain(waiting, one => one.IsCompleted);
        Assert.False((await turns.TakeAsync(default)).IsAcquired);
        first.Dispose();
        Assert.True((await waiting[0]).IsAcquired);
        Assert.DoesNotContain(waiting.Skip(1), one => one.IsCompleted);
    }

    [Fact]
    public async Task File_that_is_not_checked_in_time_is_refused_in_a_sentence()
    {
        await using var site = new TestSite { RealTime = true, More = services => services.AddSingleton<TimeProvider>(new HastyClock()) };
        using var user = WebUser.Of(site, https: true);

        var page = WebUtility.HtmlDecode(await SendAsync(user.Client, SmallOfd.Make()));

        Assert.Contains("这份文件太大或太繁，20 秒内没有验完。请用命令行核验。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("这个文件没有签章", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1", VerifyLimits.LeastBytesPerSecond)]
    [InlineData("HTTP/2", null)]
    public async Task Sender_is_asked_for_a_speed_where_the_line_is_his_alone(string protocol, int? least)
    {
        var speed = new Speed();
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Protocol) = ("POST", protocol);
        http.Features.Set<IHttpMinRequestBodyDataRateFeature>(speed);
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new VerifyFormAttribute()), "verify"));

        await new LongForms(_ => Task.CompletedTask).InvokeAsync(http);

        Assert.Equal(least, (int?)speed.MinDataRate?.BytesPerSecond);
    }

    // The server says "continue" when it begins to read the body: then the request holds whatever it holds.
    private static async Task<TcpClient> OpenAsync(Uri site)
    {
        var line = new TcpClient();
        await line.ConnectAsync(site.Host, site.Port);
        var head = $"POST /verify HTTP/1.1\r\nHost: {site.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 20000000\r\nExpect: 100-continue\r\n\r\n";
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var answer = new byte[12];
        await line.GetStream().ReadExactlyAsync(answer);
        Assert.Equal("HTTP/1.1 100", Encoding.ASCII.GetString(answer));
        return line;
    }

    private static async Task<string> SendAsync(HttpClient client, byte[] file)
    {
        var page = await client.GetStringAsync(new Uri("/verify", UriKind.Relative));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "File", "a.ofd" } };
        foreach (Match hidden in Regex.Matches(page, "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            form.Add(new StringContent(WebUtility.HtmlDecode(hidden.Groups["value"].Value)), hidden.Groups["name"].Value);
        }

        using var answer = await client.PostAsync(new Uri("/verify", UriKind.Relative), form);
        return await answer.Content.ReadAsStringAsync();
    }

    // The seconds of a checking are over as soon as they begin.
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == TimeSpan.FromSeconds(VerifyLimits.CheckingSeconds)) callback(state);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    private sealed class Speed : IHttpMinRequestBodyDataRateFeature
    {
        public MinDataRate? MinDataRate { get; set; }
    }
}
