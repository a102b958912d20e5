using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Signing.Authority;

/// <summary>The two certificates of a person, and the encryption key for the holder.</summary>
/// <param name="Signing">The signing certificate, over the holder's own key.</param>
/// <param name="Encryption">The encryption certificate, over a key made here.</param>
/// <param name="EncryptionKey">That key as SM2EnvelopedKey, which only the holder's signing key opens.</param>
public sealed record CertificatePair(Certificate Signing, Certificate Encryption, ReadOnlyMemory<byte> EncryptionKey);

/// <summary>A small authority for an agency that has none. It keeps no state: what it revoked stands in its last revocation list.</summary>
/// <remarks>GB/T 20518-2018; not a substitute for a licensed authority (Electronic Signature Law, art. 16): outside the agency its roots are trusted by nobody.</remarks>
public sealed class CertificateAuthority
{
    private readonly ISealKeyProvider _key;
    private readonly Sm2PublicKey _publicKey;

    private CertificateAuthority(ISealKeyProvider key, Sm2PublicKey publicKey) => (_key, _publicKey) = (key, publicKey);

    /// <summary>The authority's own certificate.</summary>
    public Certificate Certificate => _key.Certificate;

    private byte[] KeyId => Certificate.SubjectKeyId.IsEmpty ? CertificateOrder.KeyId(_publicKey) : Certificate.SubjectKeyId.ToArray();

    /// <summary>An authority over a key whose certificate says that it is one.</summary>
    public static Outcome<CertificateAuthority> Open(ISealKeyProvider key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var certificate = key.Certificate;
        return certificate.PublicKey.IsSuccess && certificate.IsAuthority && certificate.Usages?.HasFlag(KeyUsages.KeyCertSign | KeyUsages.CrlSign) == true
            ? new CertificateAuthority(key, certificate.PublicKey.Value)
            : new SigningFault(SigningFaultKind.NotAllowed, "这张证书不是颁发机构证书，不能用来签发证书。");
    }

    /// <summary>A new root, signed by itself.</summary>
    public static Outcome<Certificate> CreateRoot(Sm2PrivateKey key, DistinguishedName name, DateTime notBefore, DateTime notAfter)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(name);
        if (notBefore >= notAfter)
        {
            return EndsBeforeItBegins();
        }

