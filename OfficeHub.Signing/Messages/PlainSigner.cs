using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Signing.Messages;

/// <summary>Signs without a seal.</summary>
/// <remarks>GB/T 35275-2017, 8; GB/T 33190-2016, 18.2: Signature of Type="Sign"; e-seal.md 6.</remarks>
public static class PlainSigner
{
    /// <summary>A signedData message beside a text, with the time as a signed attribute.</summary>
    /// <param name="protectedText">Signature.xml for OFD, the file for a detached signature.</param>
    /// <param name="signedAt">UTC; written in whole seconds.</param>
    /// <param name="key">Signs; its certificate goes inside.</param>
    /// <param name="ct">Cancels the signing.</param>
    /// <returns>SignedValue.dat.</returns>
    public static Task<Outcome<byte[]>> SignAsync(ReadOnlyMemory<byte> protectedText, DateTime signedAt, ISealKeyProvider key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(key);
        // The text stays outside and its digest stands in the attributes: read alike by those who go by GB/T 35275 and by those who go by CMS.
        return SignedMessageWriter.MakeAsync(
            isNational: true, Oids.NationalData, protectedText.ToArray(), includesContent: false, [(Oids.SigningTime, value => value.CertificateTime(signedAt))], key, ct);
    }
}
