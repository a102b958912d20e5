using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents;

/// <summary>What a route asks about a document, and how the document follows its route.</summary>
internal sealed class DocumentSubject(SignatoryRule signatories, StepTakers takers, LimitedReaders readers, ISettings settings, TimeProvider clock) : IRouteSubject
{
    public const string SubjectKind = "OfficialDocument";

    /// <summary>同意 is no reason.</summary>
    private const int ShortestReason = 6;

    public string Kind => SubjectKind;

    public string ChineseName => "公文";

    public async Task<SubjectFacts?> FactsAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct)
    {
        // Tracked rows first: within an act the text may have been written and not yet saved.
        var text = await db.Set<DocumentText>().FindAsync([subjectId], ct);
        return text is null ? null : new SubjectFacts(text.Hash, DocumentFacts.Of(text.Fields));
    }

    public async Task<Error?> CheckAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision)
    {
        var document = (await scope.Db.Set<OfficialDocument>().FindAsync([route.SubjectId], scope.Cancellation))!;
        // Whoever mends the text answers for all of it; what he leaves out is lacking as if the drafter had.
        if (item.StepKind == StepKind.Draft.Code || MendingSteps.Includes(item))
        {
            IReadOnlyList<DraftFault> faults = [.. await LackingAsync(scope, document), .. await takers.UnfitAsync(scope.Db, route, document, route.StepOf(item), scope.Cancellation)];
            return faults.Count > 0 ? new NotReadyToSend(faults) : null;
        }

        if (item.StepKind == DocumentSteps.JointSignOff.Code) return await JointRule.CheckAsync(scope.Db, document, item, BeijingTime.DayOf(scope.Now), scope.Cancellation);
        if (item.StepKind == DocumentSteps.SignOff.Code) return await CheckSignOffAsync(scope, route, document, item);
        if (item.StepKind == DocumentSteps.SecrecyReview.Code)
        {
            if (route.HasDrafted(item.StaffId)) return new ReviewerDraftedIt(item.StepName);
            return decision.Outcome.Code == "NotForPublic" && document.Disclosure is DisclosureCategory.Public ? new DisclosureContradictsReview() : null;
        }

        // Asked at the press too: it may have been handed over to him.
        if (item.StepKind == DocumentSteps.Proofreading.Code && route.TakersOf(DocumentSteps.Proofreading.ApartFrom).Contains(item.StaffId)) return new TypesetterMayNotProofread();
        if (item.StepKind == DocumentSteps.DisclosureReview.Code) return await CheckDisclosureAsync(scope, document, decision);
        if (item.StepKind == DocumentSteps.InterpretationReview.Code && decision.Outcome.Passes) return InterpretationReviewRule.Check(await FieldsAsync(scope, document), decision.Outcome);
        return item.StepKind == DocumentSteps.Recheck.Code ? await CheckRecheckAsync(scope, document, decision) : null;
    }

    public async Task<Guid> AgencyAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct) =>
        (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))?.IssuerId ?? route.AgencyId;

    public async Task<Error?> MayTakeAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, Assignee who, CancellationToken ct) =>
        await takers.CheckAsync(db, route, (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))!, step, who, ct);

    public async Task<IQueryable<Guid>?> TakersAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, CancellationToken ct) =>
        await takers.AmongAsync(db, route, (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))!, step, ct);

    public async Task<Error?> MayStandInAsync(OfficeHubDbContext db, RouteInstance route, WorkItem item, Assignee who, CancellationToken ct) =>
        item.StepKind == DocumentSteps.JointSignOff.Code ? await JointRule.CheckStandInAsync(db, (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))!, item, who, BeijingTime.Today(clock), ct) : null;

    public async Task<IQueryable<Guid>?> StandInsAsync(OfficeHubDbContext db, RouteInstance route, WorkItem item, CancellationToken ct)
    {
        var document = (await db.Set<OfficialDocument>().FindAsync([route.SubjectId], ct))!;
        var among = await takers.AmongAsync(db, route, document, route.StepOf(item), ct);
        return item.StepKind == DocumentSteps.JointSignOff.Code ? await JointRule.StandInsAsync(db, document, item, among, ct) : among;
    }

    public Task<OutdatedSteps?> OutdatedAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct) => OutdatedReviews.FindAsync(db, route, ct);

    public Task<bool> IsClosedAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct) =>
        db.Set<OfficialDocument>().AnyAsync(document => document.Id == subjectId && document.ClassifiedAt != null, ct);

    public Task<bool> IsVisibleAsync(OfficeHubDbContext db, Guid subjectId, Actor actor, CancellationToken ct) =>
        db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(document => document.Id == subjectId, ct);

    public async Task<Error?> MayShowAsync(OfficeHubDbContext db, Guid subjectId, IReadOnlyList<Assignee> people, CancellationToken ct) =>
        await readers.OutsideAsync(db, subjectId, people, ct) is { Count: > 0 } outside ? new OutsideTheLimit(string.Join('、', outside.Select(person => person.Name))) : null;

    public async Task<IReadOnlySet<Guid>> HiddenAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> subjectIds, Actor actor, CancellationToken ct)
    {
        var limited = await DocumentVisibility.Blocking(db).Where(limit => subjectIds.Contains(limit.ObjectId)).Select(limit => limit.ObjectId).ToListAsync(ct);
        if (limited.Count == 0) return new HashSet<Guid>();
        var seen = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => limited.Contains(document.Id)).Select(document => document.Id).ToListAsync(ct);
        return limited.Except(seen).ToHashSet();
    }

    public async Task<Result> FollowAsync(CommandScope scope, RouteInstance route, WorkItem? decided)
    {
        var document = (await scope.Db.Set<OfficialDocument>().FindAsync([route.SubjectId], scope.Cancellation))!;
        await KeepVersionAsync(scope, document, route, decided);
        // Whoever wrote has sent it on: the next one need not wait.
        (await scope.Db.Set<EditingTurn>().FindAsync([document.Id], scope.Cancellation))?.Leave();
        if (decided is { State: WorkItemState.Done } && route.StepOf(decided).State is StepState.Done)
        {
            var done = await DecidedAsync(scope, route, document, decided);
            if (!done.IsSuccess) return done;
        }

        var followed = Follow(document, route);
        // Whatever is sealed is what was proofread: gone back, it is asked for anew.
        if (document.Status is not (DocumentStatus.Proofread or DocumentStatus.ReadyToIssue or DocumentStatus.Issued)) await SealRequests.WithdrawAsync(scope, document.Id);
        return followed;
    }

    // A text that somebody changed before he sent it on is kept as a version of his.
    private static async Task KeepVersionAsync(CommandScope scope, OfficialDocument document, RouteInstance route, WorkItem? decided)
    {
        if (decided is null) return;
        var text = (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!;
        var last = await scope.Db.Set<DocumentVersion>().Where(version => version.DocumentId == document.Id)
            .OrderByDescending(version => version.Number).Select(version => version.Hash).FirstOrDefaultAsync(scope.Cancellation);
        if (last == text.Hash) return;
        // Whoever sends it on need not have written it: it may have been handed over to him, or be of a colleague in the same step.
        var turn = await scope.Db.Set<EditingTurn>().FindAsync([document.Id], scope.Cancellation);
        var (author, authorId) = turn is not null && turn.StaffId != Guid.Empty ? (turn.Name, turn.StaffId) : ($"{decided.StaffName}（{decided.Post}）", decided.StaffId);
        // What a drafter says on sending is about the text; what a reviewer says is his opinion.
        var note = decided.StepKind == StepKind.Draft.Code ? decided.Opinion : "";
        scope.Db.Add(new DocumentVersion(
            document.Id, document.CountVersion(), text.Json, text.Hash, route.StepOf(decided).Name, author, authorId, note, scope.Now));
    }

    private async Task<Result> DecidedAsync(CommandScope scope, RouteInstance route, OfficialDocument document, WorkItem item)
    {
        if (item.StepKind == DocumentSteps.SignOff.Code)
        {
            route.Tell(RouteNewsKind.SignedOff, item.StaffName, item.StaffId, item.Opinion, [route.OriginatorId]);
            return document.SignOff(new SignOffRecord(
                item.StaffId, item.StaffName, item.Post, await signatories.IsPrincipalAsync(scope.Db, document, item.StaffId, scope.Cancellation), item.Opinion, item.DecidedAt!.Value, item.TextHash,
                document.VersionNumber) { Joint = await JointRule.SignaturesAsync(scope.Db, document, route, scope.Cancellation) });
        }

        if (item.StepKind == DocumentSteps.Proofreading.Code)
        {
            await SealRequests.OpenAsync(scope, document, route, item);
            return document.Move(DocumentAction.Proofread);
        }

        if (item.StepKind == DocumentSteps.Numbering.Code) route.Tell(RouteNewsKind.Numbered, item.StaffName, item.StaffId, document.Number, [route.OriginatorId]);
        return item.StepKind == DocumentSteps.Recheck.Code ? document.Recheck($"{item.StaffName}（{item.Post}）") : Result.Success;
    }

    private static Result Follow(OfficialDocument document, RouteInstance route)
    {
        var target = TargetOf(document, route);
        // From the draft a mended paper may go straight to a later step: the moves in between are made one by one.
        while (document.Status != target)
        {
            var step = NextMove(document.Status, target, route);
            if (step is null) return new MoveNotAllowed(document.Status, DocumentAction.Submit);
            var moved = document.Move(step.Value);
            if (!moved.IsSuccess) return moved;
        }

        return Result.Success;
    }

    private static DocumentAction? NextMove(DocumentStatus from, DocumentStatus to, RouteInstance route) => (from, to) switch
    {
        (DocumentStatus.Drafting, > DocumentStatus.Drafting and < DocumentStatus.Numbered) => DocumentAction.Submit,
        (DocumentStatus.UnderReview, DocumentStatus.AwaitingSignOff) => DocumentAction.PassReview,
        (_, DocumentStatus.Drafting) => DocumentAction.SendBack,
        (_, DocumentStatus.UnderReview) => DocumentAction.ReturnToReview,
        (_, DocumentStatus.AwaitingSignOff) => DocumentAction.ReturnToSignatory,
        (DocumentStatus.Rechecked, DocumentStatus.SignedOff) => DocumentAction.ReturnToRecheck,
        (DocumentStatus.Proofread, DocumentStatus.ReadyToIssue) when route.Steps.Any(step => step.Kind == DocumentSteps.Sealing.Code && step.State is StepState.NotApplicable) => DocumentAction.PassUnsealed,
        (DocumentStatus.Typeset or DocumentStatus.Proofread or DocumentStatus.ReadyToIssue, DocumentStatus.Numbered) => DocumentAction.ReturnToTypesetting,
        (DocumentStatus.Proofread, DocumentStatus.Typeset) => DocumentAction.ReturnToProofreading,
        (_, DocumentStatus.Terminated) => DocumentAction.Terminate,
        _ => null,
    };

    private static DocumentStatus TargetOf(OfficialDocument document, RouteInstance route)
    {
        if (route.Status is RouteStatus.Terminated) return document.Number.Length > 0 ? DocumentStatus.Voided : DocumentStatus.Terminated;
        if (route.Status is RouteStatus.Finished) return DocumentStatus.Issued;
        var open = route.Steps.First(step => step.State is StepState.Open).Kind;
        return open == StepKind.Draft.Code ? DocumentStatus.Drafting
            : open == DocumentSteps.JointSignOff.Code || open == DocumentSteps.SignOff.Code ? DocumentStatus.AwaitingSignOff
            : open == DocumentSteps.Recheck.Code ? DocumentStatus.SignedOff
            : open == DocumentSteps.Numbering.Code ? DocumentStatus.Rechecked
            : open == DocumentSteps.Typesetting.Code ? DocumentStatus.Numbered
            : open == DocumentSteps.Proofreading.Code ? DocumentStatus.Typeset
            : open == DocumentSteps.Sealing.Code ? DocumentStatus.Proofread
            : open == DocumentSteps.Issuing.Code ? DocumentStatus.ReadyToIssue
            : DocumentStatus.UnderReview;
    }

    // The editor may have changed an annex since the draft was checked; what should be public is asked of whoever objects.
    private static async Task<Error?> CheckDisclosureAsync(CommandScope scope, OfficialDocument document, ItemDecision decision)
    {
        if (decision.Outcome.Passes)
        {
            var text = (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!;
            return AttachmentCheck.HiddenOfPublic(text.Fields) is { Count: > 0 } hidden ? new NonPublicAttachment(hidden) : await ForwardedFloor.RefusalAsync(scope, document, text.Fields);
        }

        var proposed = Enum.GetValues<DisclosureCategory>().Where(category => category is not DisclosureCategory.Undecided && category != document.Disclosure);
        return proposed.Any(category => decision.Opinion.Contains(KindNames.Of(category), StringComparison.Ordinal))
            ? null
            : new ProposedDisclosureMissing(KindNames.Of(document.Disclosure));
    }

    private static async Task<DraftFields> FieldsAsync(CommandScope scope, OfficialDocument document) =>
        (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!.Fields;

    private async Task<IReadOnlyList<DraftFault>> LackingAsync(CommandScope scope, OfficialDocument document)
    {
        var text = (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!;
        var issuers = await IssuingAgencies.DraftedByAsync(scope.Db, document.AgencyId, scope.Cancellation);
        var today = BeijingTime.Today(clock);
        var facts = await CheckFactsReader.ReadAsync(scope.Db, document.Id, text.Fields, scope.Actor, today, scope.Cancellation);
        facts = await PlanStanding.AddToAsync(facts, scope.Db, settings, document.Id, text.Fields, scope.Cancellation);
        // Who may sign is asked of the person, by the rule of the step, and that no switch stops.
        return [.. DraftCheck.Faults(text.Fields, [.. issuers.Select(issuer => issuer.Id)], facts).Concat(DraftFindings.OfPages(text.Fields.Content, facts, today.Year)).Where(fault => fault.MustChange && fault.Rule != "S02")];
    }

    // Errors are settled before 复核, or explained on the record; what protects secrets, persons and seals cannot be explained away.
    private async Task<Error?> CheckRecheckAsync(CommandScope scope, OfficialDocument document, ItemDecision decision)
    {
        if (document.SignedOff?.TextHash != document.TextHash) return new SignOffOfAnotherText();
        if (!decision.Outcome.Passes) return null;
        var text = (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!;
        var today = BeijingTime.Today(clock);
        var facts = await CheckFactsReader.ReadAsync(scope.Db, document, text.Fields, scope.Actor, today, scope.Cancellation);
        var errors = DraftFindings.InPrinted(text.Fields, PrintedDocument.Of(document, text.Fields.Content), facts, today.Year).Where(fault => fault.MustChange).ToList();
        if (errors.FindAll(fault => CheckRuleCatalogue.IsFixed(fault.Rule)) is { Count: > 0 } secret) return new FindingsToSettle(secret);
        return errors.Count > 0 && decision.Opinion.Count(char.IsLetterOrDigit) < ShortestReason ? new FindingsToExplain(errors) : null;
    }

    private async Task<Error?> CheckSignOffAsync(CommandScope scope, RouteInstance route, OfficialDocument document, WorkItem item)
    {
        var signatory = new Assignee(item.StaffId, item.StaffName, item.Post, item.Standing);
        if (await signatories.CheckAsync(scope.Db, document, signatory, route.HasDrafted(item.StaffId), scope.Cancellation) is { } refusal) return refusal;
        var signed = await JointRule.SignaturesAsync(scope.Db, document, route, scope.Cancellation);
        if (document.JointAgencies.Where(agency => signed.All(one => one.AgencyId != agency.Id)).Select(agency => agency.Name).ToList() is { Count: > 0 } unsigned) return new JointSignaturesLacking(string.Join('、', unsigned));
        // No template may leave it out, and no older answer covers this text.
        if (!OpennessReviewRule.IsPassed(route, document.TextHash, DocumentSteps.SecrecyReview)) return new SecrecyReviewMissing();
        var fields = await FieldsAsync(scope, document);
        if (DocumentFacts.Of(fields).Contains(DocumentFacts.WithheldPolicy) && !OpennessReviewRule.IsPassed(route, document.TextHash, DocumentSteps.NotPublicReview)) return new WithheldPolicyUnreviewed();
        if (InterpretationReviewRule.CheckSignOff(fields, document, route) is { } lacksInterpretation) return lacksInterpretation;
        if (AttachmentCheck.HiddenOfPublic(fields) is { Count: > 0 } hidden) return new NonPublicAttachment(hidden);
        // The editor's step may have been passed in an emergency with his text half mended.
        return await LackingAsync(scope, document) is { Count: > 0 } lacking ? new NotFitToSignOff(string.Concat(lacking.Select(fault => fault.Sentence))) : null;
    }
}
