using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Seeding;

/// <summary>Issues and files one paper of the demo organisation that goes outside it, so that the archive is not empty; the one issued within it stays to be filed.</summary>
public sealed class DemoArchive(IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, IssueDocumentHandler issue, FileDocumentHandler file)
{
    // Sealed by DemoSeals.
    internal const string Title = "北原盟行政公署关于设立草原生态保护试验区的请示";

    private const string Clerk = "高静";

    // Its correction comes after it.
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(11);

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var last = IdOf(1);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var paper = await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Title == Title && (row.Status == DocumentStatus.ReadyToIssue || row.Status == DocumentStatus.Issued), ct);
        // Once somebody has worked on, the demo has nothing to add.
        if (paper is null || await db.Set<CommandRecord>().AnyAsync(record => record.Id == last, ct) || await db.Set<ArchivedFile>().AnyAsync(row => row.DocumentId == paper.Id, ct)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync([Clerk], ct);
        var seeded = await SeedAsync(paper.Id, people[Clerk], now, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([people[Clerk].SessionId], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private async Task<Result> SeedAsync(Guid paper, Actor clerk, DateTime now, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<WorkItem>().AsNoTracking().SingleOrDefaultAsync(row => row.SubjectId == paper && row.StaffId == clerk.StaffId && row.StepKind == DocumentSteps.Issuing.Code && row.State == WorkItemState.Open, ct) is { } item)
        {
            var issued = await issue.HandleAsync(new IssueDocument(IdOf(0), item.Id, item.Revision, []), clerk, ct);
            if (!issued.IsSuccess) return issued.Error;
        }

        DemoClock.Be(now - Before + TimeSpan.FromMinutes(1));
        var revision = await db.Set<OfficialDocument>().Where(row => row.Id == paper).Select(row => row.Revision).SingleAsync(ct);
        return (await file.HandleAsync(new FileDocument(IdOf(1), paper, revision, RetentionPeriod.ThirtyYears), clerk, ct)).WithoutValue();
    }

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x5E2E, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
