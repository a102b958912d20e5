using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>The rules of product.md §2 as random acts are held to them, over one office and all papers of a run.</summary>
internal sealed class RandomActsRules(DocumentOffice desk, IReadOnlyList<string> people)
{
    private readonly Dictionary<string, Guid> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> _titles = [];
    private readonly Dictionary<Guid, List<string>> _versions = [];

    /// <summary>Every rule this slice can reach.</summary>
    /// <returns>The text that is fixed now; empty for none.</returns>
    public async Task<string> AssertHoldAsync(Guid paper, string fixedBefore, string after)
    {
        var document = await desk.FindAsync(paper);
        var hash = await desk.HashAsync(paper);
        var faults = new List<string>();
        if (document.TextHash != hash) faults.Add("document and text differ");
        if (document.SignedOff is not null && document.SignedOff.TextHash != hash) faults.Add("signed off is another text");
        var isSigned = document.Status is >= DocumentStatus.SignedOff and < DocumentStatus.Terminated;
        if (document.Number.Length > 0 && !_numbers.TryAdd(document.Number, paper) && _numbers[document.Number] != paper) faults.Add($"{document.Number} was given twice");
        if (isSigned != document.SignedOff is not null && document.Status is not (DocumentStatus.Terminated or DocumentStatus.Voided)) faults.Add($"{document.Status} with the signature {document.SignedOff}");
        if (isSigned && fixedBefore.Length > 0 && fixedBefore != hash) faults.Add("a signed text was changed");
        if ((document.Status is (>= DocumentStatus.Numbered and < DocumentStatus.Terminated) or DocumentStatus.Voided) != document.Number.Length > 0) faults.Add($"{document.Status} with the number “{document.Number}”");
        if (document.RouteId is not null)
        {
            var route = await desk.RouteAsync(paper);
            faults.AddRange(RouteRules.Faults(route));
            if (isSigned) faults.AddRange(await SignedFaultsAsync(document, route));
            if (StepOfStatus(document.Status) is { } expected && route.Steps.First(step => step.State is StepState.Open).Kind != expected) faults.Add($"{document.Status} while the route is elsewhere");
            faults.AddRange(route.Items.Where(item => item.StepKind == DocumentSteps.SecrecyReview.Code && item.InPile && route.HasDrafted(item.StaffId)).Select(item => $"{item.StaffName} reviews his own draft"));
        }

        faults.AddRange(await VersionFaultsAsync(document));
        faults.AddRange(await SightFaultsAsync(document));
        if (document.ClassifiedAt is not null) faults.AddRange(await ClosedFaultsAsync(document));
        else _titles[paper] = document.Title;
        Assert.True(faults.Count == 0, $"after {after}: {string.Join('\n', faults)}");
        return isSigned ? hash : "";
    }

    // Document, plan and materials are signed as one, or the exemption was granted on the very text.
    private async Task<IEnumerable<string>> InterpretationFaultsAsync(OfficialDocument document, RouteInstance route)
    {
        var fields = await desk.FieldsAsync(document.Id);
        if (!fields.IsPolicy) return [];
        var faults = InterpretationCheck.Faults(fields).Where(fault => fault.MustChange).Select(fault => $"signed off though {fault.Sentence}").ToList();
        if (fields.Interpretation is { Exemption: null, Risk.Level: RiskLevel.High } && !document.SignedOff!.IsPrincipalLeader) faults.Add("a deputy signed at high risk");
        var review = route.Steps.Single(step => step.Kind == DocumentSteps.InterpretationReview.Code);
        var isGranted = route.Answers(review).Any(item => item is { State: WorkItemState.Done, Outcome: "Exempted" } && item.TextHash == document.TextHash);
        if (fields.Interpretation?.Exemption is not null && !isGranted) faults.Add("signed off with an exemption nobody granted");
        return faults;
    }

    // Whatever was restored or mended, no version goes, and none is another by now.
    private async Task<IEnumerable<string>> VersionFaultsAsync(OfficialDocument document)
    {
        await using var db = await desk.Office.ContextAsync();
        var kept = await db.Set<DocumentVersion>().Where(version => version.DocumentId == document.Id).OrderBy(version => version.Number).Select(version => $"{version.Number} {version.Hash}").ToListAsync();
        var before = _versions.GetValueOrDefault(document.Id, []);
        _versions[document.Id] = kept;
        return kept.Count != document.VersionNumber ? [$"{kept.Count} versions of {document.VersionNumber}"] : kept.Take(before.Count).SequenceEqual(before) ? [] : ["a version was written over"];
    }

    // A limited paper is seen by its drafter, by those named and those with a part in it, and by nobody else; a classified one by nobody.
    private async Task<IEnumerable<string>> SightFaultsAsync(OfficialDocument document)
    {
        await using var db = await desk.Office.ContextAsync();
        var limit = await db.Set<AccessLimit>().AsNoTracking().SingleOrDefaultAsync(row => row.ObjectId == document.Id);
        if (document.ClassifiedAt is null && limit is not { BlocksInherited: true }) return [];
        var items = document.RouteId is null ? [] : (await desk.RouteAsync(document.Id)).Items;
        var faults = new List<string>();
        foreach (var name in people)
        {
            var actor = await desk.AsAsync(name);
            var may = document.ClassifiedAt is null && (document.OwnerStaffId == actor.StaffId || limit!.Allowed.Any(subject => subject.StaffId == actor.StaffId)
                || items.Any(item => item.StaffId == actor.StaffId && item.State is not (WorkItemState.Queued or WorkItemState.Withdrawn)));
            var sees = await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == document.Id);
            if (may != sees) faults.Add($"{name} {(sees ? "sees" : "does not see")} the paper");
            var titles = (await desk.Office.Get<ReadingQuery>().OpenAsync(null, actor, default)).Value.Rows.Where(row => row.SubjectId == document.Id).Select(row => row.Title);
            if (!may) faults.AddRange(titles.Where(title => title != ReadingRow.LimitedTitle).Select(title => $"{name} is named “{title}”"));
        }

