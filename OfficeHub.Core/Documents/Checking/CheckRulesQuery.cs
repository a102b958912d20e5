using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>A rule with what an agency decided about it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsOff">Whether the agency does without it.</param>
/// <param name="Reason">Why; empty while it is on.</param>
/// <param name="ChangedBy">Who switched it off; empty while it is on.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record CheckRuleRow(CheckRuleFacts Rule, bool IsOff, string Reason, string ChangedBy, DateTime? ChangedAt);

/// <summary>The rules of an agency.</summary>
/// <param name="AgencyId">Whose.</param>
/// <param name="Agencies">Those whose rules the reader's office keeps.</param>
/// <param name="Rows">Every rule, by code.</param>
public sealed record CheckRulesView(Guid AgencyId, IReadOnlyList<(Guid Id, string Name)> Agencies, IReadOnlyList<CheckRuleRow> Rows);

/// <summary>Every rule of the checker and which of them an agency does without. Whoever drafts may look.</summary>
[Act("查检查规则")]
public sealed class CheckRulesQuery(QueryPath path)
{
    /// <summary>The rules of one of the agencies the reader's office serves; of the first for none named.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<CheckRulesView>> OfAsync(Guid? agencyId, Actor actor, CancellationToken ct) =>
        path.RunAsync<CheckRulesView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var served = await IssuingAgencies.ServedByAsync(db, actor, ct);
            var agency = agencyId is { } named ? served.FirstOrDefault(one => one.Id == named) : served is [var first, ..] ? first : null;
            if (agency is null) return new NotFound("机关");
            var switches = await db.Set<RuleSwitch>().Where(row => row.AgencyId == agency.Id && row.IsOff).ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, ct);
            return new CheckRulesView(agency.Id, [.. served.Select(one => (one.Id, one.Name))],
            [
                .. CheckRuleCatalogue.All.Select(rule => switches.TryGetValue(rule.Code, out var off)
                    ? new CheckRuleRow(rule, IsOff: true, off.Reason, off.ChangedBy, off.ChangedAt) : new CheckRuleRow(rule, IsOff: false, "", "", null)),
            ]);
        }, ct);
}
