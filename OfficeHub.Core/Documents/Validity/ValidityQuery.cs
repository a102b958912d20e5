using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>How a document holds, and how it came to that.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Revision">Of the document.</param>
/// <param name="Date">成文日期; null until signed off.</param>
/// <param name="Unit">拟稿部门, who usually proposes a mark.</param>
/// <param name="Validity">How it holds.</param>
/// <param name="On">Since when, or from when; null for one in force.</param>
/// <param name="Marks">The last first, those corrected too.</param>
/// <param name="Decided">Marks on others that this document is the basis of.</param>
/// <param name="IsOut">Whether it has gone out, so that marks are for it.</param>
/// <param name="MayMark">Whether the reader may set a mark.</param>
/// <param name="MayCorrect">Whether the reader may correct the last one.</param>
public sealed record ValidityView(
    Guid DocumentId, string Title, int Revision, DateOnly? Date, string Unit, DocumentValidity Validity, DateOnly? On, IReadOnlyList<ValidityMarkRow> Marks, IReadOnlyList<DecidedRow> Decided,
    bool IsOut, bool MayMark, bool MayCorrect)
{
    /// <summary>The mark that stands; null for one in force.</summary>
    public ValidityMarkRow? Standing => Marks.FirstOrDefault(mark => mark.WithdrawnAt is null);
}

/// <summary>A mark.</summary>
/// <param name="Mark">What it says.</param>
/// <param name="EffectiveOn">From which day.</param>
/// <param name="Basis">依据.</param>
/// <param name="BasisDocumentId">The deciding document, where the reader may see it.</param>
/// <param name="BasisNumber">Its number; empty for none.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">提出单位.</param>
/// <param name="SetBy">Name and post.</param>
/// <param name="SetAt">UTC.</param>
/// <param name="WithdrawnBy">Name and post of who corrected it; empty while it stands.</param>
/// <param name="WithdrawReason">What the error was.</param>
/// <param name="WithdrawnAt">UTC; null while it stands.</param>
public sealed record ValidityMarkRow(
    DocumentValidity Mark, DateOnly EffectiveOn, string Basis, Guid? BasisDocumentId, string BasisNumber, string Reason, string ProposedBy, string SetBy, DateTime SetAt,
    string WithdrawnBy, string WithdrawReason, DateTime? WithdrawnAt);

/// <summary>Another document that this one amended or ended.</summary>
/// <param name="DocumentId">That document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Mark">What became of it.</param>
/// <param name="EffectiveOn">From which day.</param>
public sealed record DecidedRow(Guid DocumentId, string Title, string Number, DocumentValidity Mark, DateOnly EffectiveOn);

/// <summary>The history of marks of a document one may see.</summary>
[Act("看公文效力")]
public sealed class ValidityQuery(QueryPath path)
{
    /// <summary>How it holds, with every mark it ever had.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<ValidityView>> FindAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<ValidityView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var seen = db.Set<OfficialDocument>().AsNoTracking().VisibleTo(db, actor);
            if (await seen.SingleOrDefaultAsync(row => row.Id == documentId, ct) is not { } document) return new NotFound("公文", "这份");
            var marks = await db.Set<ValidityMark>().AsNoTracking().Where(mark => mark.DocumentId == documentId).OrderByDescending(mark => mark.Serial).ToListAsync(ct);
            var bases = marks.Select(mark => mark.BasisDocumentId).OfType<Guid>().Distinct().ToList();
            var open = bases.Count == 0 ? [] : await seen.Where(row => bases.Contains(row.Id)).Select(row => row.Id).ToListAsync(ct);
            var decided = await (
                from mark in db.Set<ValidityMark>()
                where mark.BasisDocumentId == documentId && mark.WithdrawnAt == null
                join row in seen on mark.DocumentId equals row.Id
                orderby mark.SetAt
                select new DecidedRow(row.Id, row.Title, row.Number, mark.Mark, mark.EffectiveOn)).ToListAsync(ct);
            var (isOut, isTheirs) = (DocumentFlow.TakesMarks.Contains(document.Status), MarkValidityHandler.IsTheirs(document, actor));
            return new ValidityView(
                document.Id, document.Title, document.Revision, document.DocumentDate, document.UnitName, document.Validity, document.ValidityOn,
                marks.ConvertAll(mark => new ValidityMarkRow(
                    mark.Mark, mark.EffectiveOn, mark.Basis, open.Contains(mark.BasisDocumentId ?? Guid.Empty) ? mark.BasisDocumentId : null, mark.BasisNumber, mark.Reason, mark.ProposedBy,
                    mark.SetBy, mark.SetAt, mark.WithdrawnBy, mark.WithdrawReason, mark.WithdrawnAt)),
                decided, isOut,
                MayMark: isOut && isTheirs && actor.Can(DocumentPermissions.MarkValidity) && ValidityFlow.Moves[document.Validity].Count > 0,
                MayCorrect: isTheirs && actor.Can(DocumentPermissions.CorrectMark) && marks.Exists(mark => mark.WithdrawnAt is null));
        }, ct);
    }
}