        return faults;
    }

    // Closed it lies with nobody, and nothing that names it still has its title.
    private async Task<IEnumerable<string>> ClosedFaultsAsync(OfficialDocument document)
    {
        await using var db = await desk.Office.ContextAsync();
        var title = _titles[document.Id];
        var named = await db.Set<WorkItem>().Where(item => item.SubjectId == document.Id).Select(item => item.Title)
            .Concat(db.Set<ReadingItem>().Where(item => item.SubjectId == document.Id).Select(item => item.Title))
            .Concat(db.Set<Circulation>().Where(sent => sent.SubjectId == document.Id).Select(sent => sent.Title))
            .Concat(db.Set<RouteInstance>().Where(route => route.SubjectId == document.Id).Select(route => route.Title)).ToListAsync();
        var faults = new List<string>();
        if (named.Contains(title) || document.Title == title) faults.Add("a closed paper still has its title");
        if (document.Status is not (DocumentStatus.Terminated or DocumentStatus.Voided)) faults.Add($"a closed paper is {document.Status}");
        if (await db.Set<ReadingItem>().AnyAsync(item => item.SubjectId == document.Id && item.Pile == ItemPile.Inside)) faults.Add("a closed paper is still to be read");
        return faults;
    }

    public async Task AssertNobodyIsToldOfHisOwnActsAsync()
    {
        await using var db = await desk.Office.ContextAsync();
        var names = await db.Set<Staff>().ToDictionaryAsync(staff => staff.Id, staff => staff.Name);
        var told = (await db.Set<OutboxMessage>().Where(message => message.EventType == typeof(RouteHappened).FullName).Select(message => message.Payload).ToListAsync())
            .ConvertAll(payload => JsonSerializer.Deserialize<RouteHappened>(payload)!);
        Assert.DoesNotContain(told, news => news.Told.Any(person => news.By.StartsWith(names[person.StaffId], StringComparison.Ordinal)));
        Assert.DoesNotContain(told, news => news.Told.DistinctBy(person => (person.StaffId, person.ItemId)).Count() != news.Told.Count);
        Assert.Contains(told, news => news.Kind is RouteNewsKind.Came);
    }

    private async Task<IEnumerable<string>> SignedFaultsAsync(OfficialDocument document, RouteInstance route)
    {
        var faults = new List<string>();
        var signOff = route.Steps.Single(step => step.Kind == DocumentSteps.SignOff.Code);
        faults.AddRange(route.Steps.Where(step => step.Rank < signOff.Rank && step.State is StepState.Waiting or StepState.Open && step.Rank < signOff.Rank).Select(step => $"signed off before {step.Name}"));
        var secrecy = route.Steps.Single(step => step.Kind == DocumentSteps.SecrecyReview.Code);
        if (secrecy.State is not StepState.Done || secrecy.TextHash != document.TextHash) faults.Add("signed off without a secrecy review of this text");
        if (route.Answers(secrecy).Any(item => item.State is WorkItemState.Done && route.HasDrafted(item.StaffId))) faults.Add("a drafter reviewed secrecy");
        // 核稿 mends the text after the counter-signers; what comes after it must have seen the text as it is.
        faults.AddRange(route.Steps.Where(step => step.Rank < signOff.Rank && step.State is StepState.Done or StepState.Passed && step.Rank < signOff.Rank)
            .Where(step => desk.Office.Get<StepKinds>().Of(step.Kind).IsBoundToText && step.Rank > 3 && step.TextHash != document.TextHash).Select(step => $"{step.Name} was of another text"));
        var signed = document.SignedOff!;
        if (route.HasDrafted(signed.StaffId) && !signed.IsPrincipalLeader) faults.Add("the drafter signed off");
        if (document.Direction is DocumentDirection.Upward && !signed.IsPrincipalLeader) faults.Add("an upward paper signed by a deputy");
        faults.AddRange(await InterpretationFaultsAsync(document, route));
        await using var db = await desk.Office.ContextAsync();
        var isLeader = await (
            from holding in db.Set<PostHolding>()
            join post in db.Set<Post>() on holding.PostId equals post.Id
            join unit in db.Set<Unit>() on post.UnitId equals unit.Id
            where holding.StaffId == signed.StaffId && unit.AgencyId == document.IssuerId && post.Kind <= PostKind.SupervisingLeader
            select holding).AnyAsync();
        if (!isLeader) faults.Add($"{signed.Name} leads nothing");
        return faults;
    }

    private static string? StepOfStatus(DocumentStatus status) => status switch
    {
        DocumentStatus.Drafting => StepKind.Draft.Code,
        DocumentStatus.AwaitingSignOff => DocumentSteps.SignOff.Code,
        DocumentStatus.SignedOff => DocumentSteps.Recheck.Code,
        DocumentStatus.Rechecked => DocumentSteps.Numbering.Code,
        DocumentStatus.Numbered => DocumentSteps.Typesetting.Code,
        DocumentStatus.Typeset => DocumentSteps.Proofreading.Code,
        DocumentStatus.Proofread => DocumentSteps.Sealing.Code,
        DocumentStatus.ReadyToIssue => DocumentSteps.Issuing.Code,
        _ => null,
    };
}
