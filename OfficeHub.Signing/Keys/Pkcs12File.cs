using System.Formats.Asn1;
using System.Security.Cryptography;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Keys;

/// <summary>A private key and its certificates in one file under a password.</summary>
/// <remarks>
/// RFC 7292. Read by hand and not by the library, which would parse a key with a curve of the sender's choice before we could look at it.
/// Written with PBES2 (AES-256-CBC) and a MAC of SHA-256, as OpenSSL 3 does.
/// </remarks>
public static class Pkcs12File
{
    private const int MaxLength = 1024 * 1024;
    private const string What = "PKCS#12 文件";
    private const string KeyBag = "1.2.840.113549.1.12.10.1.1";
    private const string ShroudedKeyBag = "1.2.840.113549.1.12.10.1.2";
    private const string CertificateBag = "1.2.840.113549.1.12.10.1.3";
    private const string X509 = "1.2.840.113549.1.9.22.1";

    /// <summary>Reads key and certificates; the certificate of the key comes first. The caller disposes the key.</summary>
    public static Outcome<(Sm2PrivateKey Key, IReadOnlyList<Certificate> Certificates)> Read(ReadOnlyMemory<byte> file, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var content = new SafeContents(password);
        var read = Decoding.Read(file, What, MaxLength, reader => reader.Sequence(content.ReadFile), allowIndefinite: true);
        if (!read.IsSuccess)
        {
            content.Key?.Dispose();
            return read.Fault;
        }

        if (content.Key is null)
        {
            return new SigningFault(SigningFaultKind.NotThere, "PKCS#12 文件里没有私钥。");
        }

        var own = content.Certificates.FindIndex(one => one.PublicKey is { IsSuccess: true } key && key.Value == content.Key.PublicKey);
        if (own < 0)
        {
            content.Key.Dispose();
            return new SigningFault(SigningFaultKind.KeyMismatch, "PKCS#12 文件里没有与私钥成对的证书。");
        }

        return (content.Key, [content.Certificates[own], .. content.Certificates.Where((_, i) => i != own)]);
    }

