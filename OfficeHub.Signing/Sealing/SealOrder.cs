using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Sealing;

/// <summary>What a seal to be made shall say.</summary>
/// <param name="Structure">V4 or V5.</param>
/// <param name="SealId">esID, ASCII, never used before: a seal is closed and made anew, never edited.</param>
/// <param name="Name">As it is shown; may be Chinese.</param>
/// <param name="Users">Signing certificates that may use the seal.</param>
/// <param name="Picture">PNG with alpha, 300 dpi or more, or an OFD picture; millimetres of the printed seal.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ValidFrom">UTC; it counts.</param>
/// <param name="ValidTo">UTC; it counts.</param>
/// <remarks>GB/T 38540-2020, 7.1; e-seal.md 4.1.</remarks>
public sealed record SealOrder(
    SealStructure Structure, string SealId, string Name, IReadOnlyList<Certificate> Users, SealPicture Picture, DateTime CreatedAt, DateTime ValidFrom, DateTime ValidTo)
{
    private const int MaxPictureLength = 4 * 1024 * 1024;

    /// <summary>header.vid, ASCII.</summary>
    public string Vendor { get; init; } = "OfficeHub";

    /// <summary>1 for the seal of a unit, 2 for that of a person.</summary>
    public int Type { get; init; } = 1;

    /// <summary>Whether the list holds digests of the certificates instead of the certificates.</summary>
    public bool ListsDigests { get; init; }

    /// <summary>Why the seal cannot be made of it, or null.</summary>
    internal SigningFault? Fault()
    {
        var wrong = Structure is not (SealStructure.V4 or SealStructure.V5) ? "只能制作 GB/T 38540-2020 或 GM/T 0031-2025 的印章。"
            : !IsPlain(SealId) || !IsPlain(Vendor) || !IsPlain(Picture.Type) ? "印章编号、厂商标识和图像类型只能用英文字母、数字和符号，不能空着。"
            : string.IsNullOrWhiteSpace(Name) || Name.Length > 200 || Name.Any(char.IsControl) ? "印章名称不能空着，也不能超过 200 字。"
            : Users.Count is 0 or > 1000 ? "印章至少要有一张使用者证书，最多 1000 张。"
            : Picture.Data.IsEmpty || Picture.Data.Length > MaxPictureLength ? "印章图像不能空着，也不能超过 4 MB。"
            : Picture.WidthMm is < 1 or > 100 || Picture.HeightMm is < 1 or > 100 ? "印章图像的宽和高应为 1 至 100 毫米。"
            : ValidFrom >= ValidTo ? "印章有效期的起止颠倒。"
            : Users.FirstOrDefault(one => !CertificateProfile.MaySeal(one) || !one.PublicKey.IsSuccess) is { } user ? $"“{user.Subject}”的证书不是 SM2 签名证书，不能列为使用者。"
            : null;
        return wrong is null ? null : new SigningFault(SigningFaultKind.NotAllowed, wrong);
    }

    internal static bool IsPlain(string text) => text.Length is > 0 and <= 200 && text.All(one => one is >= ' ' and <= '~');
}