        var body = new CertificateOrder(name, key.PublicKey, CertificatePurpose.Root, notBefore, notAfter).Write(name, CertificateOrder.KeyId(key.PublicKey));
        return Certificate.Read(Signed(body, key.Sign(body)));
    }

    /// <summary>Issues a certificate.</summary>
    /// <returns>Why not: validity outside the authority's own, an authority where the path allows none, a root; or what the key provider said.</returns>
    public async Task<Outcome<Certificate>> IssueAsync(CertificateOrder order, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.NotBefore >= order.NotAfter)
        {
            return EndsBeforeItBegins();
        }

        if (order.NotBefore < Certificate.NotBefore || order.NotAfter > Certificate.NotAfter)
        {
            return new SigningFault(SigningFaultKind.NotAllowed, "证书有效期超出颁发机构证书的有效期。");
        }

        if (order.Purpose is CertificatePurpose.Root || (order.PathLength is not null && Certificate.PathLength is 0))
        {
            return new SigningFault(SigningFaultKind.NotAllowed, "这个颁发机构不能再签发下级颁发机构证书。");
        }

        var body = order.Write(Certificate.Subject, KeyId);
        var signature = await _key.SignAsync(body, ct);
        return signature.IsSuccess ? Certificate.Read(Signed(body, signature.Value)) : signature.Fault;
    }

    /// <summary>Issues the two certificates of a person. The encryption key is made here and handed over under the holder's signing key.</summary>
    /// <remarks>GB/T 35276-2017, 7.4: two certificates per person.</remarks>
    public async Task<Outcome<CertificatePair>> IssuePairAsync(
        DistinguishedName subject, Sm2PublicKey signingKey, DateTime notBefore, DateTime notAfter, CancellationToken ct)
    {
        var signing = await IssueAsync(new CertificateOrder(subject, signingKey, CertificatePurpose.Signing, notBefore, notAfter), ct);
        if (!signing.IsSuccess)
        {
            return signing.Fault;
        }

        using var key = Sm2PrivateKey.Generate();
        var encryption = await IssueAsync(new CertificateOrder(subject, key.PublicKey, CertificatePurpose.Encryption, notBefore, notAfter), ct);
        return encryption.IsSuccess
            ? new CertificatePair(signing.Value, encryption.Value, EnvelopedKey.Make(key, signingKey))
            : encryption.Fault;
    }

    /// <summary>Issues a certificate anew for another period: same subject and purpose, the same key or a new one. The old one is not revoked by it.</summary>
    public async Task<Outcome<Certificate>> RenewAsync(Certificate old, Sm2PublicKey? newKey, DateTime notBefore, DateTime notAfter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(old);
        if (!old.Issuer.Matches(Certificate.Subject) || !old.IsSignedBy(_publicKey))
        {
            return new SigningFault(SigningFaultKind.NotAllowed, "这张证书不是本机构签发的，不能在这里换发。");
        }

        var purpose = old.IsAuthority ? CertificatePurpose.Issuing
            : CertificateProfile.MayStampTime(old) ? CertificatePurpose.TimeStamping
            : CertificateProfile.MaySeal(old) ? CertificatePurpose.Signing
            : CertificatePurpose.Encryption;
        return old.PublicKey is { IsSuccess: true } oldKey
            ? await IssueAsync(new CertificateOrder(old.Subject, newKey ?? oldKey.Value, purpose, notBefore, notAfter), ct)
            : old.PublicKey.Fault!;
    }

    /// <summary>Makes a revocation list.</summary>
    /// <param name="entries">Everything that is revoked and not yet expired; begin with the entries of the last list.</param>
    /// <param name="number">Higher than that of the last list.</param>
    /// <param name="thisUpdate">UTC, whole seconds.</param>
    /// <param name="nextUpdate">UTC; from then on the list proves nothing.</param>
    /// <param name="ct">Cancels the signing.</param>
    /// <remarks>GB/T 20518-2018, 5.3.</remarks>
    public async Task<Outcome<RevocationList>> MakeListAsync(
        IReadOnlyCollection<RevokedCertificate> entries, long number, DateTime thisUpdate, DateTime nextUpdate, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (thisUpdate >= nextUpdate)
        {
            return EndsBeforeItBegins();
        }

        var body = Der.Encode(writer => writer.Sequence(list =>
        {
            list.WriteInteger(1);
            list.Algorithm(Oids.Sm2WithSm3);
            list.WriteEncodedValue(Certificate.Subject.Encoded.Span);
            list.CertificateTime(thisUpdate);
            list.CertificateTime(nextUpdate);
            if (entries.Count > 0)
            {
                list.Sequence(revoked =>
                {
                    foreach (var entry in entries)
                    {
                        revoked.Sequence(item => WriteEntry(item, entry));
                    }
                });
            }

            list.Explicit(0, extensions => extensions.Sequence(all =>
            {
                CertificateOrder.WriteExtension(all, CertificateExtension.AuthorityKeyIdentifier, isCritical: false, value =>
                    CertificateOrder.WriteAuthorityKeyId(value, KeyId));
                CertificateOrder.WriteExtension(all, CertificateExtension.CrlNumber, isCritical: false, value => value.WriteInteger(number));
            }));
        }));
        var signature = await _key.SignAsync(body, ct);
        return signature.IsSuccess ? RevocationList.Read(Signed(body, signature.Value)) : signature.Fault;
    }

    private static void WriteEntry(System.Formats.Asn1.AsnWriter item, RevokedCertificate entry)
    {
        item.WriteInteger(entry.SerialNumber.Span);
        item.CertificateTime(entry.RevokedAt);
        if (entry.Reason is RevocationReason.Unspecified && entry.InvalidSince is null)
        {
            return;
        }

        item.Sequence(extensions =>
        {
            if (entry.Reason is not RevocationReason.Unspecified)
            {
                CertificateOrder.WriteExtension(extensions, CertificateExtension.ReasonCode, isCritical: false, value => value.WriteEnumeratedValue(entry.Reason));
            }

            if (entry.InvalidSince is { } since)
            {
                CertificateOrder.WriteExtension(extensions, CertificateExtension.InvalidityDate, isCritical: false, value => value.Time(since));
            }
        });
    }

    private static byte[] Signed(byte[] body, Sm2Signature signature) => Der.Encode(writer => writer.Sequence(outer =>
    {
        outer.WriteEncodedValue(body);
        outer.Algorithm(Oids.Sm2WithSm3);
        outer.WriteBitString(signature.ToDer());
    }));

    private static SigningFault EndsBeforeItBegins() => new(SigningFaultKind.NotAllowed, "有效期的起止颠倒。");
}
