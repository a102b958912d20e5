using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>草拟补充解读.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Form">形式.</param>
/// <param name="Answers">Which question or misreading it answers.</param>
[Act("草拟补充解读")]
public sealed record BeginSupplement(Guid CommandId, Guid DocumentId, InterpretationForm Form, string Answers) : ICommand;

/// <summary>Saves a supplement.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SupplementId">Which.</param>
/// <param name="Revision">As read.</param>
/// <param name="Material">As typed.</param>
/// <param name="Answers">As typed.</param>
[Act("保存补充解读")]
public sealed record SaveSupplement(Guid CommandId, Guid SupplementId, int Revision, InterpretationMaterial Material, string Answers) : ICommand;

/// <summary>Handles what the drafting unit writes.</summary>
public sealed class WriteSupplementHandler(CommandPath path)
{
    /// <summary>Begins one.</summary>
    /// <returns>Its id; <see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="FollowUpIsClosed"/>, <see cref="SecretMarkInText"/>, <see cref="Invalid"/>.</returns>
    public Task<Result<Guid>> HandleAsync(BeginSupplement command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Guid>(command, actor, FollowUpPermissions.Record, async scope =>
        {
            if (await FollowUpScope.FindAsync(scope, command.DocumentId) is not { } found) return new NotFound("解读跟踪");
            var (followUp, document) = found;
            scope.Concerns("补充解读", followUp.Id, document.Title, "草拟补充解读");
            if (followUp.UnitId != actor.UnitId) return new NotYoursToFollow();
            if (!FollowUpFlow.TryMove(followUp.Status, FollowUpAction.Supplement, out _)) return new FollowUpIsClosed();
            if (SecrecyMarks.Find(command.Answers ?? "") is not null) return new SecretMarkInText("回应什么");
            var check = new FieldCheck();
            var answers = check.Lines(nameof(command.Answers), "回应什么", command.Answers, Supplement.WordsLimit, required: true);
            if (check.Failed(out var invalid)) return invalid;
            var serial = await scope.Db.Set<Supplement>().CountAsync(row => row.FollowUpId == followUp.Id, ct) + 1;
            var begun = Supplement.Begin(followUp, serial, command.Form, answers, actor, scope.Now);
            scope.Db.Add(begun);
            scope.Concerns("补充解读", begun.Id, document.Title, $"草拟第 {serial} 份，{InterpretationNames.Of(command.Form)}：{answers}");
            return begun.Id;
        }, ct);
    }

    /// <summary>Saves it.</summary>
    /// <returns>Its revision now; <see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="SecretMarkInText"/>, <see cref="Invalid"/>, <see cref="SupplementMoveNotAllowed"/>.</returns>
    public Task<Result> HandleAsync(SaveSupplement command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, FollowUpPermissions.Record, async scope =>
        {
            if (await FollowUpScope.FindSupplementAsync(scope, command.SupplementId) is not { } found) return new NotFound("补充解读");
            var (supplement, followUp, document) = found;
            scope.Concerns("补充解读", supplement.Id, document.Title, $"保存第 {supplement.Serial} 份");
            if (followUp.UnitId != actor.UnitId) return new NotYoursToFollow();
            if (await scope.StaleAsync(supplement, command.Revision) is { } stale) return stale;
            var typed = command.Material ?? new InterpretationMaterial();
            // Before anything is stored.
            var said = InterpretationTexts.Of(new PolicyInterpretation { Materials = [typed] }).Select(text => (text.Label, text.Text)).Prepend(("回应什么", command.Answers ?? ""));
            if (said.FirstOrDefault(text => SecrecyMarks.Find(text.Item2) is not null) is { Item1: { } where }) return new SecretMarkInText(where);
            var check = new FieldCheck();
            var material = InterpretationCleaning.Clean(check, typed with { Form = supplement.Material.Form });
            var answers = check.Lines(nameof(command.Answers), "回应什么", command.Answers, Supplement.WordsLimit, required: true);
            return check.Failed(out var invalid) ? invalid : supplement.Write(material, answers, actor);
        }, ct);
    }
}
