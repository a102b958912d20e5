using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Documents.Delivering;

/// <summary>From the number to the receipts, random people do random things, and somebody tampers with what lies in the database; after each act the rules of product.md §2 hold.</summary>
public sealed class RandomTailTests(ITestOutputHelper output)
{
    private const int EverydayPapers = 2;
    private const int MostPapers = 20;
    private const int ActsAPaper = 30;
    private const string Foreign = "00000000000000000000000000000000000000000000000000000000000000ff";

    private static readonly string[] People = [SealingDesk.Clerk, SealingDesk.Proofreader, SealingDesk.Keeper, DocumentOffice.Signatory, DocumentOffice.Drafter, "孟和"];

    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private SealingDesk _desk = null!;
    private Random _chance = null!;
    private Guid _seal;
    private List<Guid> _agencies = [];

    [Fact]
    public async Task Rules_hold_from_the_number_to_the_receipts()
    {
        _chance = Chance.Begin(output);
        await using var desk = _desk = await SealingDesk.OpenAsync();
        _seal = await desk.Seals.InUseAsync();
        await using (var db = await desk.Office.ContextAsync())
        {
            _agencies = await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && !unit.Name.Contains("行政公署")).OrderBy(unit => unit.Path).Take(3).Select(unit => unit.Id).ToListAsync();
        }

