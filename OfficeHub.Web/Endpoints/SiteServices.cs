using Microsoft.AspNetCore.Components;
using OfficeHub.Web.Accounts;

namespace OfficeHub.Web.Endpoints;

/// <summary>What every request passes, in order.</summary>
public static class SiteServices
{
    // The longest text taken (150,000 characters of three bytes) goes twice in the message of its field; what is longer the page keeps back
    // and says so (long-text.js). A message too long would end the circuit (security.md 5.7).
    private const int LongestMessage = 1280 * 1024;

    /// <summary>Adds pages and circuits.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        return services;
    }

    /// <summary>Headers, failures in words, unknown addresses in words, who it is, whether he may, whether the form is ours.</summary>
    public static void UseSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = FailurePage.WriteAsync,
            StatusCodeSelector = fault => fault is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
        // A form or a connection that was refused is no page that is missing.
        app.UseWhen(IsPage, page => page.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseWhen(http => HttpMethods.IsPost(http.Request.Method), form => form.UseStatusCodePages(FailurePage.WriteRefusedFormAsync));
        app.UseMiddleware<SocketOrigin>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<LongForms>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAccounts();
        app.UseAntiforgery();
    }

    /// <summary>Maps styles and scripts, the pages, and an answer in words for what is not there.</summary>
    public static void MapSite<TApp>(this WebApplication app)
        where TApp : IComponent
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<TApp>().AddInteractiveServerRenderMode();
        // Without it an unknown address would ask a stranger to sign in, only to tell him then.
        app.MapFallback(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }

    private static bool IsPage(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
