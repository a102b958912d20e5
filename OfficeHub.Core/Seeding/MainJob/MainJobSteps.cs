using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>Does whatever a work item asks for, as its owner would: the usual answer of a step, or the act it stands for.</summary>
public sealed class MainJobSteps(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoPeople people, StepKinds kinds, DemoClock clock, DecideItemHandler decide, LetDecisionsLeave leaving,
    NumberOfferQuery offers, SetFirstSerialHandler first, AssignNumberHandler number, TypesetDocumentHandler typeset, AffixSealHandler affix, MainJobSeal seals, MainJobDelivery delivery)
{
    private const int Copies = 100;
    private const string Explained = "照录原件文字，演示时不作改动。";

    private static readonly string[] Today = [.. DocumentSteps.AfterNumber.Select(kind => kind.Code)];

    /// <summary>Whether a step is done today, and not on the date of the document.</summary>
    internal static bool IsOfToday(WorkItem item) => Today.Contains(item.StepKind, StringComparer.Ordinal);

    /// <summary>Does it.</summary>
    /// <returns>What was done, in Chinese; or what the act refuses.</returns>
    internal async Task<Result<string>> DoAsync(WorkItem item, MainJobOrder order, List<string> kept, CancellationToken ct)
    {
        var actor = (await people.SignInAsync([item.StaffName], ct))[item.StaffName];
        if (item.StepKind == DocumentSteps.Numbering.Code) return await NumberAsync(item, order, actor, ct);
        if (item.StepKind == DocumentSteps.Typesetting.Code) return await TypesetAsync(item, actor, kept, ct);
        if (item.StepKind == DocumentSteps.Sealing.Code) return await SealAsync(item, order, actor, ct);
        if (item.StepKind == DocumentSteps.Issuing.Code) return await delivery.IssueAsync(item, actor, ct);
        return await DecideAsync(item, actor, kept, ct);
    }

    private async Task<Result<string>> DecideAsync(WorkItem item, Actor actor, List<string> kept, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var hash = await db.Set<DocumentText>().Where(text => text.Id == item.SubjectId).Select(text => text.Hash).SingleAsync(ct);
        var outcome = kinds.Of(item.StepKind).Outcomes[0];
        var decided = await PressAsync(item, outcome, "", hash, actor, ct);
        if (decided.Error is FindingsToExplain explained)
        {
            kept.AddRange(explained.Faults.Select(fault => fault.Sentence));
            decided = await PressAsync(item, outcome, Explained, hash, actor, ct);
        }

        if (!decided.IsSuccess) return decided.Error;
        // The seconds in which it could be taken back go by.
        DemoClock.Be(clock.GetUtcNow().UtcDateTime.AddSeconds(RoutingSettings.GraceSeconds.Default + 1));
        await leaving.LeaveAsync(Actor.System(leaving.ChineseName), ct);
        return $"{item.StepName}：{outcome.Name}";
    }

    private Task<Result> PressAsync(WorkItem item, StepOutcome outcome, string opinion, string hash, Actor actor, CancellationToken ct) =>
        decide.HandleAsync(new DecideItem(Guid.CreateVersion7(), item.Id, item.Revision, outcome.Code, opinion, hash), actor, ct);

    private async Task<Result<string>> NumberAsync(WorkItem item, MainJobOrder order, Actor actor, CancellationToken ct)
    {
        var offer = await offers.ForItemAsync(item.Id, actor, ct);
        if (!offer.IsSuccess) return offer.Error;
        if (order.Number.Serial > 1)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var issuer = await db.Set<OfficialDocument>().Where(row => row.Id == item.SubjectId).Select(row => row.IssuerId!.Value).SingleAsync(ct);
            var begun = await first.HandleAsync(new SetFirstSerial(Guid.CreateVersion7(), issuer, order.Number.Abbreviation, order.Number.Year, order.Number.Serial, "接续原文件的发文字号"), actor, ct);
            if (!begun.IsSuccess) return begun.Error;
        }

        var given = await number.HandleAsync(new AssignNumber(Guid.CreateVersion7(), item.Id, item.Revision, order.Number.Abbreviation, offer.Value.Distribution, Copies), actor, ct);
        return given.IsSuccess ? $"编号：{given.Value}" : given.Error;
    }

    private async Task<Result<string>> TypesetAsync(WorkItem item, Actor actor, List<string> kept, CancellationToken ct)
    {
        var made = await typeset.HandleAsync(new TypesetDocument(Guid.CreateVersion7(), item.Id, item.Revision, Straddles: true, ""), actor, ct);
        if (made.Error is FilesToExplain explained)
        {
            kept.AddRange(explained.Faults.Select(fault => fault.Sentence));
            made = await typeset.HandleAsync(new TypesetDocument(Guid.CreateVersion7(), item.Id, item.Revision, Straddles: true, Explained), actor, ct);
        }

        return made.IsSuccess ? $"排版：OFD、DOCX，{made.Value} 页" : made.Error;
    }

    private async Task<Result<string>> SealAsync(WorkItem item, MainJobOrder order, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var request = await db.Set<SealRequest>().AsNoTracking().SingleAsync(row => row.DocumentId == item.SubjectId && row.State == SealRequestState.Open, ct);
        var pressed = await affix.HandleAsync(new AffixSeal(Guid.CreateVersion7(), request.Id, request.Revision, 0, await seals.OfAsync(order.Issuer, ct), DemoAccounts.Password), actor, ct);
        return pressed.IsSuccess ? $"用印：{order.Issuer}，用印后 SM3 {pressed.Value}" : pressed.Error;
    }
}
