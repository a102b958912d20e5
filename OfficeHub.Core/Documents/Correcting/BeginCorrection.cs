using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Correcting;

/// <summary>更正: begins the document that takes the place of one that has gone out and is wrong.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">What is wrong.</param>
/// <param name="Revision">Of it, as read.</param>
/// <param name="Reason">What is wrong with it; recipients read it.</param>
[Act("更正公文")]
public sealed record BeginCorrection(Guid CommandId, Guid DocumentId, int Revision, string Reason) : ICommand;

/// <summary>Handles <see cref="BeginCorrection"/>.</summary>
public sealed class BeginCorrectionHandler(CommandPath path)
{
    private const int Shortest = 6;

    /// <summary>Adds a draft of the actor's, bound to the document, with all of its text; from there it goes the way of every other.</summary>
    /// <returns>
    /// The draft; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="MoveNotAllowed"/> for one that has not gone out,
    /// <see cref="CorrectedAlready"/>, <see cref="BeingCorrected"/>.
    /// </returns>
    public Task<Result<Guid>> HandleAsync(BeginCorrection command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Guid>(command, actor, DocumentPermissions.Issue, async scope =>
        {
            var db = scope.Db;
            if (await Of(db.Set<OfficialDocument>().VisibleTo(db, actor), actor).SingleOrDefaultAsync(row => row.Id == command.DocumentId, ct) is not { } document) return new NotFound("公文");
            scope.Concerns("公文", document.Id, document.Title, $"更正：{document.Number}");
            if (await scope.StaleAsync(document, command.Revision) is { } stale) return stale;
            if (document.Status is not DocumentStatus.Issued) return new MoveNotAllowed(document.Status, DocumentAction.Issue);
            var check = new FieldCheck();
            var reason = check.Line(nameof(command.Reason), "错在哪里", command.Reason, Correction.ReasonLimit);
            check.Require(reason.Length is 0 or >= Shortest, nameof(command.Reason), $"“错在哪里”至少写 {Shortest} 个字，收文机关好对照。");
            if (check.Failed(out var invalid)) return invalid;
            if (await Corrections.OfAsync(db, document.Id, ct) is { } done) return new CorrectedAlready(done.Number);
            if (await UnderWayAsync(scope, document.Id) is { } drafter) return new BeingCorrected(drafter);

            var original = (await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document.Id, ct)).Fields;
            var draft = await DraftHandler.AddAsync(scope, Guid.CreateVersion7(), CorrectionText.Of(original, document.Title, document.Number, reason));
            await LimitAsync(scope, document.Id, draft.Id);
            var tries = await db.Set<Correction>().CountAsync(row => row.DocumentId == document.Id, ct);
            db.Add(Correction.Begin(document, tries + 1, draft.Id, reason, actor, scope.Now));
            scope.Concerns("公文", document.Id, document.Title, $"更正 {document.Number}：{reason}");
            scope.Touches("公文", draft.Id, draft.Title, $"更正件，原件 {document.Number}");
            return draft.Id;
        }, ct);
    }

    // It holds the whole text: whoever is shut out from the one is shut out from the other.
    private static async Task LimitAsync(CommandScope scope, Guid originalId, Guid draftId)
    {
        if (await scope.Db.Set<AccessLimit>().SingleOrDefaultAsync(row => row.ObjectKind == DocumentVisibility.LimitKind && row.ObjectId == originalId, scope.Cancellation) is not { } limit) return;
        var same = new AccessLimit(Guid.CreateVersion7(), DocumentVisibility.LimitKind, draftId);
        same.Set(limit.BlocksInherited, [.. limit.Allowed.Select(one => one.StaffId).OfType<Guid>()], [.. limit.Allowed.Select(one => one.UnitId).OfType<Guid>()], limit.Remark, scope.Actor.StaffId, scope.Now);
        scope.Db.Add(same);
    }

    /// <summary>Documents of the actor's agency, or of the one whose office it is.</summary>
    internal static IQueryable<OfficialDocument> Of(IQueryable<OfficialDocument> rows, Actor actor)
    {
        var (own, served) = (actor.AgencyId, actor.ServedAgencyId ?? Guid.Empty);
        return rows.Where(row => row.AgencyId == own || row.IssuerId == own || row.IssuerId == served);
    }

    private static Task<string?> UnderWayAsync(CommandScope scope, Guid documentId) => (
        from row in scope.Db.Set<Correction>()
        where row.DocumentId == documentId
        join made in scope.Db.Set<OfficialDocument>() on row.CorrectingId equals made.Id
        where made.Status != DocumentStatus.Terminated && made.Status != DocumentStatus.Voided && made.ClassifiedAt == null
        select made.DrafterName).FirstOrDefaultAsync(scope.Cancellation);
}
