using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Tests.Core.Publishing.Site;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Endpoints;

namespace OfficeHub.Tests.Web.Endpoints;

public sealed class PublicationEndpointTests
{
    private const string Hostile = "关于<script>alert(1)</script>“值班”的通知";
    private const string Page = "/publication/%E5%8C%97%E7%BD%B2%E5%8F%91-2026-00001/";
    private const string Api = "/api/publication/v1/documents";

    [Fact]
    public async Task Stranger_reads_list_metadata_page_interpretations_and_files_without_a_cookie()
    {
        await using var site = new TestSite();
        await ReleasedPapers.AddAsync(site.Services, 1, Hostile);
        using var stranger = WebUser.Of(site, https: true);

        using var list = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri(Api, UriKind.Relative)));
        var address = new Uri(list.RootElement.GetProperty("documents")[0].GetProperty("page").GetString()!).AbsolutePath;
        using var answer = await stranger.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(Page, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<h1>关于&lt;script&gt;alert(1)&lt;/script&gt;“值班”的通知</h1>", page, StringComparison.Ordinal);
        foreach (var name in SiteLinks.Of(page))
        {
            using var file = await stranger.GetAsync(address + name);
            Assert.True(file.StatusCode is HttpStatusCode.OK, name);
            Assert.False(file.Headers.Contains("Set-Cookie"));
            Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal(SecurityHeaders.PublicPolicy, file.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("public, no-cache", file.Headers.CacheControl!.ToString());
        }

        using var metadata = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri($"{Api}/%E5%8C%97%E7%BD%B2%E5%8F%91-2026-00001", UriKind.Relative)));
        Assert.Equal(Hostile, metadata.RootElement.GetProperty("title").GetString());
        await using var zip = await stranger.Client.GetStreamAsync(new Uri($"{Api}/%E5%8C%97%E7%BD%B2%E5%8F%91-2026-00001/bundle.zip", UriKind.Relative));
        using var archive = new ZipArchive(zip);
        Assert.Equal(["index.html", "document.txt", "metadata.json", "interpretation-1.html", "interpretation-2.html", "interpretation-2.svg", "document.ofd", "document.docx", "page-1.svg"], archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Address_without_its_slash_and_the_id_lead_to_the_page()
    {
        await using var site = new TestSite();
        await ReleasedPapers.AddAsync(site.Services, 1, "关于值班的通知");
        using var stranger = WebUser.Of(site, https: true);
        using var list = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri(Api, UriKind.Relative)));

        foreach (var address in new[] { Page.TrimEnd('/'), $"/publication/{list.RootElement.GetProperty("documents")[0].GetProperty("id").GetString()}" })
        {
            using var answer = await stranger.GetAsync(address);
            Assert.Equal((HttpStatusCode.Found, Page), (answer.StatusCode, WebUser.Where(answer)));
        }
    }

    [Fact]
    public async Task Reader_asks_each_time_and_is_sent_only_what_is_new()
    {
        await using var site = new TestSite();
        await ReleasedPapers.AddAsync(site.Services, 1, "关于值班的通知");
        using var stranger = WebUser.Of(site, https: true);

        foreach (var address in new[] { Page, Page + "document.ofd", Api, "/feeds/documents.atom", Page + "bundle.zip" })
        {
            using var first = await stranger.GetAsync(address);
            using var again = await AskAsync(stranger, address, first.Headers.ETag!);
            Assert.Equal((HttpStatusCode.NotModified, 0L), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).LongLength));
            Assert.Equal("public, no-cache", again.Headers.CacheControl!.ToString());
        }

        using var feed = await stranger.GetAsync("/feeds/documents.json");
        await ReleasedPapers.AddAsync(site.Services, 2, "关于防汛的通知");
        using var changed = await AskAsync(stranger, "/feeds/documents.json", feed.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task List_is_paged_and_feeds_name_the_newest_first()
    {
        await using var site = new TestSite();
        foreach (var serial in new[] { 1, 2, 3 }) await ReleasedPapers.AddAsync(site.Services, serial, $"关于第{serial}项工作的通知");
        using var stranger = WebUser.Of(site, https: true);

        using var first = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri($"{Api}?size=2", UriKind.Relative)));
        using var second = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri($"{Api}?size=2&cursor={first.RootElement.GetProperty("next").GetString()}", UriKind.Relative)));
        using var nonsense = await stranger.GetAsync($"{Api}?size=-1&cursor=%3Cx%3E");
        using var feed = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri("/feeds/documents.json", UriKind.Relative)));
        var atom = XDocument.Parse(await stranger.Client.GetStringAsync(new Uri("/feeds/documents.atom", UriKind.Relative)));

        Assert.Equal([3, 2, 1], first.RootElement.GetProperty("documents").EnumerateArray().Concat(second.RootElement.GetProperty("documents").EnumerateArray()).Select(one => int.Parse(one.GetProperty("index").GetString()![^1..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(JsonValueKind.Null, second.RootElement.GetProperty("next").ValueKind);
        Assert.Equal(HttpStatusCode.OK, nonsense.StatusCode);
        Assert.Equal(["关于第3项工作的通知", "关于第2项工作的通知", "关于第1项工作的通知"], feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
        Assert.Equal(3, atom.Root!.Elements(XName.Get("entry", "http://www.w3.org/2005/Atom")).Count());
    }

    [Fact]
    public async Task Error_answers_that_it_is_gone_and_a_merged_one_leads_to_the_other()
    {
        await using var site = new TestSite();
        foreach (var serial in new[] { 1, 2 }) await ReleasedPapers.AddAsync(site.Services, serial, $"关于第{serial}项工作的通知");
        await DownAsync(site, 2, DownWay.Removed, target: null);
        using var stranger = WebUser.Of(site, https: true);
        var removed = Page.Replace("00001", "00002", StringComparison.Ordinal);

        foreach (var address in new[] { removed, removed + "document.ofd", removed + "document.txt", $"{Api}/%E5%8C%97%E7%BD%B2%E5%8F%91-2026-00002" })
        {
            using var gone = await stranger.GetAsync(address);
            var text = await gone.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains("行署办公室", text, StringComparison.Ordinal);
            Assert.DoesNotContain("第2项工作", text, StringComparison.Ordinal);
            Assert.Equal("no-store", gone.Headers.CacheControl!.ToString());
        }

        await ReleasedPapers.AddAsync(site.Services, 3, "关于第3项工作的通知");
        await DownAsync(site, 3, DownWay.Merged, target: 1);
        using var led = await stranger.GetAsync(Page.Replace("00001", "00003", StringComparison.Ordinal) + "interpretation-1.html");
        Assert.Equal((HttpStatusCode.Found, Page), (led.StatusCode, WebUser.Where(led)));
        using var feed = JsonDocument.Parse(await stranger.Client.GetStringAsync(new Uri("/feeds/documents.json", UriKind.Relative)));
        Assert.Equal(
            ["merged", "removed", "public"], feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("_officehub").GetProperty("availability").GetProperty("state").GetString()));
    }

    private static async Task DownAsync(TestSite site, int serial, DownWay way, int? target)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<OfficeHubDbContext>>().CreateDbContextAsync();
        var rows = await db.Set<Publication>().ToDictionaryAsync(row => row.Serial);
        db.Add(PublicationDown.Of(rows[serial], 1, new DownDecision(way, "数字有误", "", way is DownWay.Removed ? "行署办公室 8330000" : "", target is { } one ? rows[one].Id : null), Actor.System("测试"), ReleasedPapers.At));
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task What_is_not_there_or_was_taken_down_is_not_found_and_not_kept_by_anybody()
    {
        await using var site = new TestSite();
        var document = await ReleasedPapers.AddAsync(site.Services, 1, "关于值班的通知");
        using var stranger = WebUser.Of(site, https: true);
        await using (var db = await site.ContextAsync())
        {
            Assert.Equal(1, await db.Set<OfficialDocument>().Where(row => row.Id == document).ExecuteUpdateAsync(set => set.SetProperty(row => row.ClassifiedAt, ReleasedPapers.At)));
        }

        foreach (var address in new[] { Page, Page + "document.ofd", Page + "bundle.zip", $"{Api}/{document}", "/publication/x/../../account", Page + "..%2F..%2Fdata", "/publication/nothing/" })
        {
            using var answer = await stranger.GetAsync(address);
            Assert.True((int)answer.StatusCode is 404 or 302, address);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        }
    }

    [Fact]
    public async Task One_address_that_asks_too_often_waits()
    {
        await using var site = new TestSite();
        using var stranger = WebUser.Of(site, https: true);
        for (var i = 0; i < PublicTurns.PerMinute; i++)
        {
            using var answer = await stranger.GetAsync("/feeds/documents.json");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var beyond = await stranger.GetAsync("/feeds/documents.json");

        Assert.Equal((HttpStatusCode.TooManyRequests, PublicTurns.Crowded), (beyond.StatusCode, await beyond.Content.ReadAsStringAsync()));
        Assert.Equal("no-store", beyond.Headers.CacheControl!.ToString());
    }

    private static async Task<HttpResponseMessage> AskAsync(WebUser stranger, string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(tag);
        return await stranger.Client.SendAsync(request);
    }
}
