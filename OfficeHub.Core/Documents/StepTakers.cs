using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>Who may be given which step of a document: by the drafter's choice, by handing over, by adding a signer. The one table of it.</summary>
/// <remarks>document-workflow.md §1, §2; Official Document Regulation (2012), art. 19 to 25.</remarks>
public sealed class StepTakers(SignatoryRule signatories, AssigneeResolver resolver, StepKinds kinds)
{
    private static readonly PostKind[] Leading = [PostKind.PrincipalLeader, PostKind.SupervisingLeader];
    private static readonly PostKind[] Heading = [.. Leading, PostKind.DepartmentHead, PostKind.DepartmentDeputy];

    private static readonly FrozenDictionary<string, TakerRule> Table = new Dictionary<string, TakerRule>(StringComparer.Ordinal)
    {
        [StepKind.Draft.Code] = new(TakerBy.Colleague, "拟稿机关的人"),
        [DocumentSteps.UnitReview.Code] = new(TakerBy.Superior, "拟稿部门或其上级的负责人、副职"),
        [DocumentSteps.CounterSign.Code] = new(TakerBy.Head, "单位、部门的负责人或副职"),
        [DocumentSteps.EditorialReview.Code] = new(TakerBy.Role, "本机关或上级机关的核稿员", RoleCodes.EditorialReviewer),
        [DocumentSteps.LegalReview.Code] = new(TakerBy.Role, "合法性审核员", RoleCodes.LegalReviewer),
        [DocumentSteps.SecrecyReview.Code] = new(TakerBy.Role, "本机关或上级机关的保密审查员", RoleCodes.SecrecyReviewer),
        [DocumentSteps.DisclosureReview.Code] = new(TakerBy.Role, "本机关或上级机关的政务公开审核员", RoleCodes.DisclosureOfficer),
        [DocumentSteps.NotPublicReview.Code] = new(TakerBy.Role, "本机关或上级机关的办公室主任", RoleCodes.OfficeDirector),
        [DocumentSteps.InterpretationReview.Code] = new(TakerBy.Role, "本机关或上级机关的政务公开审核员", RoleCodes.DisclosureOfficer),
        [DocumentSteps.LeaderReview.Code] = new(TakerBy.Leader, "发文机关或拟稿机关的领导"),
        [DocumentSteps.JointSignOff.Code] = new(TakerBy.JointSignatory, "联合发文机关的领导"),
        [DocumentSteps.SignOff.Code] = new(TakerBy.Signatory, "发文机关的领导"),
        [DocumentSteps.Recheck.Code] = new(TakerBy.Role, "本机关或上级机关的办公室主任", RoleCodes.OfficeDirector),
        [DocumentSteps.Numbering.Code] = new(TakerBy.Role, "本机关或上级机关的办公室文书", RoleCodes.GeneralOffice),
        [DocumentSteps.Typesetting.Code] = new(TakerBy.Role, "本机关或上级机关的办公室文书", RoleCodes.GeneralOffice),
        [DocumentSteps.Proofreading.Code] = new(TakerBy.Role, "本机关或上级机关的核稿员，且没有排版这份公文", RoleCodes.EditorialReviewer),
        [DocumentSteps.Sealing.Code] = new(TakerBy.Role, "本机关或上级机关的用印员，且没有签发这份公文", RoleCodes.SealKeeper),
        [DocumentSteps.Issuing.Code] = new(TakerBy.Role, "本机关或上级机关的办公室文书", RoleCodes.GeneralOffice),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private enum TakerBy
    {
        /// <summary>Anybody in the agency it is drafted in.</summary>
        Colleague,

        /// <summary>Whoever heads the drafter's unit or one above it, as far as his office and the agency it serves go.</summary>
        Superior,

        /// <summary>Whoever heads a unit, of any agency.</summary>
        Head,

        /// <summary>A leader of the agency that issues it or drafts it.</summary>
        Leader,

        /// <summary>A leader of an agency that issues it beside the lead one.</summary>
        JointSignatory,

        /// <summary><see cref="SignatoryRule"/>.</summary>
        Signatory,

        /// <summary>Whoever has the role there or in an office above.</summary>
        Role,
    }

    /// <summary>Null when the person may be given the step, else why not.</summary>
    /// <returns><see cref="NotForThisStep"/>, or what <see cref="SignatoryRule"/> refuses.</returns>
    internal async Task<Error?> CheckAsync(OfficeHubDbContext db, RouteInstance route, OfficialDocument document, RouteStep step, Assignee who, CancellationToken ct)
    {
        if (step.Kind == DocumentSteps.SignOff.Code) return await signatories.CheckAsync(db, document, who, route.HasDrafted(who.StaffId), ct);
        return await (await AmongAsync(db, route, document, step, ct)).ContainsAsync(who.StaffId, ct) ? null : new NotForThisStep(who.Name, step.Name, Table[step.Kind].Words);
    }

    /// <summary>Everybody who may be given the step, by staff id.</summary>
    internal async Task<IQueryable<Guid>> AmongAsync(OfficeHubDbContext db, RouteInstance route, OfficialDocument document, RouteStep step, CancellationToken ct)
    {
        var held = resolver.Held(db);
        // Whom the route itself names for the step is the office's decision.
        var named = Guid.TryParse(step.Who.Value, out var id) ? id : Guid.Empty;
        if (step.Who.By is AssigneeBy.Person or AssigneeBy.Post)
        {
            var fit = await FitAsync(db, document, kinds.Of(step.Kind), (route.UnitId, route.AgencyId), ct);
            return held.Where(row => row.Staff.Id == named || row.Post.Id == named || fit.Any(one => one.Staff.Id == row.Staff.Id)).Select(row => row.Staff.Id);
        }

        // The engine asks for the role the route names.
        var kind = kinds.Of(step.Kind);
        var apart = route.TakersOf(kind.ApartFrom);
        return (step.Who.By is AssigneeBy.Role ? held : await FitAsync(db, document, kind, (route.UnitId, route.AgencyId), ct)).Where(row => !apart.Contains(row.Staff.Id)).Select(row => row.Staff.Id);
    }

    /// <summary>Everybody a drafter can choose for a kind of step, by staff id.</summary>
    internal async Task<IQueryable<Guid>> ChoicesAsync(OfficeHubDbContext db, OfficialDocument document, StepKind kind, CancellationToken ct) =>
        (await FitAsync(db, document, kind, (document.UnitId, document.AgencyId), ct)).Select(row => row.Staff.Id);

    /// <summary>Whom the drafter or the editor chose for a step he cannot take: said while another can still be chosen.</summary>
    internal async Task<IReadOnlyList<DraftFault>> UnfitAsync(OfficeHubDbContext db, RouteInstance route, OfficialDocument document, RouteStep from, CancellationToken ct)
    {
        var faults = await NotAskedAsync(db, route, from, ct);
        foreach (var step in route.Steps.Where(step => step is { Who.By: AssigneeBy.Chosen, State: not (StepState.Done or StepState.Passed) }))
        {
            var chosen = route.Choices.Where(choice => choice.Key == step.Who.Value).Select(choice => choice.StaffId).ToList();
            var people = await resolver.FindAllAsync(db, chosen, ct);
            if (people.Count < chosen.Count) faults.Add(Fault(step, $"为“{step.Name}”选的人有的已不在岗，请另选。"));
            foreach (var person in people)
            {
                if (await CheckAsync(db, route, document, step, person, ct) is { } unfit) faults.Add(Fault(step, unfit.Message));
            }
        }

        return [.. faults.Distinct()];
    }

    // Whom the editor chose for a step gone before his own, the route does not come to any more.
    private static async Task<List<DraftFault>> NotAskedAsync(OfficeHubDbContext db, RouteInstance route, RouteStep from, CancellationToken ct)
    {
        var faults = new List<DraftFault>();
        foreach (var step in route.Steps.Where(step => step is { Who.By: AssigneeBy.Chosen, State: StepState.Done or StepState.NotApplicable } && step.Rank < from.Rank))
        {
            var asked = step.State is StepState.Done ? route.Answers(step).Select(item => item.StaffId).ToHashSet() : [];
            var left = route.Choices.Where(choice => choice.Key == step.Who.Value && !asked.Contains(choice.StaffId)).Select(choice => choice.StaffId).ToList();
            if (left.Count == 0) continue;
            var names = string.Join('、', await db.Set<Staff>().Where(staff => left.Contains(staff.Id)).OrderBy(staff => staff.Name).Select(staff => staff.Name).ToListAsync(ct));
            faults.Add(Fault(step, $"“{step.Name}”这一步已经过了，没有问过{names}。请把这件退回拟稿人重新送，或者不选{names}。"));
        }

        return faults;
    }

    private static DraftFault Fault(RouteStep step, string sentence) => step.Who.Value switch
    {
        DocumentSteps.CounterSigners => new(nameof(DraftFields.CounterSigners), sentence, MustChange: true, "《党政机关公文处理工作条例》第十九条"),
        DocumentSteps.JointSignatories => new(nameof(DraftFields.JointIssuers), sentence, MustChange: true, "《党政机关公文处理工作条例》第二十二条"),
        DocumentSteps.Leaders => new(nameof(DraftFields.Leaders), sentence, MustChange: true, "《党政机关公文处理工作条例》第二十条"),
        _ => new(nameof(DraftFields.SignatoryId), sentence, MustChange: true, "《党政机关公文处理工作条例》第二十二条"),
    };

    private async Task<IQueryable<AssigneeResolver.HeldPost>> FitAsync(
        OfficeHubDbContext db, OfficialDocument document, StepKind kind, (Guid UnitId, Guid AgencyId) from, CancellationToken ct)
    {
        var held = resolver.Held(db);
        var issuer = document.IssuerId ?? document.AgencyId;
        var rule = Table[kind.Code];
        // Who began it in one of his posts may have sent it in another.
        Guid[] drafting = [document.AgencyId, from.AgencyId];
        switch (rule.By)
        {
            case TakerBy.Colleague:
                return held.Where(row => drafting.Contains(row.Unit.AgencyId));
            case TakerBy.Superior:
                var line = await db.Set<Unit>().Where(unit => unit.Id == from.UnitId).Select(unit => unit.Path).SingleOrDefaultAsync(ct) ?? "";
                List<Guid> own = [issuer, .. (await AgencyOffices.ServedByAsync(db, from.AgencyId, ct)).Select(unit => unit.Id)];
                return held.Where(row => line.StartsWith(row.Unit.Path) && own.Contains(row.Unit.AgencyId) && Heading.Contains(row.Post.Kind));
            case TakerBy.Head:
                return held.Where(row => Heading.Contains(row.Post.Kind));
            case TakerBy.Leader:
                return held.Where(row => (row.Unit.AgencyId == issuer || drafting.Contains(row.Unit.AgencyId)) && Leading.Contains(row.Post.Kind));
            case TakerBy.JointSignatory:
                var others = document.JointAgencies.Select(agency => agency.Id).ToList();
                var isUpward = document.Direction is DocumentDirection.Upward;
                return held.Where(row => others.Contains(row.Unit.AgencyId) && (row.Post.Kind == PostKind.PrincipalLeader || (!isUpward && row.Post.Kind == PostKind.SupervisingLeader)));
            case TakerBy.Signatory:
                var isPrincipals = document.Direction is DocumentDirection.Upward || await SignatoryRule.IsAtHighRiskAsync(db, document, ct);
                return held.Where(row => row.Unit.AgencyId == issuer && (row.Post.Kind == PostKind.PrincipalLeader || (!isPrincipals && row.Post.Kind == PostKind.SupervisingLeader)));
            default:
                return await resolver.WithRoleForAsync(db, issuer, kind, rule.Role, ct);
        }
    }

    private sealed record TakerRule(TakerBy By, string Words, string Role = "");
}
