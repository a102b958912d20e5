using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>Where seals are made and tried: slow work with keys, done before the transaction of the act that stores its outcome.</summary>
public sealed class SealWorkbench
{
    private readonly IDbContextFactory<OfficeHubDbContext> _contexts;
    private readonly SealKeyShelf _shelf;
    private readonly TrustReading _trust;

    internal SealWorkbench(IDbContextFactory<OfficeHubDbContext> contexts, SealKeyShelf shelf, TrustReading trust) => (_contexts, _shelf, _trust) = (contexts, shelf, trust);

    /// <summary>Makes the seal that was approved, parses it back and verifies it.</summary>
    /// <returns><see cref="NotFound"/>, what <see cref="RegisteredSeal.WhyNot"/> says, <see cref="KeeperHasNoCertificate"/>, <see cref="MakerHasNoCertificate"/>, the shelf's refusals,
    /// <see cref="SealingRefused"/> with the code of the check, or <see cref="Invalid"/> for the picture.</returns>
    internal async Task<Result<(byte[] Esl, MadeSeal Made)>> MakeAsync(MakeSeal command, Actor maker, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var found = await FindAsync(db, command.SealId, SealAction.Make, maker, ct);
        if (!found.IsSuccess) return found.Error;
        var (seal, content) = found.Value;
        var policy = await _trust.PolicyAsync(ct);
        if (!policy.IsSuccess) return policy.Error;
        var user = await OwnAsync(db, CertificateUse.SealHolder, seal.KeeperId, policy.Value.Now, ct);
        if (user is null) return new KeeperHasNoCertificate(seal.KeeperName);
        var own = await OwnAsync(db, CertificateUse.SealMaker, maker.StaffId, policy.Value.Now, ct);
        if (own is null) return new MakerHasNoCertificate();
        var certificate = Certificate.Read(user.Der);
        if (!certificate.IsSuccess) return new SealingRefused(null, certificate.Fault.Message);
        if (Readiness.Refusal(certificate.Value, policy.Value, "保管人") is { } unready) return new SealingRefused(unready.Code, unready.Message);
        var picture = PictureOf(content, command.Png);
        if (!picture.IsSuccess) return picture.Error;

        var opened = await _shelf.OpenAsync(own.Id, command.Password, ct);
        if (!opened.IsSuccess) return opened.Error;
        using var keys = opened.Value;
        var from = Second(policy.Value.Now);
        var until = new[] { from.AddYears(command.Years), Second(certificate.Value.NotAfter) }.Min();
        var order = new SealOrder((SealStructure)command.Structure, seal.Number, seal.Name, [certificate.Value], picture.Value, from, from, until);
        var made = await SealWriter.MakeAsync(order, keys.Key, timestamps: null, policy.Value with { Trust = policy.Value.Trust.With(keys.Others) }, ct);
        if (!made.IsSuccess) return new SealingRefused(made.Fault.Code, made.Fault.Message);
        var esl = made.Value.Encoded.ToArray();
        var how = picture.Value.Type == SealOfdPicture.Type ? "矢量图" : content.Png.Length > 0 ? "原样用申请时的图像" : "线条、位置和颜色与批准的图样核对一致，文字由制章员的浏览器画出";
        return (esl, new MadeSeal(user.Id, command.Structure, from, until, HashOf(esl), $"{SealNames.OfStructure(command.Structure)}，{how}，有效期至{BeijingTime.Day(BeijingTime.DayOf(until))}"));
    }

