using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>送审补充解读.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SupplementId">Which.</param>
/// <param name="Hash">SM3 of the text as read.</param>
[Act("送审补充解读")]
public sealed record SendSupplement(Guid CommandId, Guid SupplementId, string Hash) : ICommand;

/// <summary>审核补充解读: 保密与公开, of exactly this text.</summary>
/// <inheritdoc cref="SendSupplement"/>
[Act("审核补充解读")]
public sealed record ReviewSupplement(Guid CommandId, Guid SupplementId, string Hash, string Words) : ICommand;

/// <summary>审定补充解读.</summary>
/// <inheritdoc cref="SendSupplement"/>
[Act("审定补充解读")]
public sealed record ApproveSupplement(Guid CommandId, Guid SupplementId, string Hash, string Words) : ICommand;

/// <summary>退回补充解读.</summary>
/// <inheritdoc cref="SendSupplement"/>
[Act("退回补充解读")]
public sealed record SendSupplementBack(Guid CommandId, Guid SupplementId, string Hash, string Words) : ICommand;

/// <summary>撤下补充解读: it is not made.</summary>
/// <inheritdoc cref="SendSupplement"/>
[Act("撤下补充解读")]
public sealed record WithdrawSupplement(Guid CommandId, Guid SupplementId, string Hash, string Words) : ICommand;

