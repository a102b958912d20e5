using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Persistence;
using OfficeHub.Web.Accounts.Sessions;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Accounts;

/// <summary>Signing in, sessions and who acts.</summary>
public static class AccountsServices
{
    /// <summary>Longest life of a cookie; the session's row ends it sooner.</summary>
    private static readonly TimeSpan CookieLife = TimeSpan.FromHours(24);

    /// <summary>Adds sign-in by cookie, the current actor, and the rule that everything asks for a sign-in unless it says otherwise.</summary>
    public static IServiceCollection AddAccounts(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(database);
        var cookies = new SiteCookies(configuration.GetValue("Site:PlainHttp", environment.IsDevelopment()));
        services.AddSingleton(cookies);
        services.AddSingleton(new SecondStepOptions(configuration.GetValue("SignIn:WaiveSecondStep", environment.IsDevelopment())));
        services.AddDataProtection().SetApplicationName("OfficeHub").PersistKeysToFileSystem(KeyFolder(database));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = cookies.Forgery;
            options.Cookie.SecurePolicy = cookies.Policy;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.Path = "/";
        });
        services.AddScoped<SessionCookie>();
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme, options =>
        {
            options.Cookie.Name = cookies.Session;
            options.Cookie.SecurePolicy = cookies.Policy;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
            options.ExpireTimeSpan = CookieLife;
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionCookie);
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<FirstStart>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstStart>());
        services.AddSingleton<PendingCookie>();
        services.AddSingleton<SaidNotice>();
        services.AddSingleton<SessionWatch>();
        services.AddSingleton<ISessionNotice>(provider => provider.GetRequiredService<SessionWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<SessionWatch>());
        services.AddScoped<CircuitSession>();
        services.AddScoped<CircuitHandler, SessionCircuitHandler>();
        services.AddScoped<ICurrentActor, SessionActor>();
        services.AddScoped<IHeldPosts, SessionPosts>();
        return services;
    }

    /// <summary>Watches the connections that carry circuits; stands after authorization.</summary>
    public static void UseAccounts(this IApplicationBuilder app) => app.UseMiddleware<CircuitDoor>();

    /// <summary>Maps the forms of the top bar; the pages map themselves.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        AccountEndpoints.Map(routes);
        TourEndpoints.Map(routes);
    }

    private static DirectoryInfo KeyFolder(DatabaseOptions database)
    {
        var path = Path.GetFullPath(Path.Combine(database.DataFolder, "keys"));
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
