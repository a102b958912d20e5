using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>记跟踪: what a look at a released interpretation found, and what is to follow.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the follow-up, as read.</param>
/// <param name="Found">As typed.</param>
[Act("记解读跟踪")]
public sealed record RecordLook(Guid CommandId, Guid DocumentId, int Revision, LookFindings Found) : ICommand;

/// <summary>Handles <see cref="RecordLook"/>.</summary>
public sealed class RecordLookHandler(CommandPath path, FollowUps followUps, TimeProvider clock)
{
    /// <summary>Records it, and tells the drafting unit when a supplement is wanted, the openness office when it may be closed.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToFollow"/>, <see cref="ChangedMeanwhile"/>, <see cref="SecretMarkInText"/>, <see cref="Invalid"/>, or what <see cref="FollowUp.Record"/> refuses.</returns>
    public async Task<Result> HandleAsync(RecordLook command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var terms = await followUps.TermsAsync(ct);
        return await path.RunAsync(command, actor, FollowUpPermissions.Record, async scope =>
        {
            if (await FollowUpScope.FindAsync(scope, command.DocumentId) is not { } found) return new NotFound("解读跟踪");
            var (followUp, document) = found;
            scope.Concerns("解读跟踪", followUp.Id, document.Title, "记跟踪");
            if (!followUp.IsRecordedBy(actor)) return new NotYoursToFollow();
            if (await scope.StaleAsync(followUp, command.Revision) is { } stale) return stale;
            var clean = Clean(command.Found ?? new LookFindings(), BeijingTime.Today(clock));
            if (!clean.IsSuccess) return clean.Error;
            var open = await scope.Db.Set<Supplement>().AnyAsync(row => row.FollowUpId == followUp.Id && SupplementFlow.Open.Contains(row.Status), ct);
            var look = followUp.Record(clean.Value, terms, open, actor, scope.Now);
            if (!look.IsSuccess) return look.Error;
            var words = Summary(look.Value);
            scope.Concerns("解读跟踪", followUp.Id, document.Title, words);
            if (look.Value.Decision is LookDecision.Supplement) scope.Tell(followUp, document, RouteNewsKind.SupplementWanted, $"{words}。请在{BeijingTime.Day(followUp.SupplementDueOn!.Value)}前补充解读", await scope.OfUnitAsync(followUp, document));
            if (look.Value.Decision is LookDecision.Conclude) scope.Tell(followUp, document, RouteNewsKind.FollowUpDue, $"{words}。请作办结评估", await scope.OfAgencyAsync(followUp, FollowUpPermissions.Keep));
            return Result.Success;
        }, ct);
    }

    private static string Summary(FollowUpLook look) =>
        $"{(look.IsPlanned ? $"第 {look.Days} 天的跟踪" : "加记一次")}：舆情{FollowUpWords.Of(look.Level!.Value)}，问题 {LookFindings.CountOf(look.Questions)} 个，误读 {LookFindings.CountOf(look.Misreadings)} 处，{FollowUpWords.Of(look.Decision!.Value)}";

    private static Result<LookFindings> Clean(LookFindings typed, DateOnly today)
    {
        var channels = typed.Channels ?? [];
        (string Name, string Text)[] texts = [("群众的问题", typed.Questions), ("误读", typed.Misreadings), ("说明", typed.Words), ("发布渠道", string.Join('\n', channels.Select(one => one.Address)))];
        if (texts.FirstOrDefault(one => SecrecyMarks.Find(one.Text ?? "") is not null) is { Name: { } where }) return new SecretMarkInText(where);
        var check = new FieldCheck();
        check.Require(channels.Count <= LookFindings.MostChannels, nameof(LookFindings.Channels), $"渠道最多记 {LookFindings.MostChannels} 行，请合并。");
        check.Require(channels.All(one => one.ReleasedOn is null || one.ReleasedOn <= today), nameof(LookFindings.Channels), "渠道的发布日期还没有到，请改日期。");
        check.Require(channels.All(one => one.Reads is null or (>= 0 and <= LookFindings.MostReads)), nameof(LookFindings.Channels), "阅读量要填 0 或以上的整数，不知道的空着。");
        var clean = typed with
        {
            Questions = check.Lines(nameof(LookFindings.Questions), "群众的问题", typed.Questions, LookFindings.TextLimit),
            Misreadings = check.Lines(nameof(LookFindings.Misreadings), "误读", typed.Misreadings, LookFindings.TextLimit),
            Words = check.Lines(nameof(LookFindings.Words), "说明", typed.Words, LookFindings.TextLimit),
            // A line with nothing in it is an input nobody filled.
            Channels = [.. channels.Take(LookFindings.MostChannels).Where(one => one.Address?.Length > 0 || one.ReleasedOn is not null || one.Reads is not null)
                .Select(one => one with { Address = check.Line(nameof(LookFindings.Channels), "渠道的地址", one.Address, LookFindings.AddressLimit, required: false) })],
        };
        return check.Failed(out var invalid) ? invalid : clean;
    }
}
