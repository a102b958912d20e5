using OfficeHub.Core.Common;
using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Making;

/// <summary>A key that comes in a file, as authorities hand them out: PKCS #12; a key in PEM or DER with its certificate; or GB/T 35276 enveloped, for a key the holder has.</summary>
/// <param name="File">The key file.</param>
/// <param name="Password">Of the key file; empty when it has none.</param>
/// <param name="CertificateFile">The certificate; null when it is in the key file.</param>
internal sealed record BroughtKey(ReadOnlyMemory<byte> File, string Password, ReadOnlyMemory<byte>? CertificateFile)
{
    /// <summary>Most bytes of a key or certificate file.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Reads key and certificates, that of the key first. The caller disposes the key.</summary>
    /// <param name="holder">Opens an enveloped key; null when the file is not one.</param>
    /// <returns><see cref="SealingRefused"/>: unreadable, a curve written out, a wrong password, key and certificate that do not belong together.</returns>
    public Result<(Sm2PrivateKey Key, IReadOnlyList<Certificate> Certificates)> Read(Sm2PrivateKey? holder)
    {
        if (File.Length > MostBytes || CertificateFile?.Length > MostBytes)
        {
            return Refused($"密钥和证书文件不能超过 {MostBytes / 1024 / 1024} MB。");
        }

        if (CertificateFile is not { Length: > 0 } certificateFile)
        {
            return ReadWhole(holder);
        }

        var certificates = Pem.ReadCertificates(certificateFile);
        if (!certificates.IsSuccess)
        {
            return Refused($"证书读不出来：{certificates.Fault.Message}");
        }

        var key = holder is null ? Pem.ReadKey(File, Password) : EnvelopedKey.Open(File, holder);
        return key.IsSuccess ? Paired(key.Value, certificates.Value) : Refused(key.Fault);
    }

    private Result<(Sm2PrivateKey Key, IReadOnlyList<Certificate> Certificates)> ReadWhole(Sm2PrivateKey? holder)
    {
        if (holder is not null)
        {
            return Refused("用签名密钥打开的密钥对保护数据里没有证书，请另选证书文件。");
        }

        // PEM may hold both.
        if (File.Length > 0 && File.Span[0] != 0x30)
        {
            var certificates = Pem.ReadCertificates(File);
            if (!certificates.IsSuccess)
            {
                return Refused("文件里只有密钥，没有证书，请另选证书文件。");
            }

            var key = Pem.ReadKey(File, Password);
            return key.IsSuccess ? Paired(key.Value, certificates.Value) : Refused(key.Fault);
        }

        var read = Pkcs12File.Read(File, Password);
        return read.IsSuccess ? (read.Value.Key, read.Value.Certificates) : Refused(read.Fault);
    }

    private static Result<(Sm2PrivateKey, IReadOnlyList<Certificate>)> Paired(Sm2PrivateKey key, IReadOnlyList<Certificate> certificates)
    {
        var own = certificates.FirstOrDefault(one => one.PublicKey is { IsSuccess: true } certified && certified.Value == key.PublicKey);
        if (own is not null)
        {
            return (key, [own, .. certificates.Where(one => !one.Equals(own))]);
        }

        key.Dispose();
        return Refused("密钥与证书不成对，请核对选的是不是同一张证书的文件。");
    }

    private static SealingRefused Refused(SigningFault fault) => new(fault.Code, fault.Message);

    private static SealingRefused Refused(string why) => new(null, why);
}
