using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Acts;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>The issuer's seal, marked 演示, with an authority of its own: made by the people it takes, through the real acts.</summary>
public sealed class MainJobSeal(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoPeople people, FoundAuthorityHandler found, AskCertificateHandler ask, IssueCertificateHandler issue,
    SealApplicationHandler apply, SealDecisionHandler decide, MakeSealHandler make, TakeSealHandler take, RenewListsHandler lists)
{
    private const string Maker = "巴雅尔";
    private const string Keeper = "田向东";
    private const string Clerk = "高静";
    private const string Leader = "陈立诚";
    private const string Password = DemoAccounts.Password;
    private const int Structure = 4;
    private const int Years = 5;

    /// <summary>Makes it; null when it is in use.</summary>
    internal async Task<Error?> ReadyAsync(string agency, CancellationToken ct)
    {
        var staff = await people.SignInAsync([Maker, Keeper, Clerk, Leader], ct);
        var (maker, keeper, clerk, leader) = (staff[Maker], staff[Keeper], staff[Clerk], staff[Leader]);
        var founded = await found.HandleAsync(new FoundAuthority(Guid.CreateVersion7(), agency, Password, Password), maker, ct);
        if (!founded.IsSuccess) return founded.Error;
        foreach (var (use, holder, by) in new[] { (CertificateUse.SealMaker, agency + "制章", maker), (CertificateUse.SealHolder, agency, keeper) })
        {
            var asked = await ask.HandleAsync(new AskCertificate(Guid.CreateVersion7(), use, holder, null, Password, Password), by, ct);
            if (!asked.IsSuccess) return asked.Error;
            var issued = await issue.HandleAsync(new IssueCertificate(Guid.CreateVersion7(), asked.Value, 0, Years, Password), maker, ct);
            if (!issued.IsSuccess) return issued.Error;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var unit = await db.Set<Unit>().Where(row => row.Name == agency).Select(row => row.Id).SingleAsync(ct);
        var picture = new SealPictureOrder((SealDesign.Round(agency, SealRank.Prefecture) with { IsDemo = true }).ToJson(), [], 0, 0);
        var applied = await apply.HandleAsync(new ApplyForSeal(Guid.CreateVersion7(), unit, agency, SealCategory.Official, "盖本机关印发的公文。依据：演示。", keeper.StaffId, null, picture), clerk, ct);
        if (!applied.IsSuccess) return applied.Error;
        var approved = await decide.HandleAsync(new ApproveSeal(Guid.CreateVersion7(), applied.Value, 0, "同意。"), leader, ct);
        if (!approved.IsSuccess) return approved.Error;
        var made = await make.HandleAsync(new MakeSeal(Guid.CreateVersion7(), applied.Value, 1, Password, Structure, Years, []), maker, ct);
        if (!made.IsSuccess) return made.Error;
        return (await take.HandleAsync(new TakeSeal(Guid.CreateVersion7(), applied.Value, 2, Password), keeper, ct)).Error;
    }

    /// <summary>The seal in use.</summary>
    internal async Task<Guid> OfAsync(string agency, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<RegisteredSeal>().Where(seal => seal.AgencyName == agency && seal.Status == SealStatus.InUse).Select(seal => seal.Id).SingleAsync(ct);
    }

    /// <summary>Revocation lists later than the seal: only they prove that it was not revoked. Nothing to do where nothing was sealed.</summary>
    internal async Task<Result> RenewListsAsync(CancellationToken ct)
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            if (!await db.Set<RegisteredSeal>().AnyAsync(ct)) return Result.Success;
        }

        // A list of the same second as the seal would not be later.
        await Task.Delay(TimeSpan.FromSeconds(1.1), ct);
        return await lists.HandleAsync(new RenewLists(Guid.CreateVersion7(), Password), (await people.SignInAsync([Maker], ct))[Maker], ct);
    }
}
