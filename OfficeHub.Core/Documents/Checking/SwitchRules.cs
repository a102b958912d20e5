using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>停用规则: an agency does without one rule of the checker.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="AgencyId">发文机关.</param>
/// <param name="Code">Of the rule.</param>
/// <param name="Reason">Why; goes on record and on the page.</param>
[Act("停用检查规则")]
public sealed record SwitchRuleOff(Guid CommandId, Guid AgencyId, string Code, string Reason) : ICommand;

/// <summary>启用规则: it is asked again.</summary>
[Act("启用检查规则")]
public sealed record SwitchRuleOn(Guid CommandId, Guid AgencyId, string Code) : ICommand;

/// <summary>Handles <see cref="SwitchRuleOff"/> and <see cref="SwitchRuleOn"/>.</summary>
public sealed class SwitchRulesHandler(CommandPath path)
{
    private const string Kind = "检查规则";

    /// <summary>Switches it off.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="RuleIsFixed"/>, <see cref="Invalid"/> or <see cref="RuleIsOff"/>.</returns>
    public Task<Result> HandleAsync(SwitchRuleOff command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.KeepCheckRules, async scope =>
        {
            var check = new FieldCheck();
            var reason = check.Line(nameof(SwitchRuleOff.Reason), "停用理由", command.Reason, RuleSwitch.ReasonLimit);
            var found = await FindAsync(scope, command.AgencyId, command.Code, command.CommandId, reason);
            if (!found.IsSuccess) return found.Error;
            if (CheckRuleCatalogue.IsFixed(command.Code)) return new RuleIsFixed(command.Code);
            return check.Failed(out var invalid) ? invalid : found.Value.SwitchOff(reason, scope.Actor.NameAndPost, scope.Now);
        }, ct);

    /// <summary>Switches it on again.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="RuleIsOn"/>.</returns>
    public Task<Result> HandleAsync(SwitchRuleOn command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.KeepCheckRules, async scope =>
        {
            var found = await FindAsync(scope, command.AgencyId, command.Code, command.CommandId, "");
            return found.IsSuccess ? found.Value.SwitchOn(scope.Actor.NameAndPost, scope.Now) : found.Error;
        }, ct);

    private static async Task<Result<RuleSwitch>> FindAsync(CommandScope scope, Guid agencyId, string code, Guid id, string reason)
    {
        var agency = (await IssuingAgencies.ServedByAsync(scope.Db, scope.Actor, scope.Cancellation)).FirstOrDefault(served => served.Id == agencyId);
        if (agency is null || CheckRuleCatalogue.Find(code) is not { } rule) return new NotFound(Kind);
        var row = await scope.Db.Set<RuleSwitch>().SingleOrDefaultAsync(known => known.AgencyId == agencyId && known.Code == code, scope.Cancellation);
        scope.Concerns(Kind, row?.Id ?? id, $"{code} {rule.Words}", reason.Length == 0 ? agency.Name : $"{agency.Name}。理由：{reason}");
        if (row is not null) return row;
        row = RuleSwitch.Of(id, agencyId, code);
        scope.Db.Add(row);
        return row;
    }
}
