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
/// Gives the demo organisation its own small authority and three seals, all marked 演示: one in use and put on a paper, one stopped, one that waits for approval. Everything is
/// done by the people themselves through the real acts, an hour before the first start. Their keys have the published password of the demo accounts.
/// </summary>
public sealed class DemoSeals(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, FoundAuthorityHandler found, AskCertificateHandler ask, IssueCertificateHandler issue,
    SealApplicationHandler apply, SealDecisionHandler decide, MakeSealHandler make, TakeSealHandler take, StopSealHandler stop, AffixSealHandler affix)
{
    private const string Agency = "北原盟行政公署";
    private const string Office = "北原盟行政公署办公室";
    private const string Maker = "巴雅尔";
    private const string Keeper = "田向东";
    private const string Clerk = "高静";
    private const string Leader = "陈立诚";
    private const string Password = DemoAccounts.Password;
    private const int Structure = 4;
    private const int Years = 5;

    // Of the papers laid down before: the other one waits for its seal.
    private const string Sealed = "北原盟行政公署关于设立草原生态保护试验区的请示";

    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        // Without papers there is nothing to put a seal on.
        var (first, last) = (IdOf(0), IdOf(await RequestAsync(ct) is null ? LastAct - 1 : LastAct));
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            var known = await db.Set<CommandRecord>().Where(record => record.Id == first || record.Id == last).Select(record => record.Id).ToListAsync(ct);
            if (known.Contains(last) || (!known.Contains(first) && await db.Set<RegisteredSeal>().AnyAsync(ct))) return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync([Maker, Keeper, Clerk, Leader], ct);
        var seeded = await SeedAsync(people, now - Before, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private const int LastAct = 15;

    private async Task<Result> SeedAsync(IReadOnlyDictionary<string, Actor> people, DateTime from, CancellationToken ct)
    {
        var (maker, keeper, clerk, leader) = (people[Maker], people[Keeper], people[Clerk], people[Leader]);
        var (agency, office) = (await UnitAsync(Agency, ct), await UnitAsync(Office, ct));
        var (step, refusal) = (0, (Error?)null);
        if (await DoAsync(id => found.HandleAsync(new FoundAuthority(id, Agency, Password, Password), maker, ct)) is { } noAuthority) return noAuthority;
        var own = await GetAsync(id => ask.HandleAsync(new AskCertificate(id, CertificateUse.SealMaker, Office, null, Password, Password), maker, ct));
        await DoAsync(id => issue.HandleAsync(new IssueCertificate(id, own, 0, Years, Password), maker, ct));
        var holder = await GetAsync(id => ask.HandleAsync(new AskCertificate(id, CertificateUse.SealHolder, Agency, null, Password, Password), keeper, ct));
        await DoAsync(id => issue.HandleAsync(new IssueCertificate(id, holder, 0, Years, Password), maker, ct));

        var inUse = await ApplyAsync(agency, Agency, "", SealCategory.Official, "盖盟行署印发的公文。依据：演示。", keeper);
        await MakeAsync(inUse);

        var stopped = await ApplyAsync(agency, Agency, "合同专用章", SealCategory.Contract, "盖盟行署签订的合同。依据：演示。", clerk);
        await MakeAsync(stopped);
        await DoAsync(id => stop.HandleAsync(new StopSeal(id, stopped, 3, "清点合同台账，暂停用印。"), keeper, ct));

        await ApplyAsync(office, Office, "", SealCategory.Official, "盖盟行署办公室印发的公文。依据：演示。", clerk);
        if (await RequestAsync(ct) is { } request) await GetTextAsync(id => affix.HandleAsync(new AffixSeal(id, request, 0, 0, inUse, Password), keeper, ct));
        return refusal is null ? Result.Success : new Result(refusal);

        async Task<Error?> DoAsync(Func<Guid, Task<Result>> act)
        {
            if (refusal is not null) return refusal;
            DemoClock.Be(from.AddMinutes(3 * step));
            return refusal = (await act(IdOf(step++))).Error;
        }

        async Task<Guid> GetAsync(Func<Guid, Task<Result<Guid>>> act)
        {
            var value = Guid.Empty;
            await DoAsync(async id =>
            {
                var done = await act(id);
                if (done.IsSuccess) value = done.Value;
                return done.WithoutValue();
            });
            return value;
        }

        Task<Error?> GetTextAsync(Func<Guid, Task<Result<string>>> act) => DoAsync(async id => (await act(id)).WithoutValue());

        Task<Guid> ApplyAsync(Guid agencyId, string name, string bottom, SealCategory category, string purpose, Actor by) => GetAsync(id => apply.HandleAsync(
            new ApplyForSeal(id, agencyId, name + bottom, category, purpose, keeper.StaffId, null, new SealPictureOrder((SealDesign.Round(name, bottom.Length > 0 ? SealRank.Special : name == Agency ? SealRank.Prefecture : SealRank.Unit) with { BottomText = bottom, IsDemo = true }).ToJson(), [], 0, 0)), by, ct));

        async Task MakeAsync(Guid seal)
        {
            await DoAsync(id => decide.HandleAsync(new ApproveSeal(id, seal, 0, "同意。"), leader, ct));
            await DoAsync(id => make.HandleAsync(new MakeSeal(id, seal, 1, Password, Structure, Years, []), maker, ct));
            await DoAsync(id => take.HandleAsync(new TakeSeal(id, seal, 2, Password), keeper, ct));
        }
    }

    // Null when no papers were laid down.
    private async Task<Guid?> RequestAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await (from request in db.Set<SealRequest>() join document in db.Set<OfficialDocument>() on request.DocumentId equals document.Id where document.Title == Sealed select (Guid?)request.Id).SingleOrDefaultAsync(ct);
    }

    private async Task<Guid> UnitAsync(string name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Unit>().Where(unit => unit.Name == name).Select(unit => unit.Id).SingleAsync(ct);
    }

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x5EA1, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
