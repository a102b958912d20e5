using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>A draft, as its writer needs it.</summary>
/// <param name="Id">The document.</param>
/// <param name="Status">How far it is.</param>
/// <param name="VersionNumber">Versions kept so far.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Hash">Of the text as read.</param>
/// <param name="Fields">The text.</param>
/// <param name="MayWrite">Whether the actor may write it now, were nobody else at it.</param>
/// <param name="Writer">Who writes it now, when somebody else does; empty otherwise.</param>
/// <param name="WritesSince">UTC.</param>
/// <param name="ReturnedBy">Who sent it back; empty when nobody did.</param>
/// <param name="ReturnReason">Why.</param>
/// <param name="Note">Why the writer has it otherwise, in Chinese: handed over by whom and why, or not sent; empty for the usual way.</param>
/// <param name="Mends">The item of his in which he mends another's text; null for a drafter.</param>
/// <param name="People">Names of the people chosen.</param>
public sealed record DraftView(
    Guid Id, DocumentStatus Status, int VersionNumber, DateTime SavedAt, string Hash, DraftFields Fields, bool MayWrite, string Writer, DateTime WritesSince,
    string ReturnedBy, string ReturnReason, string Note, Guid? Mends, IReadOnlyList<DraftPerson> People)
{
    /// <summary>The kind of step he mends it in; null for a drafter.</summary>
    public StepKind? MendsIn { get; init; }

    /// <summary>Who heads the drafting department, name and post: he answers for the interpretation unless somebody else is put down. Empty for nobody.</summary>
    public string UnitHead { get; init; } = "";
}

/// <summary>A person chosen or to be chosen.</summary>
/// <param name="Id">Of the person.</param>
/// <param name="Name">姓名.</param>
/// <param name="Unit">单位.</param>
/// <param name="Post">职务.</param>
public sealed record DraftPerson(Guid Id, string Name, string Unit, string Post);

/// <summary>An agency a document can be issued by.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Abbreviation">发文机关代字: its number is shown open before the draft is saved.</param>
public sealed record IssuerChoice(Guid Id, string Name, string Abbreviation);