        for (var paper = 0; paper < Chance.Rounds(EverydayPapers) || (paper < MostPapers && !_outcomes.ContainsKey("issue OK")); paper++) await LifeAsync();
        foreach (var (what, count) in _outcomes.OrderByDescending(pair => pair.Value)) output.WriteLine($"{count,5} {what}");
        Assert.Contains("issue OK", _outcomes.Keys);
    }

    private async Task LifeAsync()
    {
        var paper = await _desk.NumberedAsync();
        var isTampered = false;
        for (var act = 0; act < ActsAPaper; act++)
        {
            if (!isTampered && _chance.Next(20) == 0)
            {
                await TamperAsync(paper);
                isTampered = true;
            }

            var before = await SnapshotAsync(paper);
            var rows = (await _desk.Office.LogAsync()).Count;
            var (what, result) = await ActAsync(paper);
            var outcome = $"{what} {result.Error?.Code ?? "OK"}{(isTampered ? " (tampered)" : "")}";
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            var log = await _desk.Office.LogAsync();
            // A seal has its act and its line in the ledger, an issued paper its release.
            Assert.True(log.Count - rows == (what is "seal" or "issue" && result.IsSuccess ? 2 : 1), $"{outcome}: {string.Join("; ", log.Skip(rows).Select(row => $"{row.Action} {row.Outcome} {row.Summary}"))}");
            await _desk.Desk.LeaveAsync();
            if (isTampered && what is "seal" or "issue" or "send more") Assert.True(!isTampered || !result.IsSuccess, $"{outcome} on a paper that was changed behind the program");
            if (!result.IsSuccess && what is "seal" or "issue") Assert.True(result.IsSuccess || before == await SnapshotAsync(paper), $"{outcome} left a trace");
            await AssertHoldAsync(paper, outcome, isTampered);
        }
    }

    private async Task<(string What, Result Result)> ActAsync(Guid paper)
    {
        var name = People[_chance.Next(People.Length)];
        var actor = await _desk.Desk.AsAsync(name);
        await using var db = await _desk.Office.ContextAsync();
        var item = await db.Set<WorkItem>().AsNoTracking().Where(row => row.SubjectId == paper && row.State == WorkItemState.Open).OrderBy(row => row.StaffId == actor.StaffId ? 0 : 1).FirstOrDefaultAsync();
        var kind = item?.StepKind ?? "";
        // As a rule what is due, at times anything.
        var wants = _chance.Next(4) > 0 ? kind : new[] { "Typesetting", "Proofreading", "Sealing", "Issuing", "Return", "Receive", "Void" }[_chance.Next(7)];
        if (wants == "Typesetting" && item is not null) return ("typeset", (await _desk.Office.Get<OfficeHub.Core.Documents.Typesetting.TypesetDocumentHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, _chance.Next(2) == 0, ""), actor, default)).WithoutValue());
        if (wants == "Sealing" && await db.Set<SealRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.DocumentId == paper) is { } request)
        {
            var pressed = await _desk.Office.Get<AffixSealHandler>().HandleAsync(new(Guid.NewGuid(), request.Id, request.Revision, 0, _seal, _chance.Next(5) == 0 ? "不对的密码" : OfficeHub.Tests.Core.Seals.Register.SealDesk.Password), actor, default);
            return ("seal", pressed.WithoutValue());
        }

        if (wants == "Issuing" && item is not null) return ("issue", (await _desk.Office.Get<IssueDocumentHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, [.. _agencies.Where(_ => _chance.Next(2) == 0)]), actor, default)).WithoutValue());
        if (wants == "Return" && item is not null) return ("return", await _desk.Office.Get<OfficeHub.Core.Routing.Items.SendBackItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, null, "版面有误，请重排。", false), actor, default));
        if (wants == "Void" && _chance.Next(6) == 0 && await db.Set<NumberEntry>().AsNoTracking().SingleAsync(row => row.DocumentId == paper) is { } entry) return ("void", await _desk.Office.Get<VoidNumberHandler>().HandleAsync(new(Guid.NewGuid(), entry.Id, entry.Revision, "内容有误，作废重发。"), await _desk.OfficeDirectorAsync(), default));
        if (await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == paper).ToListAsync() is { Count: > 0 } deliveries) return await AnswerAsync(deliveries[_chance.Next(deliveries.Count)]);
        var hash = await _desk.Desk.HashAsync(paper);
        return ("decide", await _desk.Office.Get<OfficeHub.Core.Routing.Items.DecideItemHandler>().HandleAsync(new(Guid.NewGuid(), item?.Id ?? Guid.NewGuid(), item?.Revision ?? 0, kind == "Proofreading" ? "Proofread" : "Agree", "", hash), actor, default));
    }

    private async Task<(string What, Result Result)> AnswerAsync(Delivery row)
    {
        var clerk = await _desk.Desk.AsAsync(SealingDesk.Clerk);
        var receiver = clerk with { AgencyId = row.AgencyId, UnitId = row.AgencyId, ServedAgencyId = null };
        return _chance.Next(5) switch
        {
            0 => ("receive", await _desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new AcknowledgeReceipt(Guid.NewGuid(), row.Id, row.Revision), receiver, default)),
            1 => ("send back", await _desk.Office.Get<AnswerDeliveryHandler>().HandleAsync(new ReturnDelivery(Guid.NewGuid(), row.Id, row.Revision, "不是发给我们的。"), receiver, default)),
            2 => ("recall", await _desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new RecallDelivery(Guid.NewGuid(), row.Id, row.Revision, "发错了机关。"), clerk, default)),
            3 => ("urge", await _desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new UrgeDelivery(Guid.NewGuid(), row.Id), clerk, default)),
            _ => ("send more", (await _desk.Office.Get<KeepDeliveriesHandler>().HandleAsync(new SendToAgencies(Guid.NewGuid(), row.DocumentId, [_agencies[_chance.Next(_agencies.Count)]]), clerk, default)).WithoutValue()),
        };
    }

    // Behind the program's back: text, number, recipients or the file's hash.
    private async Task TamperAsync(Guid paper)
    {
        await using var db = await _desk.Office.ContextAsync();
        switch (_chance.Next(3))
        {
            case 0:
                await db.Set<DocumentText>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Json, row => row.Json.Replace("各旗人民政府", "各苏木人民政府")));
                break;
            case 1:
                await db.Set<OfficialDocument>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, "北署发〔2026〕99号"));
                break;
            default:
                await db.Set<OfficialDocument>().Where(row => row.Id == paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.SignedOff!.TextHash, Foreign));
                break;
        }
    }

    private async Task<string> SnapshotAsync(Guid paper)
    {
        await using var db = await _desk.Office.ContextAsync();
        var document = await _desk.Desk.FindAsync(paper);
        return $"{document.Status} {document.RenditionHash} {await db.Set<Delivery>().CountAsync(row => row.DocumentId == paper)} {await db.Set<SealUse>().CountAsync(row => row.SubjectId == paper)} {(await _desk.Desk.RouteAsync(paper)).Status}";
    }

    private async Task AssertHoldAsync(Guid paper, string after, bool isTampered)
    {
        await using var db = await _desk.Office.ContextAsync();
        var document = await _desk.Desk.FindAsync(paper);
        var (deliveries, uses) = (await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == paper).ToListAsync(), await db.Set<SealUse>().AsNoTracking().OrderBy(row => row.Serial).ToListAsync());
        var faults = new List<string>();
        var hasGone = document.Status is DocumentStatus.Issued or DocumentStatus.Voided;
        if (deliveries.Count > 0 && !hasGone) faults.Add($"{document.Status} with deliveries");
        var released = await db.Set<Publication>().CountAsync(row => row.DocumentId == paper);
        if (!hasGone && released > 0) faults.Add($"{document.Status} and released");
        if (document.Status is DocumentStatus.Issued)
        {
            if (released != 1) faults.Add("it went out and was not released");
            if (!uses.Exists(use => use.SubjectId == paper && use.AfterHash == document.RenditionHash && use.TextHash == document.TextHash)) faults.Add("it went out without the seal of its ledger");
            if (!isTampered && document.SignedOff?.TextHash != Convert.ToHexStringLower(Sm3.Hash(System.Text.Encoding.UTF8.GetBytes((await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == paper)).Json)))) faults.Add("what went out is not what was signed off");
            if ((await _desk.Desk.RouteAsync(paper)).Status is not RouteStatus.Finished) faults.Add("it went out and its route goes on");
        }

        faults.AddRange(deliveries.Where(row => row.FileHash != document.RenditionHash).Select(row => $"{row.AgencyName} was sent another file"));
        faults.AddRange(deliveries.GroupBy(row => row.AgencyId).Where(of => of.Count(row => row.State is DeliveryState.Sent or DeliveryState.Received) > 1).Select(of => $"{of.First().AgencyName} holds it twice"));
        faults.AddRange(deliveries.Where(row => row.State is DeliveryState.Received && row.Receipt is null).Select(row => $"{row.AgencyName}: no receipt"));
        if (document.Status is DocumentStatus.Voided) faults.AddRange(deliveries.Where(row => row.State is DeliveryState.Sent or DeliveryState.Received).Select(row => $"{row.AgencyName} still holds a void paper"));
        for (var i = 0; i < uses.Count; i++)
        {
            if (uses[i].Serial != i + 1 || !uses[i].IsIntact || uses[i].PreviousHash != (i == 0 ? SealUse.NoHash : uses[i - 1].Hash)) faults.Add($"ledger line {i + 1} is broken");
            if (uses[i].SealedBy == uses[i].ApprovedBy) faults.Add("who approved the seal put it on");
        }

        Assert.True(faults.Count == 0, $"after {after}: {string.Join('\n', faults)}");
    }
}
