using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Acts;

namespace OfficeHub.Core.Seeding;

/// <summary>
/// Gives two bureaus their seals, marked 演示, and puts the first of them on the joint paper: it waits for the second, and the lead agency's own is still to be approved.
/// After <see cref="DemoSeals"/>, whose authority issues the certificates.
/// </summary>
public sealed class DemoJointSeals(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, AskCertificateHandler ask, IssueCertificateHandler issue,
    SealApplicationHandler apply, SealDecisionHandler decide, MakeSealHandler make, TakeSealHandler take, AffixSealHandler affix)
{
    /// <summary>Of the joint paper.</summary>
    internal const string Title = "北原盟行政公署办公室等3部门关于推行非税收入电子缴款的通知";

    private const string Maker = "巴雅尔";
    private const string Password = DemoAccounts.Password;
    private const int Structure = 4;
    private const int Years = 5;
    private const int ActsOfSeal = 6;

    private static readonly TimeSpan Before = TimeSpan.FromMinutes(25);

    private static readonly (string Agency, string Keeper, string Leader)[] Bureaus = [("北原盟财政局", "郑小雨", "于海波"), ("北原盟政务服务与数据管理局", "塔娜", "乌兰")];

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var last = IdOf(Bureaus.Length * ActsOfSeal);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var request = await (from row in db.Set<SealRequest>() join document in db.Set<OfficialDocument>() on row.DocumentId equals document.Id where document.Title == Title select (Guid?)row.Id).SingleOrDefaultAsync(ct);
        if (request is not { } asked || await db.Set<CommandRecord>().AnyAsync(record => record.Id == last, ct)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync(Bureaus.SelectMany(bureau => new[] { bureau.Keeper, bureau.Leader }).Append(Maker), ct);
        var seeded = await SeedAsync(db, asked, people, now - Before, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private async Task<Result> SeedAsync(OfficeHubDbContext db, Guid request, IReadOnlyDictionary<string, Actor> people, DateTime from, CancellationToken ct)
    {
        var seals = new List<Guid>();
        for (var i = 0; i < Bureaus.Length; i++)
        {
            var made = await SealAsync(db, i, people, from.AddMinutes(10 * i), ct);
            if (!made.IsSuccess) return made.Error;
            seals.Add(made.Value);
        }

        DemoClock.Be(from + Before - TimeSpan.FromMinutes(3));
        return (await affix.HandleAsync(new AffixSeal(IdOf(Bureaus.Length * ActsOfSeal), request, 0, 1, seals[0], Password), people[Bureaus[0].Keeper], ct)).WithoutValue();
    }

    // Certificate, application, approval, making, taking.
    private async Task<Result<Guid>> SealAsync(OfficeHubDbContext db, int bureau, IReadOnlyDictionary<string, Actor> people, DateTime from, CancellationToken ct)
    {
        var (agency, keeperName, leaderName) = Bureaus[bureau];
        var (keeper, leader, maker, step) = (people[keeperName], people[leaderName], people[Maker], bureau * ActsOfSeal);
        var unit = await db.Set<Unit>().Where(row => row.Name == agency).Select(row => row.Id).SingleAsync(ct);
        var certificate = await ask.HandleAsync(new AskCertificate(Next(), CertificateUse.SealHolder, agency, null, Password, Password), keeper, ct);
        if (!certificate.IsSuccess) return certificate.Error;
        if ((await issue.HandleAsync(new IssueCertificate(Next(), certificate.Value, 0, Years, Password), maker, ct)).Error is { } notIssued) return notIssued;
        var picture = new SealPictureOrder((SealDesign.Round(agency, SealRank.Unit) with { IsDemo = true }).ToJson(), [], 0, 0);
        var seal = await apply.HandleAsync(new ApplyForSeal(Next(), unit, agency, SealCategory.Official, "盖本机关印发的公文。依据：演示。", keeper.StaffId, null, picture), keeper, ct);
        if (!seal.IsSuccess) return seal.Error;
        if ((await decide.HandleAsync(new ApproveSeal(Next(), seal.Value, 0, "同意。"), leader, ct)).Error is { } notApproved) return notApproved;
        if ((await make.HandleAsync(new MakeSeal(Next(), seal.Value, 1, Password, Structure, Years, []), maker, ct)).Error is { } notMade) return notMade;
        return (await take.HandleAsync(new TakeSeal(Next(), seal.Value, 2, Password), keeper, ct)).Error is { } notTaken ? notTaken : seal.Value;

        Guid Next()
        {
            DemoClock.Be(from.AddMinutes(step - (bureau * ActsOfSeal)));
            return IdOf(step++);
        }
    }

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x5EA2, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
