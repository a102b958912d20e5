using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>Who may sign a document off: a leader of the agency that issues it, of an upward paper and of one at high risk its principal leader, and not who wrote it unless it is he.</summary>
/// <remarks>Official Document Regulation (2012), art. 22.</remarks>
public sealed class SignatoryRule(TimeProvider clock)
{
    /// <summary>Null when the person may sign the document off, else why not.</summary>
    public async Task<Error?> CheckAsync(OfficeHubDbContext db, OfficialDocument document, Assignee who, bool hasDrafted, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(who);
        var standing = await StandingAsync(db, document, who.StaffId, ct);
        if (hasDrafted && standing is not PostKind.PrincipalLeader) return new DrafterMayNotSignOff();
        if (document.Direction is DocumentDirection.Upward && standing is not PostKind.PrincipalLeader) return new PrincipalLeaderRequired();
        if (standing is PostKind.SupervisingLeader && await IsAtHighRiskAsync(db, document, ct)) return new HighRiskNeedsPrincipal(who.Name);
        return standing is PostKind.PrincipalLeader or PostKind.SupervisingLeader ? null : new SignatoryMustLead(who.Name, document.IssuerName);
    }

    /// <summary>Whether he is the 主要负责人 of the agency that issues the document.</summary>
    public async Task<bool> IsPrincipalAsync(OfficeHubDbContext db, OfficialDocument document, Guid staffId, CancellationToken ct) =>
        await StandingAsync(db, document, staffId, ct) is PostKind.PrincipalLeader;

    /// <summary>Whether its 舆情风险 is 高. His view of it is the signature itself: no other step is sure to be on every route, and the signature covers plan and text together.</summary>
    /// <remarks>openness-and-interpretation.md I04.</remarks>
    internal static bool IsAtHighRisk(DraftFields fields) => fields is { IsPolicy: true, Interpretation: { Exemption: null, Risk.Level: RiskLevel.High } };

    /// <summary>The same of the text as it stands.</summary>
    internal static async Task<bool> IsAtHighRiskAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct) =>
        await db.Set<DocumentText>().FindAsync([document.Id], ct) is { } text && IsAtHighRisk(text.Fields);

    // The highest post in the issuing agency; null for none.
    private async Task<PostKind?> StandingAsync(OfficeHubDbContext db, OfficialDocument document, Guid staffId, CancellationToken ct)
    {
        var today = BeijingTime.Today(clock);
        var kinds = await (
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where holding.StaffId == staffId && holding.StartsOn <= today && (holding.EndsOn == null || holding.EndsOn >= today)
                && (unit.Id == document.IssuerId || unit.AgencyId == document.IssuerId)
            select post.Kind).ToListAsync(ct);
        return kinds.Count == 0 ? null : kinds.Min();
    }
}
