using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>One line of the classified documents.</summary>
/// <param name="Id">The case.</param>
/// <param name="Label">What the document is called.</param>
/// <param name="State">How far its removal is.</param>
/// <param name="FoundBy">Name and post.</param>
/// <param name="FoundAt">UTC.</param>
/// <param name="AskedBy">Name and post; empty before.</param>
/// <param name="AskedAt">UTC; null before.</param>
/// <param name="ApprovedBy">Name and post; empty before.</param>
/// <param name="ErasedAt">UTC; null before.</param>
/// <param name="ScrubbedAt">UTC; null before.</param>
public sealed record ClassifiedRow(
    Guid Id, string Label, CaseState State, string FoundBy, DateTime FoundAt, string AskedBy, DateTime? AskedAt, string ApprovedBy, DateTime? ErasedAt, DateTime? ScrubbedAt);

/// <summary>A case with all that is kept of it.</summary>
/// <param name="Row">Its line.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="Grounds">On which it was found.</param>
/// <param name="Measures">What was done about copies outside; empty before.</param>
/// <param name="TextHash">SM3 of the last text.</param>
/// <param name="Versions">How many versions there were.</param>
/// <param name="FilesErased">Files erased.</param>
/// <param name="FilesLeft">Files that other documents hold too.</param>
/// <param name="Holders">Who had it, and who could have.</param>
/// <param name="MayAsk">Whether the reader may ask for the erasure.</param>
/// <param name="MayApprove">Whether he may approve it.</param>
/// <param name="WhyNotApprove">Why he, who has the right, may not; empty otherwise.</param>
public sealed record ClassifiedView(
    ClassifiedRow Row, int Revision, string Grounds, string Measures, string TextHash, int Versions, int FilesErased, int FilesLeft, IReadOnlyList<CaseHolder> Holders,
    bool MayAsk, bool MayApprove, string WhyNotApprove);

/// <summary>涉密件处置 of one's agency, for those who carry it out.</summary>
[Act("查涉密件处置")]
public sealed class ClassifiedCasesQuery(QueryPath path)
{
    private static readonly KeysetOrder<ClassifiedCase> Newest = KeysetOrder<ClassifiedCase>.ByDescending(one => one.FoundAt).ThenDescending(one => one.Id);

    private static readonly System.Linq.Expressions.Expression<Func<ClassifiedCase, ClassifiedRow>> Row = one => new ClassifiedRow(
        one.Id, one.Label, one.State, one.FoundBy, one.FoundAt, one.AskedBy, one.AskedAt, one.ApprovedBy, one.ErasedAt, one.ScrubbedAt);

    /// <summary>A page of them, newest first.</summary>
    public Task<Result<Page<ClassifiedRow>>> ListAsync(bool openOnly, string? cursor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Page<ClassifiedRow>>(this, actor, DocumentPermissions.ReadClassified, async db => await db.Set<ClassifiedCase>().VisibleTo(actor)
            .Where(one => !openOnly || one.State != CaseState.Erased).ToPageAsync(Newest, cursor, Row, ct, count: true), ct);
    }

    /// <summary>How many wait for the actor: found, for whoever is to ask for the erasure; asked for, for whoever approves it.</summary>
    public Task<Result<int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (asks, approves) = (actor.Can(DocumentPermissions.HandleClassified), actor.Can(DocumentPermissions.ApproveErasure));
        return path.RunAsync<int>(this, actor, DocumentPermissions.ReadClassified, async db => await db.Set<ClassifiedCase>().VisibleTo(actor)
            .CountAsync(one => (asks && one.State == CaseState.Found) || (approves && one.State == CaseState.Asked && one.AskedById != actor.StaffId), ct), ct);
    }

    /// <summary>One of them.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<ClassifiedView>> FindAsync(Guid caseId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<ClassifiedView>(this, actor, DocumentPermissions.ReadClassified, async db =>
        {
            if (await db.Set<ClassifiedCase>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == caseId, ct) is not { } one) return new NotFound("涉密件");
            var why = actor.Can(DocumentPermissions.ApproveErasure) ? one.WhyNotApprove(actor) : null;
            return new ClassifiedView(
                Row.Compile()(one), one.Revision, one.Grounds, one.Measures, one.TextHash, one.Versions, one.FilesErased, one.FilesLeft, one.Holders,
                MayAsk: one.State is not CaseState.Erased && actor.Can(DocumentPermissions.HandleClassified) && actor.StaffId != one.DrafterId,
                MayApprove: actor.Can(DocumentPermissions.ApproveErasure) && why is null,
                WhyNotApprove: why is null or CaseIsOver ? "" : why.Message);
        }, ct);
    }
}

/// <summary>Which cases an actor may see.</summary>
internal static class ClassifiedCases
{
    /// <summary>Those of his agency, for whoever carries the removal out or approves it.</summary>
    public static IQueryable<ClassifiedCase> VisibleTo(this IQueryable<ClassifiedCase> cases, Actor actor)
    {
        var agency = actor.Can(DocumentPermissions.ReadClassified) ? actor.AgencyId : Guid.Empty;
        return cases.Where(one => agency != Guid.Empty && one.AgencyId == agency);
    }
}
