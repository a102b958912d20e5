using System.Net;
using System.Text.Json;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task Health_is_told_to_a_stranger_without_details()
    {
        await using var site = new TestSite();
        using var stranger = WebUser.Of(site);

        using var answer = await stranger.GetAsync("/healthz");

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        using var json = JsonDocument.Parse(text);
        Assert.Equal(["status", "checks"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["database", "storage", "jobs", "audit-heads", "outbox"],
            json.RootElement.GetProperty("checks").EnumerateObject().Select(check => check.Name));
        Assert.All(json.RootElement.GetProperty("checks").EnumerateObject(), check => Assert.Equal("healthy", check.Value.GetString()));
    }

    [Fact]
    public async Task Health_of_a_program_whose_jobs_stand_still_is_503()
    {
        await using var site = new TestSite { More = services => Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.RemoveAll<Microsoft.Extensions.Hosting.IHostedService>(services) };
        using var stranger = WebUser.Of(site);
        using var before = await stranger.GetAsync("/healthz");
        site.Clock.Advance(TimeSpan.FromDays(3));

        using var after = await stranger.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, after.StatusCode);
        Assert.Contains("\"jobs\":\"unhealthy\"", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
