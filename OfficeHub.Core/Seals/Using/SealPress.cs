using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Making;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Using;

/// <summary>用印: puts a registered seal on a file and enters it in the ledger. Who approved it and whether the file is the right one, the caller has asked.</summary>
public sealed class SealPress
{
    private readonly IDbContextFactory<OfficeHubDbContext> _contexts;
    private readonly SealKeyShelf _shelf;
    private readonly TrustReading _trust;

    internal SealPress(IDbContextFactory<OfficeHubDbContext> contexts, SealKeyShelf shelf, TrustReading trust) => (_contexts, _shelf, _trust) = (contexts, shelf, trust);

    /// <summary>Opens the keeper's key: slow, so before the transaction. The caller disposes it.</summary>
    /// <returns><see cref="NotFound"/>, what <see cref="Unfit"/> says, the shelf's refusals, <see cref="SealingRefused"/> with the code of the check.</returns>
    internal async Task<Result<ReadySeal>> ReadyAsync(Guid sealId, string password, Actor keeper, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var policy = await _trust.PolicyAsync(ct);
        if (!policy.IsSuccess) return policy.Error;
        var seal = await db.Set<RegisteredSeal>().AsNoTracking().VisibleTo(keeper).SingleOrDefaultAsync(one => one.Id == sealId, ct);
        if (seal is null) return new NotFound("印章");
        if (Unfit(seal, keeper, policy.Value.Now) is { } unfit) return unfit;
        var content = await db.Set<SealContent>().AsNoTracking().SingleAsync(one => one.SealId == sealId, ct);
        var opened = await _shelf.OpenAsync(seal.CertificateId!.Value, password, ct);
        if (!opened.IsSuccess) return opened.Error;
        if (Readiness.Refusal(opened.Value.Key.Certificate, policy.Value, "保管人") is not { } unready) return new ReadySeal(seal, content, opened.Value, policy.Value);
        opened.Value.Dispose();
        return new SealingRefused(unready.Code, unready.Message);
    }

    /// <summary>Seals the file and enters the use, in the transaction of the act: without the line no seal.</summary>
    /// <returns>The sealed file; what <see cref="Unfit"/> says by now, <see cref="SealingRefused"/>.</returns>
    internal static async Task<Result<PressedFile>> PressAsync(CommandScope scope, ReadySeal ready, FileToSeal file)
    {
        // Between opening the key and now it may have been stopped.
        var seal = await scope.Db.Set<RegisteredSeal>().AsNoTracking().SingleAsync(one => one.Id == ready.Seal.Id, scope.Cancellation);
        if (Unfit(seal, scope.Actor, scope.Now) is { } unfit) return unfit;
        var at = new DateTime(scope.Now.Ticks - (scope.Now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        List<SealPlacement> places = [new SealPlacement.OnOnePage(file.Page, file.XMm - (ready.WidthMm / 2.0), file.YMm - (ready.HeightMm / 2.0))];
        if (file.What.Straddles) places.Add(new SealPlacement.Straddling());
        var done = await OfdSealer.SealAsync(file.Content, new OfdSealOrder(ready.Esl, places, at), ready.Keys.Key, timestamps: null, ready.Policy with { Now = scope.Now, Trust = ready.Policy.Trust.With(ready.Keys.Others) }, scope.Cancellation);
        if (!done.IsSuccess) return new SealingRefused(done.Fault.Code, done.Fault.Message);
        var hash = Convert.ToHexStringLower(Sm3.Hash(done.Value));
        var ledger = await LockedAsync(scope, seal.AgencyId);
        var use = ledger.Enter(new UsedSeal(seal.Id, seal.Number, seal.Name), file.What with { AfterHash = hash }, scope.Actor, WholeMicroseconds(scope.Now));
        scope.Db.Add(use);
        scope.Touches(SealNews.Subject, seal.Id, $"{seal.Name}（{seal.Number}）", $"用印 第 {use.Serial} 号：{use.SubjectNumber}，登记行 SM3 {use.Hash}");
        return new PressedFile(done.Value, hash, use);
    }

    /// <summary>Null when the keeper could use the seal now.</summary>
    internal static Error? Unfit(RegisteredSeal seal, Actor keeper, DateTime now) =>
        seal.KeeperId != keeper.StaffId ? new NotTheKeeper(seal.KeeperName)
        : seal.Status is not SealStatus.InUse ? new SealNotInUse(seal.Name, seal.Status)
        : seal.Category is not SealCategory.Official ? new NotAnOfficialSeal(seal.Name)
        : seal.ValidUntil is { } end && now > end ? new SealIsOver(seal.Name, BeijingTime.DayOf(end)) : null;

    // As a series of numbers: whoever comes second waits.
    private static async Task<SealLedger> LockedAsync(CommandScope scope, Guid agencyId)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (!await LockAsync(db, agencyId, ct))
        {
            await db.Set<Unit>().Where(unit => unit.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Order, unit => unit.Order), ct);
            if (!await LockAsync(db, agencyId, ct))
            {
                var begun = SealLedger.Begin(agencyId);
                db.Add(begun);
                return begun;
            }
        }

        return await db.Set<SealLedger>().SingleAsync(ledger => ledger.Id == agencyId, ct);
    }

    private static async Task<bool> LockAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct) =>
        await db.Set<SealLedger>().Where(ledger => ledger.Id == agencyId).ExecuteUpdateAsync(set => set.SetProperty(ledger => ledger.Lines, ledger => ledger.Lines), ct) > 0;

    // What every database gives back as it was given.
    private static DateTime WholeMicroseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}

/// <summary>A seal whose key is open for one act.</summary>
internal sealed class ReadySeal(RegisteredSeal seal, SealContent content, KeyFile keys, VerificationPolicy policy) : IDisposable
{
    public RegisteredSeal Seal => seal;

    public ReadOnlyMemory<byte> Esl => content.Esl;

    public int WidthMm => content.WidthMm;

    public int HeightMm => content.HeightMm;

    public KeyFile Keys => keys;

    public VerificationPolicy Policy => policy;

    public void Dispose() => keys.Dispose();
}

/// <summary>A file to be sealed.</summary>
/// <param name="Content">The OFD.</param>
/// <param name="Page">From 1.</param>
/// <param name="XMm">Centre of the seal from the left edge.</param>
/// <param name="YMm">Centre of the seal from the top edge, y down.</param>
/// <param name="What">For the ledger; the hash of the sealed file is filled in.</param>
internal sealed record FileToSeal(ReadOnlyMemory<byte> Content, int Page, double XMm, double YMm, SealedThing What);

/// <summary>A sealed file.</summary>
internal sealed record PressedFile(byte[] Content, string Hash, SealUse Use);
