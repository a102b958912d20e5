using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>办结评估.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the follow-up, as read.</param>
/// <param name="Reads">阅读量; null where none is known.</param>
/// <param name="Questions">How many questions were asked.</param>
/// <param name="Satisfaction">满意度.</param>
/// <param name="Summary">小结.</param>
[Act("解读办结评估")]
public sealed record CloseFollowUp(Guid CommandId, Guid DocumentId, int Revision, long? Reads, int Questions, Satisfaction Satisfaction, string Summary) : ICommand;

/// <summary>Handles <see cref="CloseFollowUp"/>.</summary>
public sealed class CloseFollowUpHandler(CommandPath path)
{
    private const int MostQuestions = 1_000_000;

    /// <summary>Closes it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="SecretMarkInText"/>, <see cref="Invalid"/>, <see cref="NotConcluded"/> or <see cref="FollowUpIsClosed"/>.</returns>
    public Task<Result> HandleAsync(CloseFollowUp command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return path.RunAsync(command, actor, FollowUpPermissions.Keep, async scope =>
        {
            if (await FollowUpScope.FindAsync(scope, command.DocumentId) is not { } found) return new NotFound("解读跟踪");
            var (followUp, document) = found;
            scope.Concerns("解读跟踪", followUp.Id, document.Title, "办结评估");
            if (!followUp.IsKeptBy(actor)) return new NotYoursToFollow();
            if (await scope.StaleAsync(followUp, command.Revision) is { } stale) return stale;
            if (SecrecyMarks.Find(command.Summary ?? "") is not null) return new SecretMarkInText("小结");
            var check = new FieldCheck();
            var summary = check.Lines(nameof(command.Summary), "小结", command.Summary, LookFindings.TextLimit, required: true);
            check.Require(command.Reads is null or (>= 0 and <= LookFindings.MostReads), nameof(command.Reads), "阅读量要填 0 或以上的整数，不知道的空着。");
            check.Require(command.Questions is >= 0 and <= MostQuestions, nameof(command.Questions), "问题数要填 0 或以上的整数。");
            if (check.Failed(out var invalid)) return invalid;
            var closed = followUp.Close(new ClosingAssessment(command.Reads, command.Questions, command.Satisfaction, summary, actor.NameAndPost, scope.Now), BeijingTime.DayOf(scope.Now));
            if (closed.IsSuccess) scope.Concerns("解读跟踪", followUp.Id, document.Title, $"办结：阅读量{(command.Reads is { } reads ? $" {reads}" : "不详")}，问题 {command.Questions} 个，满意度：{FollowUpWords.Of(command.Satisfaction)}");
            return closed;
        }, ct);
    }
}