    /// <summary>Writes key and certificates.</summary>
    public static byte[] Write(Sm2PrivateKey key, IReadOnlyList<Certificate> certificates, string password)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(certificates);
        var info = key.ToInfo();
        var shrouded = PasswordScheme.ProtectForOthers(info, password);
        CryptographicOperations.ZeroMemory(info);
        var safe = Der.Encode(writer => writer.Sequence(contents =>
        {
            contents.Sequence(data => WriteData(data, Bags([(ShroudedKeyBag, bag => bag.WriteEncodedValue(shrouded))])));
            contents.Sequence(data => WriteData(data, Bags([.. certificates.Select<Certificate, (string, Action<AsnWriter>)>(one => (CertificateBag, bag => bag.Sequence(certificate =>
            {
                certificate.WriteObjectIdentifier(X509);
                certificate.Explicit(0, value => value.WriteOctetString(one.Encoded.Span));
            })))])));
        }));
        var (digest, salt, rounds, mac) = Pkcs12Derivation.NewMac(safe, password);
        return Der.Encode(writer => writer.Sequence(file =>
        {
            file.WriteInteger(3);
            file.Sequence(data => WriteData(data, safe));
            file.Sequence(macData =>
            {
                macData.Sequence(info =>
                {
                    info.Sequence(algorithm =>
                    {
                        algorithm.WriteObjectIdentifier(digest);
                        algorithm.WriteNull();
                    });
                    info.WriteOctetString(mac);
                });
                macData.WriteOctetString(salt);
                macData.WriteInteger(rounds);
            });
        }));
    }

    private static void WriteData(AsnWriter contentInfo, byte[] data)
    {
        contentInfo.WriteObjectIdentifier(Oids.CmsData);
        contentInfo.Explicit(0, value => value.WriteOctetString(data));
    }

    private static byte[] Bags(IReadOnlyList<(string Kind, Action<AsnWriter> Write)> bags) => Der.Encode(writer => writer.Sequence(contents =>
    {
        foreach (var (kind, write) in bags)
        {
            contents.Sequence(bag =>
            {
                bag.WriteObjectIdentifier(kind);
                bag.Explicit(0, write);
            });
        }
    }));

    /// <summary>What has been read so far.</summary>
    private sealed class SafeContents(string password)
    {
        private const int Most = 200;

        public Sm2PrivateKey? Key { get; private set; }

        public List<Certificate> Certificates { get; } = [];

        public bool ReadFile(AsnReader file)
        {
            if (file.Int() != 3)
            {
                throw new AsnContentException();
            }

            var safe = file.Sequence(info => info.ReadObjectIdentifier() == Oids.CmsData
                ? info.Sequence(value => value.ReadOctetString(), Decoding.Tagged(0))
                : throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, "PKCS#12 文件不是用密码保护的，读不了。")));
            // Without a MAC anybody could have changed the file.
            if (!file.HasData || !file.Sequence(mac => IsRightMac(mac, safe)))
            {
                throw new RefusedException(new SigningFault(SigningFaultKind.WrongPassword, "密码不对，或者文件被改动。"));
            }

            Gate(safe);
            new AsnReader(safe, AsnEncodingRules.BER).SequenceOf(info => info.Sequence(ReadContentInfo), Most);
            return true;
        }

        private bool IsRightMac(AsnReader mac, byte[] content)
        {
            var (digest, expected) = mac.Sequence(info => (info.Algorithm().Oid, info.Octets()));
            var salt = mac.Octets();
            var rounds = mac.HasData ? PasswordScheme.ReadRounds(mac) : 1;
            var actual = salt.Length <= 1024 ? Pkcs12Derivation.Mac(digest, content, password, salt.ToArray(), rounds) : null;
            return actual is null
                ? throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"PKCS#12 文件的校验算法 {digest} 不受支持。"))
                : CryptographicOperations.FixedTimeEquals(actual, expected.Span);
        }

        private bool ReadContentInfo(AsnReader info)
        {
            var kind = info.ReadObjectIdentifier();
            byte[] bags;
            if (kind == Oids.CmsData)
            {
                bags = info.Sequence(value => value.ReadOctetString(), Decoding.Tagged(0));
            }
            else if (kind == Oids.CmsEncryptedData)
            {
                bags = info.Sequence(value => value.Sequence(encrypted =>
                {
                    encrypted.Int();
                    return encrypted.Sequence(OpenEncrypted);
                }), Decoding.Tagged(0));
            }
            else
            {
                info.ReadEncodedValue();
                return false;
            }

            Gate(bags);
            new AsnReader(bags, AsnEncodingRules.BER).SequenceOf(bag => bag.Sequence(ReadBag), Most);
            CryptographicOperations.ZeroMemory(bags);
            return true;
        }

        private byte[] OpenEncrypted(AsnReader info)
        {
            info.ReadObjectIdentifier();
            var algorithm = info.ReadEncodedValue();
            var tag = info.PeekTag();
            return Taken(PasswordScheme.Open(algorithm, info.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0, tag.IsConstructed)), password));
        }

        private bool ReadBag(AsnReader bag)
        {
            var kind = bag.ReadObjectIdentifier();
            var value = bag.Sequence(inner => inner.ReadEncodedValue(), Decoding.Tagged(0));
            if (bag.HasData)
            {
                bag.ReadEncodedValue();    // friendly names
            }

            switch (kind)
            {
                case KeyBag or ShroudedKeyBag when Key is null:
                    Key = Taken(kind == KeyBag ? Sm2PrivateKey.ReadInfo(value) : SoftwareSealKey.Unlock(value, password));
                    return true;
                case CertificateBag:
                    new AsnReader(value, AsnEncodingRules.BER).Sequence(certificate =>
                    {
                        var isX509 = certificate.ReadObjectIdentifier() == X509;
                        var der = certificate.Sequence(inner => inner.ReadOctetString(), Decoding.Tagged(0));
                        if (isX509)
                        {
                            Certificates.Add(Taken(Certificate.Read(der)));
                        }

                        return isX509;
                    });
                    return true;
                default:
                    return false;
            }
        }

        private static T Taken<T>(Outcome<T> outcome) => outcome.IsSuccess ? outcome.Value : throw new RefusedException(outcome.Fault);

        private static void Gate(byte[] inner)
        {
            if (DerGate.Check(inner, What, MaxLength, allowIndefinite: true) is { } fault)
            {
                throw new RefusedException(fault);
            }
        }
    }
}
