using OfficeHub.Core.Persistence;

namespace OfficeHub.Web.Accounts;

/// <summary>How cookies are named and sealed.</summary>
/// <param name="PlainHttp">
/// True in Development only, unless configured (<c>Site:PlainHttp</c>): browsers refuse <c>__Host-</c> names and Secure cookies over
/// plain http, so the demo on http://localhost:5080 goes without them. Anywhere else people sign in over TLS, or not at all.
/// </param>
public sealed record SiteCookies(bool PlainHttp)
{
    /// <summary>The session's cookie; holds the session id and nothing else, sealed.</summary>
    public string Session => Named("session");

    /// <summary>A sign-in under way, ten minutes at most.</summary>
    public string Pending => Named("signing-in");

    /// <summary>Antiforgery.</summary>
    public string Forgery => Named("form");

    /// <summary>With TLS, always Secure.</summary>
    public CookieSecurePolicy Policy => PlainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    private string Named(string what) => (PlainHttp ? "OfficeHub-" : "__Host-OfficeHub-") + what;
}

/// <summary>Addresses to go back to.</summary>
public static class LocalUrl
{
    /// <summary>The address if it is one of this site, else the front page: nobody is sent elsewhere by a link to our sign-in page.</summary>
    public static string OrHome(string? url) =>
        url is ['/', ..] && (url.Length == 1 || url[1] is not ('/' or '\\')) && !url.Any(char.IsControl)
        && !url.StartsWith("/account/", StringComparison.OrdinalIgnoreCase)
            ? url
            : "/";
}