/// <summary>Handles the way of a supplement up to its release.</summary>
public sealed class MoveSupplementHandler(CommandPath path)
{
    /// <summary>Sends it to those who review.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="SupplementIncomplete"/>, <see cref="SupplementIsExtract"/>, <see cref="PublicationGone"/> or <see cref="SupplementMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(SendSupplement command, Actor actor, CancellationToken ct) => RunAsync(
        command, command.SupplementId, command.Hash, actor, FollowUpPermissions.Record, "送审", isTheirs: found => found.FollowUp.UnitId == actor.UnitId, async (scope, found) =>
        {
            if (await RefusalAsync(scope, found.FollowUp, found.Supplement) is { } refusal) return refusal;
            var sent = found.Supplement.Send(actor, scope.Now);
            if (sent.IsSuccess) scope.Tell(found.FollowUp, found.Document, RouteNewsKind.SupplementWaits, $"补充解读《{found.Supplement.Title}》请审核", (await scope.OfAgencyAsync(found.FollowUp, FollowUpPermissions.Review)).Except(found.Supplement.WriterIds));
            return sent;
        }, ct);

    /// <summary>Passes the review, by another person than wrote it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="OwnSupplement"/>, <see cref="SupplementIsExtract"/>, <see cref="Invalid"/> or <see cref="SupplementMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(ReviewSupplement command, Actor actor, CancellationToken ct) => RunAsync(
        command, command.SupplementId, command.Hash, actor, FollowUpPermissions.Review, "审核通过", isTheirs: found => found.FollowUp.IsOfAgency(actor), async (scope, found) =>
        {
            if (Checked(command.Words, "审核意见", isRequired: false, out var words) is { } invalid) return invalid;
            if (await RefusalAsync(scope, found.FollowUp, found.Supplement) is { } refusal) return refusal;
            var passed = found.Supplement.Pass(actor, words, scope.Now);
            if (passed.IsSuccess) scope.Tell(found.FollowUp, found.Document, RouteNewsKind.SupplementWaits, $"补充解读《{found.Supplement.Title}》请审定", await scope.HeadsAsync(found.FollowUp));
            return passed;
        }, ct);

    /// <summary>Approves it, by the head of the drafting unit.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="ReviewedBySelf"/>, <see cref="Invalid"/> or <see cref="SupplementMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(ApproveSupplement command, Actor actor, CancellationToken ct) => RunAsync(
        command, command.SupplementId, command.Hash, actor, FollowUpPermissions.Approve, "审定", isTheirs: found => found.FollowUp.UnitId == actor.UnitId, async (scope, found) =>
        {
            if (Checked(command.Words, "审定意见", isRequired: false, out var words) is { } invalid) return invalid;
            var approved = found.Supplement.Approve(actor, words, scope.Now);
            if (!approved.IsSuccess) return approved;
            scope.Concerns("补充解读", found.Supplement.Id, found.Document.Title, $"审定：第 {found.Supplement.Serial} 份《{found.Supplement.Title}》{(found.Supplement.WriterIds.Contains(actor.StaffId) ? "，负责人自拟" : "")}，SM3 {found.Supplement.Hash}");
            scope.Tell(found.FollowUp, found.Document, RouteNewsKind.SupplementWaits, $"补充解读《{found.Supplement.Title}》已审定，请发布", await scope.OfAgencyAsync(found.FollowUp, FollowUpPermissions.Keep));
            return approved;
        }, ct);

    /// <summary>Sends it back, by whoever has it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/> or <see cref="SupplementMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(SendSupplementBack command, Actor actor, CancellationToken ct) => RunAsync(
        command, command.SupplementId, command.Hash, actor, FollowUpPermissions.Record, "退回", isTheirs: found => found.Supplement.IsHeldBy(found.FollowUp, actor), (scope, found) =>
        {
            if (Checked(command.Words, "退回的理由", isRequired: true, out var words) is { } invalid) return Task.FromResult<Result>(invalid);
            var back = found.Supplement.SendBack(actor, words, scope.Now);
            if (back.IsSuccess) scope.Tell(found.FollowUp, found.Document, RouteNewsKind.SupplementDecided, $"补充解读《{found.Supplement.Title}》退回：{words}", [found.Supplement.DrafterId]);
            return Task.FromResult(back);
        }, ct);

    /// <summary>Gives it up, by the drafting unit.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/> or <see cref="SupplementMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(WithdrawSupplement command, Actor actor, CancellationToken ct) => RunAsync(
        command, command.SupplementId, command.Hash, actor, FollowUpPermissions.Record, "撤下", isTheirs: found => found.FollowUp.UnitId == actor.UnitId,
        (scope, found) => Task.FromResult(Checked(command.Words, "撤下的理由", isRequired: true, out var words) is { } invalid ? invalid : found.Supplement.Withdraw(actor, words, scope.Now)), ct);

    /// <summary>What keeps a supplement from being sent or let out.</summary>
    internal static async Task<Error?> RefusalAsync(CommandScope scope, FollowUp followUp, Supplement supplement)
    {
        var material = supplement.Material;
        var lacking = InterpretationCheck.Faults(material).Where(fault => fault.MustChange).ToList();
        if (lacking.Count > 0) return new SupplementIncomplete(string.Concat(lacking.Select(fault => fault.Sentence)));
        var json = await scope.Db.Set<PublishedContent>().Where(row => row.Id == followUp.PublicationId).Select(row => row.Json).SingleOrDefaultAsync(scope.Cancellation);
        if (json is null) return new PublicationGone();
        var overlap = InterpretationOverlap.Of(PublishedJson.Read(json).Content, InterpretationTexts.Said(material));
        return overlap.IsTooMuch ? new SupplementIsExtract(overlap.Percent) : null;
    }

    private static Invalid? Checked(string? typed, string label, bool isRequired, out string words)
    {
        var check = new FieldCheck();
        words = check.Lines("Words", label, typed, Supplement.WordsLimit, isRequired);
        check.Require(SecrecyMarks.Find(words) is null, "Words", $"{label}里有密级标志，没有保存。请改走涉密渠道，并告诉保密员。");
        return check.Failed(out var invalid) ? invalid : null;
    }

    private Task<Result> RunAsync(
        ICommand command, Guid supplementId, string hash, Actor actor, Permission permission, string what, Func<(Supplement Supplement, FollowUp FollowUp, OfficialDocument Document), bool> isTheirs,
        Func<CommandScope, (Supplement Supplement, FollowUp FollowUp, OfficialDocument Document), Task<Result>> act, CancellationToken ct) =>
        path.RunAsync(command, actor, permission, async scope =>
        {
            if (await FollowUpScope.FindSupplementAsync(scope, supplementId) is not { } found) return new NotFound("补充解读");
            scope.Concerns("补充解读", found.Supplement.Id, found.Document.Title, $"{what}：第 {found.Supplement.Serial} 份《{found.Supplement.Title}》，SM3 {found.Supplement.Hash}");
            if (!isTheirs(found)) return new NotYoursToFollow();
            // Whoever decides has read this text and no other.
            if (found.Supplement.Hash != hash) return await scope.ChangedMeanwhileAsync(found.Supplement.Id);
            return await act(scope, found);
        }, ct);
}