    /// <summary>Tries the keeper's key on the seal: opens it, signs something of no weight, checks that, and verifies the seal itself.</summary>
    /// <returns><see cref="NotFound"/>, what <see cref="RegisteredSeal.WhyNot"/> says, the shelf's refusals, or <see cref="SealingRefused"/> with the code of the check.</returns>
    internal async Task<Result> TryAsync(Guid sealId, string password, Actor keeper, CancellationToken ct)
    {
        await using var db = await _contexts.CreateDbContextAsync(ct);
        var found = await FindAsync(db, sealId, SealAction.Take, keeper, ct);
        if (!found.IsSuccess) return found.Error;
        var (seal, content) = found.Value;
        var policy = await _trust.PolicyAsync(ct);
        if (!policy.IsSuccess) return policy.Error;
        var opened = await _shelf.OpenAsync(seal.CertificateId!.Value, password, ct);
        if (!opened.IsSuccess) return opened.Error;
        using var keys = opened.Value;
        var certificate = keys.Key.Certificate;
        if (Readiness.Refusal(certificate, policy.Value, "保管人") is { } unready) return new SealingRefused(unready.Code, unready.Message);
        var report = SealVerifier.Verify(content.Esl, policy.Value with { ListMayPrecedeSigning = TimeSpan.MaxValue });
        if (report.Verdict is not Verdict.Ok) return new SealingRefused(report.Headline?.Code, $"印章核验没有通过：{report.Headline?.Sentence}");
        if (!report.Seal!.Lists(certificate.Encoded)) return new SealingRefused(null, "印章里没有您的证书，不能领取。请联系制章员重新制作。");
        var trial = Encoding.UTF8.GetBytes($"OfficeHub 领取试签 {seal.Number}");
        var signed = await keys.Key.SignAsync(trial, ct);
        return !signed.IsSuccess ? new SealingRefused(null, signed.Fault.Message)
            : certificate.PublicKey.Value.Verify(trial, signed.Value) ? Result.Success
            : new SealingRefused(null, "试签没有通过核验，密钥可能损坏。请重新申领证书。");
    }

    /// <summary>Erases a key file.</summary>
    internal Task EraseAsync(Guid certificateId, CancellationToken ct) => _shelf.EraseAsync(certificateId, ct);

    /// <summary>SM3, lower-case hexadecimal.</summary>
    internal static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(Sm3.Hash(content));

    private static async Task<Result<(RegisteredSeal Seal, SealContent Content)>> FindAsync(OfficeHubDbContext db, Guid sealId, SealAction action, Actor actor, CancellationToken ct)
    {
        var seal = await db.Set<RegisteredSeal>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == sealId, ct);
        if (seal is null) return new NotFound("印章");
        return seal.WhyNot(action, actor) is { } refusal ? refusal : (seal, await db.Set<SealContent>().AsNoTracking().SingleAsync(one => one.SealId == sealId, ct));
    }

    // The newest that may be used.
    private static async Task<RegisteredCertificate?> OwnAsync(OfficeHubDbContext db, CertificateUse use, Guid staffId, DateTime now, CancellationToken ct) =>
        (await db.Set<RegisteredCertificate>().AsNoTracking().Where(one => one.Use == use && one.KeeperId == staffId && one.Status == CertificateStatus.Valid && one.HasKey)
            .OrderByDescending(one => one.ValidFrom).ToListAsync(ct)).Find(one => one.IsUsableAt(now));

    // What was brought is taken as it was approved; what was designed is drawn by the maker's browser, or without one as a vector picture.
    private static Result<SealPicture> PictureOf(SealContent content, byte[] drawn)
    {
        if (content.Png.Length > 0) return new SealPicture("PNG", content.Png, content.WidthMm, content.HeightMm);
        var design = SealDesign.FromJson(content.Design);
        if (!design.IsSuccess) return design.Error;
        if (drawn.Length > 0)
        {
            // The browser is the maker's own: what it sends must show what was approved.
            var png = SealInk.Check(drawn, design.Value);
            return png.IsSuccess ? new SealPicture("PNG", png.Value.Content, content.WidthMm, content.HeightMm) : png.Error;
        }

        var drawing = SealDrawing.Of(design.Value);
        return drawing.IsSuccess ? new SealPicture(SealOfdPicture.Type, SealOfdPicture.Write(drawing.Value), content.WidthMm, content.HeightMm) : drawing.Error;
    }

    private static DateTime Second(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
