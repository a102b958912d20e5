using Microsoft.AspNetCore.Http.HttpResults;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>The anchor: a site of nothing but the framework's template page, on a free loopback port.</summary>
internal sealed class BareSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<BareSite> OpenAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var site = new BareSite(builder.Build());
        site._app.MapGet("/", () => new RazorComponentResult<BarePage>());
        site._app.MapBlazorHub();
        site._app.Urls.Add("http://127.0.0.1:0");
        await site._app.StartAsync(ct);
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
