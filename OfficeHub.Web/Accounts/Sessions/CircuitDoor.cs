using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Settings;

namespace OfficeHub.Web.Accounts.Sessions;

/// <summary>Every connection that carries circuits passes here: counted by session, and known to the watch while it lasts.</summary>
/// <remarks>security.md 5.7.</remarks>
internal sealed class CircuitDoor(RequestDelegate next, SessionWatch watch, ISettings settings)
{
    // Old pages close while new ones open, so lines are allowed more than pages.
    private const int LinesPerPage = 3;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || SessionCookie.Read(http.User) is not { } named)
        {
            await next(http);
            return;
        }

        if (watch.ConnectionsOf(named.SessionId) >= LinesPerPage * await settings.GetAsync(SignInSettings.CircuitsPerUser, http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        watch.Connected(named.SessionId, http);
        try
        {
            await next(http);
        }
        finally
        {
            watch.Disconnected(http);
        }
    }
}