/// <summary>What the page 拟稿 shows.</summary>
[Act("看文稿")]
public sealed class DraftQuery(QueryPath path, StepKinds kinds, TimeProvider clock)
{
    /// <summary>A draft.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<DraftView>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<DraftView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文");
            var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct);
            var fields = text.Fields;
            var now = clock.GetUtcNow().UtcDateTime;
            var turn = await db.Set<EditingTurn>().SingleOrDefaultAsync(row => row.Id == documentId, ct);
            var taken = turn?.IsTakenBy(actor, now) == true;
            var own = await db.Set<WorkItem>().Where(item => item.SubjectId == documentId && item.StaffId == actor.StaffId).InWhichOneWrites().FirstOrDefaultAsync(ct);
            var mayWrite = document.Status is DocumentStatus.Drafting or DocumentStatus.UnderReview
                && (own is not null || (document.Status is DocumentStatus.Drafting && document.OwnerStaffId == actor.StaffId));
            var isReturn = own is not null && await IsReturnAsync(db, own, ct);
            return new DraftView(
                document.Id, document.Status, document.VersionNumber, document.SavedAt, text.Hash, fields, mayWrite, taken ? turn!.Name : "", turn?.Since ?? now,
                isReturn ? own!.SentBy : "", isReturn ? own!.Note : "", isReturn || own is null or { Note: "" } ? "" : own.CameBack ? own.Note : $"{own.SentBy}：{own.Note}",
                own is not null && MendingSteps.Includes(own) ? own.Id : null, await PeopleAsync(db, [.. fields.CounterSigners, .. fields.Leaders, .. fields.SignatoryId is { } id ? [id] : Array.Empty<Guid>()], ct))
            {
                MendsIn = own is not null && MendingSteps.Includes(own) ? kinds.Of(own.StepKind) : null,
                UnitHead = await Held(db, BeijingTime.DayOf(now)).Where(held => held.Unit.Id == document.UnitId && (held.Post.Kind == PostKind.DepartmentHead || held.Post.Kind == PostKind.PrincipalLeader))
                    .OrderBy(held => held.Post.Kind == PostKind.DepartmentHead ? 0 : 1).Select(held => held.Staff.Name + "，" + held.Unit.ShortName + held.Post.Name).FirstOrDefaultAsync(ct) ?? "",
            };
        }, ct);

    /// <summary>The agencies the document can be issued by: its drafter's own, and the one whose office that is.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<IReadOnlyList<IssuerChoice>>> IssuersAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<IssuerChoice>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            // Whoever mends it later sits in another office perhaps; it goes out from where it was drafted.
            var drafted = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(row => row.Id == documentId).Select(row => (Guid?)row.AgencyId).SingleOrDefaultAsync(ct);
            if (drafted is not { } agency) return new NotFound("公文");
            // The nearest first: it is what a new draft begins with.
            return (await IssuingAgencies.DraftedByAsync(db, agency, ct)).Reverse().Select(issuer => new IssuerChoice(issuer.Id, issuer.Name, issuer.Abbreviation)).ToList();
        }, ct);

    /// <summary>Who can sign off: the leaders of the issuing agency, in leader order.</summary>
    public Task<Result<IReadOnlyList<DraftPerson>>> LeadersAsync(Guid issuerId, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<DraftPerson>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var grants = db.Set<RoleGrant>().Where(grant => grant.RoleCode == RoleCodes.Leader && grant.StartsAt <= now && (grant.EndsAt == null || grant.EndsAt > now));
            return await Held(db, BeijingTime.DayOf(now))
                .Where(held => held.Unit.AgencyId == issuerId && grants.Any(grant => grant.PostId == held.Post.Id || grant.StaffId == held.Staff.Id))
                .OrderBy(held => held.Post.Kind == PostKind.PrincipalLeader ? 0 : 1).ThenBy(held => held.Post.Order)
                .Select(held => new DraftPerson(held.Staff.Id, held.Staff.Name, held.Unit.ShortName, held.Post.Name)).ToListAsync(ct);
        }, ct);

    // Not everything that comes with a word was sent back: it may have been handed over, asked for again, or not have left.
    private static async Task<bool> IsReturnAsync(OfficeHubDbContext db, WorkItem own, CancellationToken ct)
    {
        if (own.Note.Length == 0 || own.CameBack) return false;
        if (await db.Set<WorkItem>().AnyAsync(former => former.State == WorkItemState.HandedOver && former.StepId == own.StepId && former.Round == own.Round && former.StaffName == own.SentBy, ct)) return false;
        // A draft is come to by nobody's agreement; the editor's step is.
        return own.StepKind == StepKind.Draft.Code || await db.Set<WorkItem>().AnyAsync(sender => sender.Id == own.SentByItem && sender.Outcome == StepOutcome.SentBack.Code, ct);
    }

    private async Task<IReadOnlyList<DraftPerson>> PeopleAsync(OfficeHubDbContext db, Guid[] ids, CancellationToken ct)
    {
        var rows = await Held(db, BeijingTime.Today(clock)).Where(held => ids.Contains(held.Staff.Id))
            .Select(held => new DraftPerson(held.Staff.Id, held.Staff.Name, held.Unit.ShortName, held.Post.Name)).ToListAsync(ct);
        return [.. rows.DistinctBy(person => person.Id)];
    }

    private static IQueryable<HeldPost> Held(OfficeHubDbContext db, DateOnly today) =>
        from holding in db.Set<PostHolding>()
        join post in db.Set<Post>() on holding.PostId equals post.Id
        join unit in db.Set<Unit>() on post.UnitId equals unit.Id
        join staff in db.Set<Staff>() on holding.StaffId equals staff.Id
        where holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today) && staff.LeftOn == null
        select new HeldPost { Staff = staff, Post = post, Unit = unit };

    private sealed class HeldPost
    {
        public required Staff Staff { get; init; }

        public required Post Post { get; init; }

        public required Unit Unit { get; init; }
    }
}
