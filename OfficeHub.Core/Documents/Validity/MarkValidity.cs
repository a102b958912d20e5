using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>标注效力: says of a document that has gone out that it is amended, repealed, expired or annulled.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the document, as read.</param>
/// <param name="Mark">The mark.</param>
/// <param name="EffectiveOn">From which day; not asked for 撤销.</param>
/// <param name="Basis">依据.</param>
/// <param name="BasisDocumentId">The deciding document, where it is one of ours.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="ProposedBy">提出单位; may be empty.</param>
[Act("标注效力")]
public sealed record MarkValidity(
    Guid CommandId, Guid DocumentId, int Revision, DocumentValidity Mark, DateOnly? EffectiveOn, string Basis, Guid? BasisDocumentId, string Reason, string ProposedBy) : ICommand;

/// <summary>更正误标: the last mark was set in error.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the document, as read.</param>
/// <param name="Reason">What the error was; stays in the history.</param>
[Act("更正误标效力")]
public sealed record WithdrawMark(Guid CommandId, Guid DocumentId, int Revision, string Reason) : ICommand;

/// <summary>Handles <see cref="MarkValidity"/> and <see cref="WithdrawMark"/>.</summary>
public sealed class MarkValidityHandler(CommandPath path)
{
    /// <summary>Sets the mark, and tells everybody whose unfinished paper cites the document.</summary>
    /// <returns>
    /// How many papers under way cite it; <see cref="NotFound"/>, <see cref="NotYoursToMark"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="NotOutYet"/>,
    /// <see cref="MarkCannotFollow"/>, <see cref="MarkBeforeDocument"/> or <see cref="DecidesAboutItself"/>.
    /// </returns>
    public Task<Result<int>> HandleAsync(MarkValidity command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<int>(command, actor, DocumentPermissions.MarkValidity, async scope =>
        {
            var found = await LoadAsync(scope, command.DocumentId, $"标为“{ValidityWords.Of(command.Mark)}”", command.Revision);
            if (!found.IsSuccess) return found.Error;
            var document = found.Value;
            var check = new FieldCheck();
            var basis = check.Line(nameof(command.Basis), "依据", command.Basis, ValidityMark.BasisLimit);
            var reason = check.Lines(nameof(command.Reason), "理由", command.Reason, ValidityMark.ReasonLimit);
            var proposer = check.Line(nameof(command.ProposedBy), "提出单位", command.ProposedBy, ValidityMark.ProposerLimit, required: false);
            check.Require(command.Mark is DocumentValidity.Annulled or DocumentValidity.InForce || command.EffectiveOn is not null, nameof(command.EffectiveOn), "还没有填生效日期，请填从哪一天起。");
            if (check.Failed(out var invalid)) return invalid;
            var deciding = await DecidingAsync(scope, command.BasisDocumentId);
            if (command.BasisDocumentId is not null && deciding is null) return new NotFound("作依据的文件", "这份");

            var marks = await scope.Db.Set<ValidityMark>().CountAsync(mark => mark.DocumentId == document.Id, ct);
            var marked = ValidityMark.On(document, marks + 1, new ValidityDecision(command.Mark, command.EffectiveOn, basis, deciding?.Id, deciding?.Number ?? "", reason, proposer), actor, scope.Now);
            if (!marked.IsSuccess) return marked.Error;
            scope.Db.Add(marked.Value);
            var words = ValidityWords.Of(marked.Value.Mark, marked.Value.EffectiveOn);
            // Whoever cites the document need not be one who may see what decided about it.
            var told = deciding is { Disclosure: not DisclosureCategory.Public } ? deciding.Number : basis;
            var citing = await CitingPapers.TellAsync(scope, document, marked.Value, $"{words}，依据：{told}。{AdviceFor(command.Mark)}");
            scope.Concerns("公文", document.Id, document.Title, $"{words}，依据：{basis}；{(citing > 0 ? $"在办公文有 {citing} 份引用" : "没有在办公文引用")}");
            return citing;
        }, ct);
    }

    /// <summary>Takes the last mark back; the document stands as before it. Whoever was told of the mark is told of this.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToMark"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/> or <see cref="NothingMarked"/>.</returns>
    public Task<Result> HandleAsync(WithdrawMark command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.CorrectMark, async scope =>
        {
            var found = await LoadAsync(scope, command.DocumentId, "更正误标", command.Revision);
            if (!found.IsSuccess) return found.Error;
            var document = found.Value;
            var check = new FieldCheck();
            var reason = check.Lines(nameof(command.Reason), "理由", command.Reason, ValidityMark.ReasonLimit, required: true);
            if (check.Failed(out var invalid)) return invalid;
            var standing = await scope.Db.Set<ValidityMark>().Where(mark => mark.DocumentId == document.Id && mark.WithdrawnAt == null).OrderByDescending(mark => mark.Serial).Take(2).ToListAsync(ct);
            if (standing is not [var last, ..]) return new NothingMarked();
            last.Withdraw(document, standing.ElementAtOrDefault(1), reason, actor, scope.Now);
            var words = $"原标“{ValidityWords.Of(last.Mark)}”系误标，已更正为“{ValidityWords.Of(document.Validity)}”";
            await CitingPapers.TellAsync(scope, document, last, $"{words}。");
            scope.Concerns("公文", document.Id, document.Title, $"{words}：{reason}");
            return Result.Success;
        }, ct);
    }

    /// <summary>Whether the actor's office marks the documents of this issuer.</summary>
    internal static bool IsTheirs(OfficialDocument document, Actor actor) =>
        actor.IsSystem || (document.IssuerId is { } issuer && (issuer == actor.AgencyId || issuer == actor.ServedAgencyId));

    private static async Task<Result<OfficialDocument>> LoadAsync(CommandScope scope, Guid documentId, string summary, int revision)
    {
        var document = await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, scope.Actor).SingleOrDefaultAsync(row => row.Id == documentId, scope.Cancellation);
        if (document is null) return new NotFound("公文", "这份");
        scope.Concerns("公文", document.Id, document.Title, summary);
        if (!IsTheirs(document, scope.Actor)) return new NotYoursToMark(document.IssuerName);
        return await scope.StaleAsync(document, revision) is { } stale ? stale : document;
    }

    // It need not hold by now; it must have gone out.
    private static async Task<OfficialDocument?> DecidingAsync(CommandScope scope, Guid? id) => id is null ? null
        : await scope.Db.Set<OfficialDocument>().AsNoTracking().VisibleTo(scope.Db, scope.Actor)
            .SingleOrDefaultAsync(row => row.Id == id && DocumentFlow.TakesMarks.Contains(row.Status), scope.Cancellation);

    private static string AdviceFor(DocumentValidity mark) => mark is DocumentValidity.Amended ? "请核对引用的内容。" : "请改引现行文件。";
}
