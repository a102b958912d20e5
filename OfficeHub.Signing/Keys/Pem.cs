using System.Security.Cryptography;
using System.Text;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Keys;

/// <summary>Certificates, revocation lists and keys as text files.</summary>
/// <remarks>RFC 7468.</remarks>
public static class Pem
{
    /// <summary>Most characters of a file.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private const string CertificateLabel = "CERTIFICATE";
    private const string ListLabel = "X509 CRL";
    private const string KeyLabel = "PRIVATE KEY";
    private const string EncryptedKeyLabel = "ENCRYPTED PRIVATE KEY";
    private const string Sec1Label = "EC PRIVATE KEY";

    /// <summary>A certificate as text.</summary>
    public static string Write(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return PemEncoding.WriteString(CertificateLabel, certificate.Encoded.Span) + "\n";
    }

    /// <summary>A revocation list as text.</summary>
    public static string Write(RevocationList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return PemEncoding.WriteString(ListLabel, list.Encoded.Span) + "\n";
    }

    /// <summary>A private key as text, encrypted so that other programs open it (PBKDF2 with HMAC-SHA-256, AES-256-CBC).</summary>
    public static string Write(Sm2PrivateKey key, string password)
    {
        ArgumentNullException.ThrowIfNull(key);
        var info = key.ToInfo();
        try
        {
            return PemEncoding.WriteString(EncryptedKeyLabel, PasswordScheme.ProtectForOthers(info, password)) + "\n";
        }
        finally
        {
            CryptographicOperations.ZeroMemory(info);
        }
    }

    /// <summary>Every certificate of a file: PEM of any number, or one in DER.</summary>
    public static Outcome<IReadOnlyList<Certificate>> ReadCertificates(ReadOnlyMemory<byte> file) => ReadAll(file, CertificateLabel, Certificate.Read);

    /// <summary>Every revocation list of a file: PEM of any number, or one in DER.</summary>
    public static Outcome<IReadOnlyList<RevocationList>> ReadLists(ReadOnlyMemory<byte> file) => ReadAll(file, ListLabel, RevocationList.Read);

    /// <summary>The private key of a file: PKCS #8 (encrypted or not) or SEC 1, in PEM or DER. The caller disposes it.</summary>
    public static Outcome<Sm2PrivateKey> ReadKey(ReadOnlyMemory<byte> file, string password)
    {
        var found = Blocks(file, "");
        foreach (var (label, der) in found)
        {
            switch (label)
            {
                case EncryptedKeyLabel:
                    return SoftwareSealKey.Unlock(der, password);
                case KeyLabel or Sec1Label:
                    return Sm2PrivateKey.ReadInfo(der);
                case "":
                    var plain = Sm2PrivateKey.ReadInfo(der);
                    return plain.Fault?.Kind is SigningFaultKind.Malformed ? SoftwareSealKey.Unlock(der, password) : plain;
            }
        }

        return new SigningFault(SigningFaultKind.NotThere, "文件里没有私钥。");
    }

    private static Outcome<IReadOnlyList<T>> ReadAll<T>(ReadOnlyMemory<byte> file, string label, Func<ReadOnlyMemory<byte>, Outcome<T>> read)
    {
        var all = new List<T>();
        foreach (var (found, der) in Blocks(file, label))
        {
            if (found == label)
            {
                var one = read(der);
                if (!one.IsSuccess)
                {
                    return one.Fault;
                }

                all.Add(one.Value);
            }
        }

        return all.Count > 0 ? all : new SigningFault(SigningFaultKind.NotThere, "文件里没有要读的证书或吊销列表。");
    }

    // A file that does not begin like DER is text. Bytes outside the blocks are remarks.
    private static List<(string Label, ReadOnlyMemory<byte> Der)> Blocks(ReadOnlyMemory<byte> file, string labelOfDer)
    {
        var blocks = new List<(string, ReadOnlyMemory<byte>)>();
        if (file.Length > 0 && file.Span[0] == 0x30)
        {
            blocks.Add((labelOfDer, file));
            return blocks;
        }

        if (file.Length > MaxLength)
        {
            return blocks;
        }

        var text = Encoding.Latin1.GetString(file.Span).AsSpan();
        while (blocks.Count < 1000 && PemEncoding.TryFind(text, out var fields))
        {
            blocks.Add((text[fields.Label].ToString(), Convert.FromBase64String(text[fields.Base64Data].ToString())));
            text = text[fields.Location.End..];
        }

        return blocks;
    }
}
