using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Notes what a check of the archive found.</summary>
[Act("夜间核对归档")]
internal sealed record NoteReconciliation(Guid CommandId) : ICommand;

/// <summary>
/// 夜间核对: what should be filed and is not, and what is filed and whose package is missing or not what was filed. Looks first and notes afterwards, so that
/// nobody waits while packages are read; what was filed meanwhile is found by the next run.
/// </summary>
public sealed class ReconcileArchive(IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, FileStore store, ISettings settings, TimeProvider clock) : ITimedJob
{
    private const int Batch = 200;

    /// <inheritdoc/>
    public string Name => "archive.reconcile";

    /// <inheritdoc/>
    public string ChineseName => "夜间核对归档";

    /// <inheritdoc/>
    public JobTimes Times { get; } = JobTimes.DailyAt(new TimeOnly(2, 30));

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken ct) => ReconcileAsync(Actor.System(ChineseName), ct);

    /// <summary>Checks the whole archive.</summary>
    /// <param name="actor"><see cref="Actor.System"/> under the job's name.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    /// <returns>How many discrepancies there are.</returns>
    public async Task<int> ReconcileAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (packages, wrong) = await WrongAsync(ct);
        IReadOnlyList<Discrepancy> found = [.. await NotFiledAsync(ct), .. wrong];
        await path.RunAsync(new NoteReconciliation(Guid.CreateVersion7()), actor, ArchivePermissions.Read, scope => NoteAsync(scope, packages, found), ct);
        return found.Count;
    }

    private async Task<List<Discrepancy>> NotFiledAsync(CancellationToken ct)
    {
        var (days, today) = (await settings.GetAsync(ArchiveRule.DueDays, ct), BeijingTime.Today(clock));
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = await ArchiveSource.Due(db, db.Set<OfficialDocument>().AsNoTracking())
            .Select(line => new { line.Document.Id, Agency = line.Document.IssuerId!.Value, Day = line.Document.DocumentDate!.Value, line.IssuedAt }).ToListAsync(ct);
        return [.. waiting.Select(row => (row.Agency, row.Id, Due: ArchiveRule.DueOn(row.Day, BeijingTime.DayOf(row.IssuedAt), days))).Where(row => row.Due < today)
            .Select(row => new Discrepancy(row.Agency, row.Id, DiscrepancyKind.NotFiled, $"应在{BeijingTime.Day(row.Due)}以前归档。请归档。"))];
    }

    private async Task<(int Packages, List<Discrepancy> Wrong)> WrongAsync(CancellationToken ct)
    {
        var (packages, wrong, after) = (0, new List<Discrepancy>(), Guid.Empty);
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            // A package of what was found to be classified is erased on purpose.
            var batch = await db.Set<ArchivedFile>().AsNoTracking().Where(file => file.Id > after).OrderBy(file => file.Id).Take(Batch)
                .Select(file => new { file.Id, file.AgencyId, file.DocumentId, file.PackageHash, file.ContentsHash, IsShut = db.Set<OfficialDocument>().Any(row => row.Id == file.DocumentId && row.ClassifiedAt != null) })
                .ToListAsync(ct);
            foreach (var file in batch.Where(file => !file.IsShut))
            {
                ct.ThrowIfCancellationRequested();
                packages++;
                var finding = await StoredPackages.CheckAsync(store, file.PackageHash, file.ContentsHash, ct);
                if (!finding.IsWhole) wrong.Add(new Discrepancy(file.AgencyId, file.DocumentId, finding.IsThere ? DiscrepancyKind.PackageChanged : DiscrepancyKind.PackageMissing, finding.Sentence));
            }

            if (batch.Count < Batch) return (packages, wrong);
            after = batch[^1].Id;
        }
    }

    private static async Task<Result> NoteAsync(CommandScope scope, int packages, IReadOnlyList<Discrepancy> found)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var run = ArchiveReconciliation.Of(packages, found, scope.Now);
        scope.Concerns("归档核对", run.Id, "夜间核对归档", $"核对 {packages} 个归档包，{run.Wrong} 个不符；应归档未归档 {run.NotFiled} 件");
        db.Add(run);
        var known = await db.Set<ArchiveDiscrepancy>().ToDictionaryAsync(one => one.DocumentId, ct);
        var fresh = new List<Discrepancy>();
        foreach (var one in found)
        {
            if (known.Remove(one.DocumentId, out var before) ? before.FoundAgain(one, scope.Now) : Add(one)) fresh.Add(one);
        }

        db.RemoveRange(known.Values);
        foreach (var agency in fresh.GroupBy(one => one.AgencyId)) await TellAsync(scope, run, agency.Key, [.. found.Where(one => one.AgencyId == agency.Key)], agency.Count());
        return Result.Success;

        bool Add(Discrepancy one)
        {
            db.Add(ArchiveDiscrepancy.Of(one, scope.Now));
            return true;
        }
    }

    // One notice an agency and run, to those who file its papers; what they were told before is not told again.
    private static async Task TellAsync(CommandScope scope, ArchiveReconciliation run, Guid agencyId, IReadOnlyList<Discrepancy> found, int fresh)
    {
        var name = await scope.Db.Set<Unit>().Where(unit => unit.Id == agencyId).Select(unit => unit.Name).SingleAsync(scope.Cancellation);
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new HashSet<Guid>();
        foreach (var office in (await AgencyOffices.OfAsync(scope.Db, agencyId, scope.Cancellation)).Prepend(agencyId))
            people.UnionWith((await reasons.OfRightAsync(new InheritedRight(ArchivePermissions.File, UnitId: null, office))).Select(row => row.StaffId));
        if (people.Count == 0) return;
        var (late, wrong) = (found.Count(one => one.Kind is DiscrepancyKind.NotFiled), found.Count(one => one.Kind is not DiscrepancyKind.NotFiled));
        var words = string.Join('，', new[] { late > 0 ? $"应归档未归档 {late} 件" : "", wrong > 0 ? $"归档包不符 {wrong} 个" : "", fresh < found.Count ? $"其中新发现 {fresh} 项" : "" }.Where(part => part.Length > 0));
        run.Tell(new NewsOfSubject(ArchiveNews.Subject, agencyId, $"{name}归档核对", RouteNewsKind.ArchiveWaits, "", words + "。", [.. people]));
    }
}

/// <summary>What notices about the archive are of.</summary>
public static class ArchiveNews
{
    /// <summary>The kind under which they are stored.</summary>
    public const string Subject = "归档";
}
