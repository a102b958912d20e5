using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>A part of the list.</summary>
public enum ReappraisalPart
{
    /// <summary>到期: the day has come.</summary>
    Due,

    /// <summary>将到: it comes later.</summary>
    Coming,

    /// <summary>有建议: amendment or repeal was proposed, and the document still holds.</summary>
    Proposed,
}

/// <summary>复审 of a document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Revision">Of its date; null where it has none.</param>
/// <param name="DueOn">When; null for none.</param>
/// <param name="PersonId">Who is told.</param>
/// <param name="PersonName">His name.</param>
/// <param name="Verdict">What the last 复审 found; null before the first.</param>
/// <param name="Words">With which words.</param>
/// <param name="DoneBy">Name and post.</param>
/// <param name="DoneAt">UTC; null before.</param>
/// <param name="MaySet">Whether the reader sets date and person.</param>
/// <param name="MayDo">Whether the reader does it.</param>
public sealed record ReappraisalRow(
    Guid DocumentId, string Title, string Number, int? Revision, DateOnly? DueOn, Guid PersonId, string PersonName, ReappraisalVerdict? Verdict, string Words, string DoneBy, DateTime? DoneAt,
    bool MaySet = false, bool MayDo = false);

/// <summary>到期复审: what one has to look at again oneself, and for its office all of the agency.</summary>
[Act("查复审")]
public sealed class ReappraisalsQuery(QueryPath path, TimeProvider clock)
{
    private static readonly KeysetOrder<ReappraisalLine> DueFirst = KeysetOrder<ReappraisalLine>.By(line => line.SortsOn).Then(line => line.Date.Id);

    /// <summary>One page, the most overdue first.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<ReappraisalRow>>> PageAsync(ReappraisalPart part, string? cursor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Page<ReappraisalRow>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var (agencies, me) = (await AgenciesAsync(db, actor, ct), actor.StaffId);
            return await Lines(db, part, agencies, me).ToPageAsync(
                DueFirst, cursor,
                line => new ReappraisalRow(
                    line.Document.Id, line.Document.Title, line.Document.Number, line.Date.Revision, line.Date.DueOn, line.Date.PersonId, line.Date.PersonName, line.Date.Verdict, line.Date.Words,
                    line.Date.DoneBy, line.Date.DoneAt, agencies.Contains(line.Date.IssuerId), line.Date.DueOn != null && (line.Date.PersonId == me || agencies.Contains(line.Date.IssuerId))),
                ct, count: string.IsNullOrEmpty(cursor));
        }, ct);
    }

    /// <summary>How many there are of each part, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<IReadOnlyList<int>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var (agencies, counts) = (await AgenciesAsync(db, actor, ct), new List<int>());
            foreach (var part in Enum.GetValues<ReappraisalPart>()) counts.Add(await Lines(db, part, agencies, actor.StaffId).Take(Page<ReappraisalRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);
    }

    /// <summary>Of one released document one may see; null for one that is not released or holds no more.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<ReappraisalRow?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<ReappraisalRow?>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct) is not { } document) return new NotFound("公文", "这份");
            if (document is not { Status: DocumentStatus.Issued, Validity: DocumentValidity.InForce or DocumentValidity.Amended, IssuerId: { } issuer }
                || !await PublishedLibrary.Open(db).AnyAsync(row => row.DocumentId == documentId, ct)) return (ReappraisalRow?)null;
            var date = await db.Set<ReappraisalDate>().SingleOrDefaultAsync(row => row.DocumentId == documentId, ct);
            var isTheirs = actor.Can(DocumentPermissions.MarkValidity) && MarkValidityHandler.IsTheirs(document, actor);
            var shown = date ?? ReappraisalDate.Of(document, issuer);
            return new ReappraisalRow(
                document.Id, document.Title, document.Number, date?.Revision, shown.DueOn, shown.PersonId, shown.PersonName, shown.Verdict, shown.Words, shown.DoneBy, shown.DoneAt,
                isTheirs, shown.DueOn is not null && (isTheirs || shown.PersonId == actor.StaffId));
        }, ct);
    }

    // Those whose office the reader is in and marks for; none for everybody else.
    private static async Task<IReadOnlyList<Guid>> AgenciesAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) =>
        actor.Can(DocumentPermissions.MarkValidity) ? [.. (await AgencyOffices.ServedByAsync(db, actor.AgencyId, ct)).Select(unit => unit.Id)] : [];

    private IQueryable<ReappraisalLine> Lines(OfficeHubDbContext db, ReappraisalPart part, IReadOnlyList<Guid> agencies, Guid me)
    {
        var (today, never) = (BeijingTime.Today(clock), DateOnly.MaxValue);
        var dates = ReappraisalPeople.Live(db).Where(date => date.PersonId == me || agencies.Contains(date.IssuerId));
        dates = part switch
        {
            ReappraisalPart.Due => dates.Where(date => date.DueOn <= today),
            ReappraisalPart.Coming => dates.Where(date => date.DueOn > today),
            _ => dates.Where(date => date.DueOn == null && (date.Verdict == ReappraisalVerdict.Amend || date.Verdict == ReappraisalVerdict.Repeal)),
        };
        return from date in dates
               join document in db.Set<OfficialDocument>() on date.DocumentId equals document.Id
               select new ReappraisalLine { Date = date, Document = document, SortsOn = date.DueOn ?? never };
    }

    private sealed class ReappraisalLine
    {
        public required ReappraisalDate Date { get; init; }

        public required OfficialDocument Document { get; init; }

        public DateOnly SortsOn { get; init; }
    }
}
