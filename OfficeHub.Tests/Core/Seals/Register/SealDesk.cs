using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Acts;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Core.Settings;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seals.Register;

/// <summary>The demo organisation at work on its seals: people by name, acts as they press them.</summary>
internal sealed class SealDesk : IAsyncDisposable
{
    public const string Keeper = "田向东";
    public const string Clerk = "高静";
    public const string Approver = "陈立诚";
    public const string Deputy = "林若澜";
    public const string Maker = "巴雅尔";
    public const string Stranger = "苏日娜";
    public const string Password = "自己记住的口令-2026";

    private static readonly TestAuthority Authority = TestAuthority.Common;

    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly SealFolders _folders;

    private SealDesk(TestOffice office, SealFolders folders) => (Office, _folders) = (office, folders);

    public TestOffice Office { get; }

    public static async Task<SealDesk> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-seals-").FullName;
        var folders = new SealFolders(Path.Combine(folder, "authority"), Path.Combine(folder, "keys"), Path.Combine(folder, "trust"));
        var office = await DemoOffice.OpenAsync(
            services =>
            {
                services.AddSettings();
                services.AddRights();
                services.AddWorkingCalendar();
                services.AddRoutes();
                services.AddNotifications();
                services.AddCertificates(folders);
                services.AddSealRegister();
                services.AddSingleton<DispatchOutbox>();
            },
            provider);
        return new SealDesk(office, folders);
    }

    /// <summary>The same people over an office that does more than seals. The folders are the caller's.</summary>
    public static SealDesk Over(TestOffice office, SealFolders folders) => new(office, folders);

    public async Task<Actor> AsAsync(string name) => _actors.TryGetValue(name, out var known) ? known : _actors[name] = await Office.SignInAsync(name);

    public async Task<Guid> StaffIdAsync(string name) => (await Office.StaffAsync(name)).Id;

    public static SealPictureOrder Round(string name = "北原盟行政公署") => new(SealDesign.Round(name).ToJson(), [], 0, 0);

    public async Task<ApplyForSeal> ApplicationAsync(string keeper = Keeper, Guid? replaces = null, string agency = "北原盟行政公署") =>
        new(Guid.NewGuid(), (await Office.UnitAsync(agency)).Id, agency, SealCategory.Official, "盟行署印发的公文用印。", await StaffIdAsync(keeper), replaces, Round(agency));

    public async Task<Result<Guid>> ApplyAsync(ApplyForSeal command, string by = Clerk) => await Office.Get<SealApplicationHandler>().HandleAsync(command, await AsAsync(by), default);

    public async Task<Guid> AppliedAsync(string by = Clerk, Guid? replaces = null) => (await ApplyAsync(await ApplicationAsync(replaces: replaces), by)).Value;

    public async Task<Guid> ApprovedAsync(string by = Clerk, Guid? replaces = null)
    {
        var seal = await AppliedAsync(by, replaces);
        Assert.Null((await DoAsync(SealAction.Approve, seal, Approver)).Error);
        return seal;
    }

    /// <summary>Made and taken into use.</summary>
    public async Task<Guid> InUseAsync(Guid? replaces = null)
    {
        var seal = await ApprovedAsync(replaces: replaces);
        Assert.Null((await MakeAsync(seal)).Error);
        Assert.Null((await TakeAsync(seal)).Error);
        return seal;
    }

    /// <summary>An act that asks for words alone.</summary>
    public async Task<Result> DoAsync(SealAction action, Guid seal, string by, string words = "按规定办理。", int? revision = null, Guid? press = null, SealEndReason reason = SealEndReason.AgencyRenamed)
    {
        var (id, read, actor) = (press ?? Guid.NewGuid(), revision ?? await RevisionAsync(seal), await AsAsync(by));
        return action switch
        {
            SealAction.Withdraw => await Office.Get<SealApplicationHandler>().HandleAsync(new WithdrawSealApplication(id, seal, read), actor, default),
            SealAction.Approve => await Office.Get<SealDecisionHandler>().HandleAsync(new ApproveSeal(id, seal, read, words), actor, default),
            SealAction.Refuse => await Office.Get<SealDecisionHandler>().HandleAsync(new RefuseSeal(id, seal, read, words), actor, default),
            SealAction.ApproveEnd => await Office.Get<SealDecisionHandler>().HandleAsync(new ApproveSealEnd(id, seal, read, words), actor, default),
            SealAction.RefuseEnd => await Office.Get<SealDecisionHandler>().HandleAsync(new RefuseSealEnd(id, seal, read, words), actor, default),
            SealAction.Stop => await Office.Get<StopSealHandler>().HandleAsync(new StopSeal(id, seal, read, words), actor, default),
            SealAction.Resume => await Office.Get<StopSealHandler>().HandleAsync(new ResumeSeal(id, seal, read, words), actor, default),
            SealAction.AskEnd => await Office.Get<StopSealHandler>().HandleAsync(new AskSealEnd(id, seal, read, reason, words), actor, default),
            SealAction.AskDestruction => await Office.Get<DestroySealHandler>().HandleAsync(new AskSealDestruction(id, seal, read, words), actor, default),
            SealAction.Destroy => await Office.Get<DestroySealHandler>().HandleAsync(new DestroySeal(id, seal, read, words), actor, default),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    public async Task<Result> MakeAsync(Guid seal, string by = Maker, string password = Password, int structure = 4, byte[]? png = null) => await Office.Get<MakeSealHandler>().HandleAsync(
        new MakeSeal(Guid.NewGuid(), seal, await RevisionAsync(seal), password, structure, 3, png ?? []), await AsAsync(by), default);

    public async Task<Result> TakeAsync(Guid seal, string by = Keeper, string password = Password) =>
        await Office.Get<TakeSealHandler>().HandleAsync(new TakeSeal(Guid.NewGuid(), seal, await RevisionAsync(seal), password), await AsAsync(by), default);

    public async Task<SealDetail> SealAsync(Guid seal, string by = Clerk) => (await Office.Get<SealDetailQuery>().FindAsync(seal, await AsAsync(by), default)).Value;

    public async Task<int> RevisionAsync(Guid seal)
    {
        await using var db = await Office.ContextAsync();
        return await db.Set<RegisteredSeal>().Where(row => row.Id == seal).Select(row => row.Revision).SingleAsync();
    }

    public async Task<IReadOnlyList<string>> ToldAsync(string name)
    {
        await Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await AsAsync(name), default)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices.Select(row => row.Words))];
    }

    /// <summary>An authority of the agency, and certificates with keys for keeper and maker.</summary>
    public async Task CertifyAsync()
    {
        await KeyAsync(Maker, CertificateUse.SealMaker);
        await KeyAsync(Keeper, CertificateUse.SealHolder);
    }

    /// <summary>A certificate with its key on the shelf, under the person's password; few rounds, so that tests are quick.</summary>
    public async Task<Guid> KeyAsync(string name, CertificateUse use)
    {
        var (now, actor, id) = (Office.Clock.UtcNow, await AsAsync(name), Guid.CreateVersion7());
        await TrustAsync();
        using var key = Sm2PrivateKey.Generate();
        var certificate = TestAuthority.Done(Authority.Issuing.IssueAsync(new(TestAuthority.Name(name), key.PublicKey, CertificatePurpose.Signing, now.AddDays(-1), now.AddYears(2)), default));
        await Office.Get<SealKeyShelf>().KeepAsync(id, SoftwareSealKey.Protect(key, Password, rounds: 10_000).Value, default);
        await using var db = await Office.ContextAsync();
        db.Add(RegisteredCertificate.Import(id, use, name, key.PublicKey.Point.ToArray(), CertificateFacts.Of(certificate), actor, now));
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>The authority revokes it; the register here does not know yet.</summary>
    public async Task RevokeAsync(Guid id)
    {
        await using var db = await Office.ContextAsync();
        var certificate = Certificate.Read((await db.Set<RegisteredCertificate>().SingleAsync(row => row.Id == id)).Der).Value;
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
        await TrustAsync(new RevokedCertificate(certificate.SerialNumber, Office.Clock.UtcNow, RevocationReason.KeyCompromise));
        Office.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task TrustAsync(params RevokedCertificate[] revoked)
    {
        var now = Office.Clock.UtcNow;
        await WriteAsync("roots", "root.cer", Authority.Root.Encoded);
        await WriteAsync("certs", "issuing.cer", Authority.Issuing.Certificate.Encoded);
        await WriteAsync("crls", "root.crl", TestAuthority.List(Authority.OfRoot, now).Encoded);
        await WriteAsync("crls", "issuing.crl", TestAuthority.List(Authority.Issuing, now, revoked).Encoded);
    }

    private async Task WriteAsync(string folder, string name, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Path.Combine(_folders.Trust, folder));
        await File.WriteAllBytesAsync(Path.Combine(_folders.Trust, folder, name), content);
    }

    public bool HasKeyFile(Guid certificate) => File.Exists(Path.Combine(_folders.Keys, $"{certificate:N}.key"));

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_folders.Keys)!, recursive: true);
    }
}
