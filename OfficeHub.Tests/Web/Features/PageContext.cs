using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Files;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Rosters;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features;
using OfficeHub.Web.Features.Access;
using OfficeHub.Web.Features.Desk;
using OfficeHub.Web.Features.Rights;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Acts;

namespace OfficeHub.Tests.Web.Features;

/// <summary>Pages over the real handlers and the demo organisation, seen by one person with just these rights.</summary>
public abstract class PageContext : BunitContext
{
    protected PageContext() => JSInterop.Mode = JSRuntimeMode.Loose;

    internal NoticeBoard Board => Services.GetRequiredService<NoticeBoard>();

    internal async Task<TestOffice> OpenAsync(string name, params Permission[] permissions)
    {
        var office = await DemoOffice.OpenAsync(services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddSettings();
            services.AddRights();
            services.AddWorkingCalendar();
            services.AddFiles();
            services.AddRosters();
            services.AddStoredFiles();
            services.AddDrafts();
            services.AddRoutes();
            services.AddNotifications();
            services.AddDocuments();
            services.AddJobs();
            services.AddSingleton<AccountHandlers>();
            services.AddSingleton<RightsHandlers>();
            services.AddSingleton<DeskFacts>();
        });
        Show(office, await office.SignedInAsync(name, permissions));
        return office;
    }

    /// <summary>Pages over an office that stands already, seen by somebody.</summary>
    internal void Show(TestOffice office, Actor actor)
    {
        Services.AddKit();
        Services.AddScoped<IRecentPeople>(provider => new RecentPeople(office.Get<RememberContactsHandler>(), provider.GetRequiredService<ICurrentActor>()));
        Services.AddSingleton<TimeProvider>(office.Clock);
        Services.AddSingleton<ICurrentActor>(new SignedIn(actor));
        Services.AddFallbackServiceProvider(office.Services);
    }

    /// <summary>As above, seen by the person himself with what his post gives him.</summary>
    internal async Task<TestOffice> OpenAsPostAsync(string name)
    {
        var office = await OpenAsync(name);
        Services.AddSingleton<ICurrentActor>(new SignedIn(await office.SignInAsync(name)));
        return office;
    }

    internal Task<Actor> CurrentAsync() => Services.GetRequiredService<ICurrentActor>().GetAsync(CancellationToken.None);

    internal IRenderedComponent<TPage> Show<TPage>(string address)
        where TPage : IComponent
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(address);
        return Render<TPage>();
    }

    internal static void Press<TPage>(IRenderedComponent<TPage> page, string words)
        where TPage : IComponent
    {
        page.WaitForState(() => page.FindAll("button").Any(button => Words(button) == words));
        page.FindAll("button").First(button => Words(button) == words).Click();
    }

    // The keys on a button are no part of its words.
    private static string Words(AngleSharp.Dom.IElement button) => (button.QuerySelector("span") ?? button).TextContent.Trim();

    private sealed class SignedIn(Actor actor) : ICurrentActor
    {
        public Task<Actor> GetAsync(CancellationToken ct) => Task.FromResult(actor);
    }
}
