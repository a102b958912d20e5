using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>A review as it stands on the record.</summary>
/// <param name="Name">审查人.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="Outcome">The answer in words.</param>
/// <param name="Words">What was said with it; may be empty.</param>
/// <param name="At">UTC.</param>
/// <param name="TextHash">SM3 of text and attachments it was given on.</param>
/// <param name="Passes">False for a refusal.</param>
/// <param name="IsOfThisText">Whether that is the text as it is now.</param>
public sealed record OpennessReview(string Name, string Post, string Outcome, string Words, DateTime At, string TextHash, bool Passes, bool IsOfThisText);

/// <summary>公开属性 as it stood in a kept text, where that differs from the text before.</summary>
/// <param name="Version">第几稿.</param>
/// <param name="Words">The attribute with its ground and reason, in one line.</param>
/// <param name="Author">Whose text.</param>
/// <param name="StepName">In which step.</param>
/// <param name="At">UTC.</param>
public sealed record OpennessChange(int Version, string Words, string Author, string StepName, DateTime At);

/// <summary>The openness of a document: chosen by the drafter, checked, fixed by the signature.</summary>
/// <param name="Category">公开属性.</param>
/// <param name="Words">The same with its ground and reason, in one line.</param>
/// <param name="Drafter">Who chose it.</param>
/// <param name="Secrecy">The last 保密审查; null when there was none.</param>
/// <param name="Disclosure">The last 公开属性审核; null when there was none.</param>
/// <param name="Withheld">The last 不予公开审核; null when there was none.</param>
/// <param name="FixedBy">Who fixed it by signing; null until then.</param>
/// <param name="Changes">How it changed from text to text, the first one first; empty where it never did.</param>
public sealed record OpennessView(
    DisclosureCategory Category, string Words, string Drafter, OpennessReview? Secrecy, OpennessReview? Disclosure, OpennessReview? Withheld, SignOffRecord? FixedBy, IReadOnlyList<OpennessChange> Changes);

/// <summary>Who chose, reviewed and fixed the openness of a document, each with the text it was done on.</summary>
/// <remarks>features.md 191, 194; 国办发〔2016〕80号.</remarks>
[Act("看公开属性与保密审查")]
public sealed class OpennessQuery(QueryPath path, StepKinds kinds)
{
    /// <summary>Of a document one may see.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<OpennessView>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<OpennessView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文");
            var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct);
            return new OpennessView(
                document.Disclosure, DisclosureGround.Describe(text.Fields), $"{document.UnitName} {document.DrafterName}",
                await LastAsync(db, document, DocumentSteps.SecrecyReview, ct), await LastAsync(db, document, DocumentSteps.DisclosureReview, ct),
                await LastAsync(db, document, DocumentSteps.NotPublicReview, ct), document.SignedOff, await ChangesAsync(db, documentId, ct));
        }, ct);

    // Every text that was sent on is kept, so what was proposed before stays known.
    private static async Task<IReadOnlyList<OpennessChange>> ChangesAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct)
    {
        var versions = await db.Set<DocumentVersion>().Where(version => version.DocumentId == documentId).OrderBy(version => version.Number).ToListAsync(ct);
        var all = versions.Select(version => new OpennessChange(version.Number, DisclosureGround.Describe(version.Fields), version.Author, version.StepName, version.At)).ToList();
        var changes = all.Where((change, i) => i == 0 || all[i - 1].Words != change.Words).ToList();
        return changes.Count > 1 ? changes : [];
    }

    private async Task<OpennessReview?> LastAsync(OfficeHubDbContext db, OfficialDocument document, StepKind kind, CancellationToken ct)
    {
        var item = await OpennessReviewRule.LastAsync(db, document.Id, kind, ct);
        return item is null ? null : new OpennessReview(
            item.StaffName, item.Post, item.OutcomeName, item.Opinion, item.DecidedAt!.Value, item.TextHash,
            kinds.OutcomeOf(kind.Code, item.Outcome) is { IsSuccess: true, Value.Passes: true }, item.TextHash == document.TextHash);
    }
}
