using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seeding;

/// <summary>Seals, registers and issues one paper of the demo organisation, so that there is something to sign for: two agencies have signed, the others have not yet.</summary>
public sealed class DemoDeliveries(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, AffixSealHandler affix, IssueOfferQuery offers, IssueDocumentHandler issue, AnswerDeliveryHandler answer,
    NormativeOfDocumentQuery normative, RegisterNormativeHandler register)
{
    /// <summary>主送 of that paper: a kind of agencies, and all departments.</summary>
    internal const string Recipients = "各旗人民政府，行署各委、办、局";

    private const string Title = "北原盟行政公署关于在政务服务中心推行“一窗受理”的通知";
    private const string Issuer = "北原盟行政公署";
    private const string Keeper = "田向东";
    private const string Clerk = "高静";
    private static readonly string[] Receivers = ["郑小雨", "其其格"];
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(12);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMinutes(3);

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var last = IdOf(1 + Receivers.Length);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var paper = await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Title == Title && row.RenditionHash != "", ct);
        if (paper is null || await db.Set<CommandRecord>().AnyAsync(record => record.Id == last, ct)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync([Keeper, Clerk, .. Receivers], ct);
        var seeded = await SeedAsync(paper.Id, people, now - Before, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private async Task<Result> SeedAsync(Guid paper, IReadOnlyDictionary<string, Actor> people, DateTime from, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Set<SealRequest>().AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == paper && row.State == SealRequestState.Open, ct) is { } request)
        {
            var seal = await db.Set<RegisteredSeal>().Where(row => row.Name == Issuer && row.Category == SealCategory.Official && row.Status == SealStatus.InUse).Select(row => row.Id).SingleAsync(ct);
            var pressed = await affix.HandleAsync(new AffixSeal(IdOf(0), request.Id, request.Revision, 0, seal, DemoAccounts.Password), people[Keeper], ct);
            if (!pressed.IsSuccess) return pressed.Error;
        }

        DemoClock.Be(from + (BetweenActs / 2));
        var registered = await RegisterAsync(db, paper, people[Clerk], ct);
        if (!registered.IsSuccess) return registered;
        DemoClock.Be(from + BetweenActs);
        if (await db.Set<WorkItem>().AsNoTracking().SingleOrDefaultAsync(row => row.SubjectId == paper && row.StaffId == people[Clerk].StaffId && row.StepKind == DocumentSteps.Issuing.Code && row.State == WorkItemState.Open, ct) is { } item)
        {
            var offer = await offers.ForItemAsync(item.Id, people[Clerk], ct);
            if (!offer.IsSuccess) return offer.Error;
            var issued = await issue.HandleAsync(new IssueDocument(IdOf(1), item.Id, item.Revision, offer.Value.Proposed), people[Clerk], ct);
            if (!issued.IsSuccess) return issued.Error;
        }

        for (var i = 0; i < Receivers.Length; i++)
        {
            DemoClock.Be(from + ((i + 2) * BetweenActs));
            var receiver = people[Receivers[i]];
            var row = await db.Set<Delivery>().AsNoTracking().ReceivedBy(receiver).SingleAsync(one => one.DocumentId == paper, ct);
            var signed = await answer.HandleAsync(new AcknowledgeReceipt(IdOf(2 + i), row.Id, row.Revision), receiver, ct);
            if (!signed.IsSuccess) return signed;
        }

        return Result.Success;
    }

    // It is a normative document: without its number in the register it does not go out.
    private async Task<Result> RegisterAsync(OfficeHubDbContext db, Guid paper, Actor clerk, CancellationToken ct)
    {
        if (await db.Set<NormativeEntry>().AnyAsync(entry => entry.DocumentId == paper, ct)) return Result.Success;
        var offer = await normative.OfferAsync(paper, clerk, ct);
        if (!offer.IsSuccess) return offer.Error;
        return (await register.HandleAsync(new RegisterNormative(IdOf(9), paper, offer.Value.Revision, offer.Value.Term.From, offer.Value.Term.Until, ""), clerk, ct)).WithoutValue();
    }

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x5E2D, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
