using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using OfficeHub.Core.Access.SigningIn;

namespace OfficeHub.Web.Accounts;

/// <summary>Carries a sign-in from one static page to the next, sealed and short-lived.</summary>
public sealed class PendingCookie(IDataProtectionProvider protection, SiteCookies names)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("OfficeHub.PendingSignIn").ToTimeLimitedDataProtector();

    /// <summary>The sign-in under way and where it leads, or null.</summary>
    public (PendingSignIn SignIn, string ReturnUrl)? Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Cookies[names.Pending] is not { } sealedText)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SealedContent>(_seal.Unprotect(sealedText)) is { } content ? (content.SignIn, content.ReturnUrl) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps it.</summary>
    public void Write(HttpContext http, PendingSignIn signIn, string returnUrl)
    {
        ArgumentNullException.ThrowIfNull(http);
        var text = _seal.Protect(JsonSerializer.Serialize(new SealedContent(signIn, returnUrl)), Life);
        http.Response.Cookies.Append(names.Pending, text, Options(http));
    }

    /// <summary>Forgets it.</summary>
    public void Drop(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Delete(names.Pending, Options(http));
    }

    private CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = names.Policy is CookieSecurePolicy.Always || http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };

    private sealed record SealedContent(PendingSignIn SignIn, string ReturnUrl);
}
