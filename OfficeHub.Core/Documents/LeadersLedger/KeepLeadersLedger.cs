using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>记领导解读.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="LeaderId">Who.</param>
/// <param name="Form">形式.</param>
/// <param name="HeldOn">When.</param>
/// <param name="Subject">题目.</param>
/// <param name="DocumentId">The document it explained; null where it was none of ours.</param>
/// <param name="Address">Link, or paper and page.</param>
[Act("记领导解读")]
public sealed record EnterLeaderInterpretation(Guid CommandId, Guid LeaderId, LeaderForm Form, DateOnly? HeldOn, string Subject, Guid? DocumentId, string Address) : ICommand;

/// <summary>划去 of a line entered in error.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="LineId">Which.</param>
/// <param name="Reason">Why.</param>
[Act("划去领导解读")]
public sealed record StrikeLeaderInterpretation(Guid CommandId, Guid LineId, string Reason) : ICommand;

/// <summary>Handles what is entered in 领导解读台账.</summary>
public sealed class KeepLeadersLedgerHandler(CommandPath path)
{
    /// <summary>Enters a line.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotALeader"/>, <see cref="SecretMarkInText"/>, <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(EnterLeaderInterpretation command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, LeadersLedgerPermissions.Keep, async scope =>
        {
            var today = BeijingTime.DayOf(scope.Now);
            if (await CountedLeaders.KeeperAsync(scope.Db, actor, ct) is not { } keeper) return new NotFound("机关");
            scope.Concerns("领导解读台账", keeper.Id, $"{keeper.Name}领导解读台账", "记一条");
            if (SecrecyMarks.Find([command.Subject ?? "", command.Address ?? ""]) is not null) return new SecretMarkInText("题目或链接");
            var check = new FieldCheck();
            var subject = check.Line(nameof(command.Subject), "题目", command.Subject, LeaderInterpretation.SubjectLimit);
            var address = check.Line(nameof(command.Address), "链接或刊播位置", command.Address, LeaderInterpretation.AddressLimit);
            check.Require(command.LeaderId != Guid.Empty, nameof(command.LeaderId), "还没有选领导，请选。");
            check.Require(command.HeldOn is not null, nameof(command.HeldOn), "还没有填日期，请填哪一天讲的、登的。");
            check.Require(command.HeldOn is null || command.HeldOn <= today, nameof(command.HeldOn), "日期还没有到，请办了以后再记。");
            if (check.Failed(out var invalid)) return invalid;
            if ((await CountedLeaders.OfAsync(scope.Db, keeper.Id, today, ct)).FirstOrDefault(one => one.StaffId == command.LeaderId) is not { } leader) return new NotALeader();
            if (command.DocumentId is { } documentId && !await PublishedLibrary.Open(scope.Db).AnyAsync(row => row.DocumentId == documentId && row.IssuerId == keeper.Id, ct)) return new NotFound("公开发布的文件", "这份");
            var line = LeaderInterpretation.Enter(keeper.Id, leader, command.Form, command.HeldOn!.Value, subject, command.DocumentId, address, actor, scope.Now);
            scope.Db.Add(line);
            scope.Concerns("领导解读台账", line.Id, $"{keeper.Name}领导解读台账", $"{leader.Name}（{leader.Post}）{BeijingTime.Day(line.HeldOn)}{LeaderForms.Of(line.Form)}：{subject}");
            return Result.Success;
        }, ct);
    }

    /// <summary>Strikes a line: it stays to be read and does not count.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="StruckAlready"/>.</returns>
    public Task<Result> HandleAsync(StrikeLeaderInterpretation command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, LeadersLedgerPermissions.Keep, async scope =>
        {
            var keeper = await CountedLeaders.KeeperAsync(scope.Db, actor, ct);
            var line = keeper is null ? null : await scope.Db.Set<LeaderInterpretation>().SingleOrDefaultAsync(row => row.Id == command.LineId && row.AgencyId == keeper.Id, ct);
            if (line is null) return new NotFound("台账记录", "这条");
            scope.Concerns("领导解读台账", line.Id, $"{keeper!.Name}领导解读台账", $"划去：{line.LeaderName}，{line.Subject}");
            var check = new FieldCheck();
            var reason = check.Lines(nameof(command.Reason), "划去的理由", command.Reason, LeaderInterpretation.ReasonLimit, required: true);
            check.Require(SecrecyMarks.Find(reason) is null, nameof(command.Reason), "理由里有密级标志，没有保存。请改走涉密渠道，并告诉保密员。");
            return check.Failed(out var invalid) ? invalid : line.Strike(reason, actor, scope.Now);
        }, ct);
    }
}

/// <summary>Chinese names of the forms.</summary>
public static class LeaderForms
{
    /// <summary>讲话, 发布会, 采访, 文章.</summary>
    public static string Of(LeaderForm form) => form switch
    {
        LeaderForm.Speech => "讲话",
        LeaderForm.PressConference => "发布会",
        LeaderForm.Interview => "采访",
        _ => "文章",
    };
}
