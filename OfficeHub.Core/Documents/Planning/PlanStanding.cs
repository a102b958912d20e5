using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>How a document stands to the plan, for the checks before it is sent and signed.</summary>
/// <param name="Tied">The item it is tied to; null for none.</param>
/// <param name="IsDue">Whether a paper of its kind is planned at all.</param>
/// <param name="Blocks">Whether it is not sent without one.</param>
public sealed record PlanStanding(PlanTie? Tied, bool IsDue, bool Blocks)
{
    private const string Clause = "发文立项（参数设定）";

    // What only answers or records.
    private static readonly DocumentKind[] Unplanned = [DocumentKind.Letter, DocumentKind.Reply, DocumentKind.Minutes];

    /// <summary>Not what only answers or records, nor what nobody could foresee; nor what puts another paper right, which is asked besides.</summary>
    public static bool IsPlanned(DocumentKind kind, Urgency urgency) => urgency is not Urgency.ExtraUrgent && !Unplanned.Contains(kind);

    /// <summary>Papers that are planned: the same in a query.</summary>
    internal static IQueryable<OfficialDocument> Planned(OfficeHubDbContext db) => db.Set<OfficialDocument>()
        .Where(document => document.Urgency != Urgency.ExtraUrgent && !Unplanned.Contains(document.Kind) && !db.Set<Correction>().Any(row => row.CorrectingId == document.Id));

    /// <summary>What stands in the way of sending.</summary>
    /// <param name="issuerId">发文机关 of the draft.</param>
    public IEnumerable<DraftFault> Faults(Guid? issuerId)
    {
        if (!Blocks || !IsDue) yield break;
        if (Tied is null) yield return new DraftFault("Plan", "还没有立项。请在“发文立项”里选一项；计划里没有的，先报追加，办公室批了再送。", MustChange: true, Clause);
        else if (issuerId is { } issuer && issuer != Tied.IssuerId) yield return new DraftFault("Plan", $"立项批的是以{Tied.IssuerName}名义发，和选的发文机关不同。请改发文机关，或者换一项立项。", MustChange: true, Clause);
    }

    /// <summary>The facts of a check with it: wherever it is asked whether a draft may go on, and wherever that is shown.</summary>
    internal static async Task<CheckFacts> AddToAsync(CheckFacts facts, OfficeHubDbContext db, ISettings settings, Guid documentId, DraftFields fields, CancellationToken ct) =>
        facts with { Plan = await ReadAsync(db, settings, documentId, fields.Content.Kind, fields.Content.Urgency, ct) };

    /// <summary>Reads it.</summary>
    internal static async Task<PlanStanding> ReadAsync(OfficeHubDbContext db, ISettings settings, Guid documentId, DocumentKind kind, Urgency urgency, CancellationToken ct)
    {
        var tied = await db.Set<PlannedPaper>().Where(item => item.DocumentId == documentId && item.State == PlannedPaperState.Approved)
            .Select(item => new PlanTie(item.Id, item.Title, item.Kind, item.Year, item.Quarter, item.IssuerId, item.IssuerName, item.IsAddition)).SingleOrDefaultAsync(ct);
        var isDue = IsPlanned(kind, urgency) && !await db.Set<Correction>().AnyAsync(row => row.CorrectingId == documentId, ct);
        return new PlanStanding(tied, isDue, PlanningSettings.IsBlock(await settings.GetAsync(PlanningSettings.Unplanned, ct)));
    }
}
