using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>发布补充解读.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SupplementId">Which.</param>
/// <param name="Hash">SM3 of the text as read.</param>
[Act("发布补充解读")]
public sealed record ReleaseSupplement(Guid CommandId, Guid SupplementId, string Hash) : ICommand;

/// <summary>Handles <see cref="ReleaseSupplement"/>.</summary>
public sealed class ReleaseSupplementHandler(CommandPath path, FollowUps followUps)
{
    /// <summary>Lets exactly the text out that was reviewed and approved: from then on it stands beside the document, in list, feed and bundle.</summary>
    /// <returns>
    /// <see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="PublicationGone"/>, <see cref="SupplementIncomplete"/>, <see cref="SupplementIsExtract"/>,
    /// <see cref="OwnSupplement"/>, <see cref="SupplementNotAsApproved"/> or <see cref="SupplementMoveNotAllowed"/>.
    /// </returns>
    public async Task<Result> HandleAsync(ReleaseSupplement command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var terms = await followUps.TermsAsync(ct);
        return await path.RunAsync(command, actor, FollowUpPermissions.Keep, async scope =>
        {
            if (await FollowUpScope.FindSupplementAsync(scope, command.SupplementId) is not { } found) return new NotFound("补充解读");
            var (supplement, followUp, document) = found;
            scope.Concerns("补充解读", supplement.Id, document.Title, $"发布：第 {supplement.Serial} 份《{supplement.Title}》，SM3 {supplement.Hash}");
            if (!followUp.IsKeptBy(actor)) return new NotYoursToFollow();
            if (supplement.Hash != command.Hash) return await scope.ChangedMeanwhileAsync(supplement.Id);
            if (await MoveSupplementHandler.RefusalAsync(scope, followUp, supplement) is { } refusal) return refusal;
            var released = supplement.LetOut(actor, scope.Now);
            if (!released.IsSuccess) return released;
            if (FollowUpFlow.TryMove(followUp.Status, FollowUpAction.Supplement, out _)) followUp.Supplement(terms, BeijingTime.DayOf(scope.Now));
            var publication = await scope.Db.Set<Publication>().AsNoTracking().SingleAsync(row => row.Id == followUp.PublicationId, ct);
            var number = publication.Interpretations + await scope.Db.Set<PublishedSupplement>().CountAsync(row => row.PublicationId == publication.Id, ct) + 1;
            var published = PublishedSupplement.Of(supplement.Id, publication.Id, number, InterpretationPapers.Of(supplement.Material), supplement.Hash, actor, scope.Now);
            scope.Db.Add(published);
            scope.Touches("公开发布", publication.Id, document.Title, $"索引号 {publication.IndexNumber}，补充解读《{supplement.Title}》，内容的 SM3 {published.Hash}");
            scope.Tell(followUp, document, RouteNewsKind.SupplementDecided, $"补充解读《{supplement.Title}》已发布", [supplement.DrafterId, document.OwnerStaffId]);
            return Result.Success;
        }, ct);
    }
}
