using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>填上年发文数: how many papers an agency issued in a year of which this register knows nothing, or only a part.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="IssuerId">发文机关.</param>
/// <param name="Year">Before this one.</param>
/// <param name="Papers">So many.</param>
/// <param name="Source">Where the figure is from.</param>
[Act("填上年发文数")]
public sealed record EnterFormerOutput(Guid CommandId, Guid IssuerId, int Year, int? Papers, string Source) : ICommand;

/// <inheritdoc cref="EnterFormerOutput"/>
public sealed class EnterFormerOutputHandler(CommandPath path)
{
    /// <summary>Enters or changes the figure.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="OutputIsRegistered"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(EnterFormerOutput command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, PlanningPermissions.Decide, async scope =>
        {
            if ((await PlanDesk.IssuersAsync(scope.Db, actor, ct)).FirstOrDefault(one => one.Id == command.IssuerId) is not { } issuer) return new NotFound("发文机关");
            scope.Concerns(PlanDesk.Subject, issuer.Id, issuer.Name, $"{command.Year} 年发文数");
            var today = BeijingTime.DayOf(scope.Now);
            var check = new FieldCheck();
            var source = check.Line(nameof(command.Source), "依据", command.Source, FormerOutput.SourceLimit);
            check.Require(SecrecyMarks.Find(source) is null, nameof(command.Source), "依据里有密级标志，没有保存。请改走涉密渠道，并告诉保密员。");
            check.Require(command.Year == today.Year - 1, nameof(command.Year), $"只能填上一年（{today.Year - 1} 年）的。");
            check.Require(command.Papers is >= 0 and <= FormerOutput.Most, nameof(command.Papers), $"发文数要填 0 到 {FormerOutput.Most:N0} 之间的整数。");
            if (check.Failed(out var invalid)) return invalid;
            if (await YearTotals.RegisteredAsync(scope.Db, issuer.Id, command.Year, ct) is > 0 and var registered && command.Papers <= registered) return new OutputIsRegistered(command.Year, registered);
            var row = await scope.Db.Set<FormerOutput>().SingleOrDefaultAsync(one => one.AgencyId == issuer.Id && one.Year == command.Year, ct);
            if (row is null) scope.Db.Add(row = FormerOutput.Of(issuer.Id, command.Year));
            row.Enter(command.Papers!.Value, source, actor, scope.Now);
            scope.Concerns(PlanDesk.Subject, issuer.Id, issuer.Name, $"{command.Year} 年发文 {row.Papers} 件，依据：{source}");
            return Result.Success;
        }, ct);
    }
}
