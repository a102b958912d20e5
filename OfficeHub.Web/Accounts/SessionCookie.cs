using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Sessions;

namespace OfficeHub.Web.Accounts;

/// <summary>The cookie only names a session; at each request the session's row decides whether it still stands.</summary>
/// <remarks>security.md 5.5.</remarks>
public sealed class SessionCookie(SessionLedger ledger, TimeProvider clock) : CookieAuthenticationEvents
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Scheme = "OfficeHub";

    private const string SessionClaim = "session";
    private const string AddressClaim = "address";
    private static readonly object EndedKey = new();

    /// <summary>Gives the browser the cookie of a new session.</summary>
    public static Task IssueAsync(HttpContext http, Guid sessionId) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(SessionClaim, sessionId.ToString("N"))], Scheme)));

    /// <summary>The session a principal stands for, with the address its request came from; null when it stands for none.</summary>
    public static (Guid SessionId, string Address)? Read(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? (id, principal.FindFirstValue(AddressClaim) ?? "") : null;
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            // Styles and scripts are anybody's; they need no look at the database each.
            context.RejectPrincipal();
            return;
        }

        if (context.Principal is null || Read(context.Principal) is not { } named
            || await ledger.CheckAsync(named.SessionId, http.RequestAborted) is not { Ended: null } state)
        {
            await RefuseAsync(context);
            return;
        }

        if (clock.GetUtcNow().UtcDateTime - state.LastSeenAt >= SessionLedger.SeenPause)
        {
            await ledger.SeenAsync([named.SessionId], http.RequestAborted);
        }

        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, state.AccountId.ToString("N")),
                new Claim(SessionClaim, named.SessionId.ToString("N")),
                new Claim(AddressClaim, AddressOf(http)),
            ],
            Scheme)));
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!IsOfPage(request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var back = Uri.EscapeDataString(LocalUrl.OrHome(request.Path + request.QueryString));
        context.Response.Redirect(context.HttpContext.Items[EndedKey] is SessionEnd why
            ? $"{EndedReasons.Address(why)}&returnUrl={back}"
            : $"/account/sign-in?returnUrl={back}");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Forbidden reads like unknown, so that an address tells nothing.
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>The caller's network address, for the record.</summary>
    public static string AddressOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var address = http.Connection.RemoteIpAddress;
        return address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString() ?? "";
    }

    // A form sent after the session ended is a page of the browser too: an empty answer would show its own English one.
    private static bool IsOfPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && (HttpMethods.IsGet(request.Method)
            || (HttpMethods.IsPost(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)));

    private async Task RefuseAsync(CookieValidatePrincipalContext context)
    {
        var named = context.Principal is null ? null : Read(context.Principal);
        if (named is not null && await ledger.CheckAsync(named.Value.SessionId, context.HttpContext.RequestAborted) is { Ended: { } why })
        {
            context.HttpContext.Items[EndedKey] = why;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }
}

/// <summary>Why a session is over, as the ended page says it.</summary>
public static class EndedReasons
{
    /// <summary>Where the browser is sent.</summary>
    public static string Address(SessionEnd? why) => $"/account/ended?reason={(why ?? SessionEnd.RightsChanged).ToString().ToLower(CultureInfo.InvariantCulture)}";

    /// <summary>Title and sentence for a reason in the address; an unknown one reads like a plain sign-out.</summary>
    public static (string Title, string Text) Words(string? reason) => reason switch
    {
        "idle" => ("离开太久，要重新登录", "登录后回到刚才那一页。没送出的字已保住，登录后会问您要不要恢复。"),
        "expired" => ("这次登录已到最长时间，要重新登录", "登录后回到刚才那一页。没送出的字已保住，登录后会问您要不要恢复。"),
        "endedbyhand" => ("这次登录已被结束", "是您自己在别处结束的，或由系统管理员结束。如不是您本人的意思，请登录后马上更换口令，并告诉系统管理员。"),
        "rightschanged" => ("登录或权限已变动，要重新登录", "口令、账号或权限刚有变动。请重新登录；登录不上请找系统管理员。"),
        _ => ("已退出", "这台机器上打开的页面都已关上。"),
    };
}
