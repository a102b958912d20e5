using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>One act of the main job, as it is told.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">Name and post.</param>
/// <param name="Act">What was done.</param>
/// <param name="From">Status before.</param>
/// <param name="To">Status after.</param>
public sealed record MainJobAct(DateTime At, string Who, string Act, DocumentStatus From, DocumentStatus To);

/// <summary>What the main job ends with.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Mended">Chinese: corrections of the checker that were taken.</param>
/// <param name="Kept">Chinese: findings that stay, and were explained at 复核 or 排版.</param>
public sealed record MainJobDone(Guid DocumentId, string Number, IReadOnlyList<string> Mended, IReadOnlyList<string> Kept);

/// <summary>
/// The whole main job on one text, over an empty database: the demo organisation with the text's issuer at its head, and each step by the person it comes to,
/// through the handlers the pages use. The document is drafted to numbered on its own date; files, seal and what follows are of the present.
/// </summary>
/// <remarks>product.md §2 and §6, demo.</remarks>
public sealed class MainJobRun(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoSeeder seeder, RouteInstaller routes, MainJobDraft drafting, MainJobSteps steps, MainJobDelivery delivery, MainJobSeal seals)
{
    // From the first word to the number; the route is older.
    private static readonly TimeSpan Before = TimeSpan.FromHours(6);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMinutes(20);
    private const int MostActs = 60;

    /// <summary>Runs it.</summary>
    /// <param name="order">The text, complete.</param>
    /// <param name="told">Each act as it is done.</param>
    /// <param name="ct">Stops between two acts.</param>
    /// <returns>What an act refuses.</returns>
    public async Task<Result<MainJobDone>> RunAsync(MainJobOrder order, Action<MainJobAct> told, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(told);
        var present = clock.GetUtcNow().UtcDateTime;
        var noon = BeijingTime.ToUtc(order.Date.ToDateTime(new TimeOnly(17, 0)));
        // Of today no later than now: nothing is signed in the future.
        var signing = noon < present ? noon : present.AddMinutes(-1);
        var at = signing - Before;
        DemoClock.Be(at.AddDays(-30));
        var issuer = new DemoIssuer(order.Issuer, Short(order.Issuer), order.Number.Abbreviation, order.Date.AddDays(-60));
        var founded = await seeder.SeedAsync(issuer, ct);
        if (!founded.IsSuccess) return founded.Error;
        if ((await routes.InstallAsync(Actor.System("初始化"), ct)).Error is { } noRoute) return noRoute;

        DemoClock.Be(at);
        var drafted = await drafting.WriteAsync(order, told, ct);
        if (!drafted.IsSuccess) return drafted.Error;
        var (document, mended) = drafted.Value;
        var kept = new List<string>();
        for (var act = 0; act < MostActs; act++)
        {
            if (await NextAsync(document, ct) is not { } item) break;
            // Up to the number on the day of the document, from then on today.
            at = MainJobSteps.IsOfToday(item) ? clock.GetUtcNow().UtcDateTime : Earlier(at + BetweenActs, signing);
            DemoClock.Be(MainJobSteps.IsOfToday(item) ? null : at);
            if (item.StepKind == DocumentSteps.Sealing.Code && await seals.ReadyAsync(order.Issuer, ct) is { } noSeal) return noSeal;
            var before = await StatusAsync(document, ct);
            var done = await steps.DoAsync(item, order, kept, ct);
            if (!done.IsSuccess) return done.Error;
            told(new MainJobAct(clock.GetUtcNow().UtcDateTime, $"{item.StaffName}（{item.Post}）", done.Value, before, await StatusAsync(document, ct)));
        }

        DemoClock.Be(null);
        var received = await delivery.ReceiveAsync(document, ct);
        if (!received.IsSuccess) return received.Error;
        var end = await StatusAsync(document, ct);
        foreach (var (who, act) in received.Value) told(new MainJobAct(clock.GetUtcNow().UtcDateTime, who, act, end, end));
        if ((await seals.RenewListsAsync(ct)).Error is { } noList) return noList;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var number = await db.Set<OfficialDocument>().Where(row => row.Id == document).Select(row => row.Number).SingleAsync(ct);
        return new MainJobDone(document, number, mended, kept);
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    // The short name of an invented or real agency is a matter of its own; the whole one always does.
    private static string Short(string name) => name.Length <= Organization.Unit.ShortNameLimit ? name : name[..Organization.Unit.ShortNameLimit];

    private async Task<WorkItem?> NextAsync(Guid document, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = await db.Set<WorkItem>().AsNoTracking().Where(item => item.SubjectId == document && item.State == WorkItemState.Open).ToListAsync(ct);
        // Of several who could, always the same one.
        return open.OrderBy(item => item.SentAt).ThenBy(item => item.StepName, StringComparer.Ordinal).ThenBy(item => item.StaffName, StringComparer.Ordinal).FirstOrDefault();
    }

    private async Task<DocumentStatus> StatusAsync(Guid document, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<OfficialDocument>().Where(row => row.Id == document).Select(row => row.Status).SingleAsync(ct);
    }
}
