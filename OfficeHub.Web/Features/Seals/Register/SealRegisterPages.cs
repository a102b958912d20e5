using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Seals.Register;

/// <summary>Addresses of the register of seals, and words its pages share.</summary>
internal static class SealRegisterPages
{
    public const string List = "/seals";

    public const string Print = "/seals/print";

    public const string Apply = "/seals/apply";

    /// <summary>So many days before its end a seal is shown as ending.</summary>
    private const int SoonDays = 60;

    public static NavigationEntry Entry { get; } = new(10, "印章", "seal", List, SealPermissions.View);

    public static string Detail(Guid id) => $"{List}/{id:N}";

    /// <summary>The .esl file.</summary>
    public static string File(Guid id) => $"{Detail(id)}/esl";

    /// <summary>Where it is: what is owed is coloured, what is over is grey.</summary>
    public static (LightKind Light, string Word) StateOf(SealStatus status) => (status switch
    {
        SealStatus.InUse => LightKind.Ok,
        SealStatus.Stopped => LightKind.Hold,
        _ when SealFlow.InHand.Contains(status) => LightKind.Warn,
        _ => LightKind.Done,
    }, SealNames.Of(status));

    /// <summary>That its end is near, or past; null where nothing is owed.</summary>
    public static (LightKind Light, string Word)? ValidityOf(SealRow row, DateTime now)
    {
        if (row.ValidUntil is not { } end || row.Status is not (SealStatus.Made or SealStatus.InUse or SealStatus.Stopped)) return null;
        var left = BeijingTime.DayOf(end).DayNumber - BeijingTime.DayOf(now).DayNumber;
        return left < 0 || end < now ? (LightKind.Late, "已过期") : left <= SoonDays ? (LightKind.Warn, $"剩 {left} 天") : null;
    }

    /// <summary>What is wrong with the certificate in a seal that lives, or is left to do with that of one that ended; null when nothing is.</summary>
    public static string? FaultOf(HolderCertificate certificate, SealStatus status) => (status, certificate.Status) switch
    {
        // A copy of the key that lies elsewhere outlives the row: only revocation tells a verifier.
        (SealStatus.Cancelled or SealStatus.DestructionAsked or SealStatus.Destroyed, not CertificateStatus.Revoked) => "证书还有效，密钥如有副本仍能签章；没有别的印章用它时，请制章员吊销证书",
        (not (SealStatus.Made or SealStatus.InUse or SealStatus.Stopped), _) => null,
        (_, CertificateStatus.Revoked) => "证书已吊销，请停用这枚印章",
        (_, CertificateStatus.Replaced) => "证书已换，请申请换发",
        _ => null,
    };

    /// <summary>The picture as a PNG.</summary>
    public static string Picture(Guid id) => $"{Detail(id)}/picture";

    /// <summary>A day, or a dash.</summary>
    public static string Day(DateTime? at) => at is { } known ? BeijingTime.Day(BeijingTime.DayOf(known)) : "—";

    /// <summary>A line of the record has name and post together, as 丁卫国（机要保密科保密员）.</summary>
    public static (string Name, string? Post) Apart(string who) => who.IndexOf('（', StringComparison.Ordinal) is > 0 and var cut
        ? (NameDisplay.Spaced(who[..cut]), who[(cut + 1)..].TrimEnd('）'))
        : (who, null);
}
