namespace OfficeHub.Signing.Seals;

/// <summary>The picture of a seal (印章图像).</summary>
/// <param name="Type">ASCII, free text in real files: PNG, png, JPG, SVG, ofd …</param>
/// <param name="Data">The picture file.</param>
/// <param name="WidthMm">Width in print, whole millimetres.</param>
/// <param name="HeightMm">Height in print, whole millimetres.</param>
/// <remarks>GB/T 38540-2020, 7.1 (SES_ESPictureInfo).</remarks>
public sealed record SealPicture(string Type, ReadOnlyMemory<byte> Data, int WidthMm, int HeightMm);

/// <summary>Which standard a seal or a seal signature follows.</summary>
public enum SealStructure
{
    /// <summary>GM/T 0031-2014: read and verified, never written.</summary>
    V1 = 1,

    /// <summary>GB/T 38540-2020.</summary>
    V4 = 4,

    /// <summary>GM/T 0031-2025.</summary>
    V5 = 5,
}

/// <summary>A digest in the place of a certificate in a seal's list.</summary>
/// <param name="Algorithm">Name or object identifier of the digest.</param>
/// <param name="Value">The digest of the certificate.</param>
public sealed record CertificateDigest(string Algorithm, ReadOnlyMemory<byte> Value);
