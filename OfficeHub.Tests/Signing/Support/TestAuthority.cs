using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>An agency's authority with its people: root → issuing → maker, signer, time stamps. Keys are made once for all tests.</summary>
internal sealed class TestAuthority
{
    public static readonly DateTime Founded = new(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Ended = new(2036, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private TestAuthority(Certificate root, CertificateAuthority ofRoot, OpenSealKey issuing) =>
        (Root, OfRoot, IssuingKey, Issuing) = (root, ofRoot, issuing, CertificateAuthority.Open(issuing).Value);

    /// <summary>Shared by tests that change nothing about it.</summary>
    public static TestAuthority Common { get; } = Found("北原盟");

    public Certificate Root { get; }

    public CertificateAuthority OfRoot { get; }

    public CertificateAuthority Issuing { get; }

    /// <summary>What <see cref="Issuing"/> signs with, for certificates that it would never issue.</summary>
    public OpenSealKey IssuingKey { get; }

    /// <summary>Trusts the root, knows the issuing authority, has no revocation lists.</summary>
    public TrustStore Trust => new([Root], [Issuing.Certificate], []);

    public static TestAuthority Found(string agency)
    {
        var rootKey = Sm2PrivateKey.Generate();
        var root = CertificateAuthority.CreateRoot(rootKey, Name($"{agency}根证书"), Founded, Ended).Value;
        var ofRoot = CertificateAuthority.Open(new OpenSealKey(root, rootKey)).Value;
        var issuingKey = Sm2PrivateKey.Generate();
        var issuing = Done(ofRoot.IssueAsync(new(Name($"{agency}用户证书"), issuingKey.PublicKey, CertificatePurpose.Issuing, Founded, Ended), default));
        return new TestAuthority(root, ofRoot, new OpenSealKey(issuing, issuingKey));
    }

    public static DistinguishedName Name(string commonName) => DistinguishedName.Make("CN", "北原盟行政公署", "办公室", commonName);

    /// <summary>A new key with its certificate.</summary>
    public OpenSealKey Issue(string name, CertificatePurpose purpose = CertificatePurpose.Signing, DateTime? from = null, DateTime? to = null)
    {
        var key = Sm2PrivateKey.Generate();
        return new OpenSealKey(Done(Issuing.IssueAsync(new(Name(name), key.PublicKey, purpose, from ?? Founded, to ?? Ended), default)), key);
    }

    /// <summary>The trust with fresh lists of both authorities.</summary>
    public TrustStore TrustWithLists(DateTime thisUpdate, params RevokedCertificate[] revoked) => Trust with
    {
        Lists = [List(OfRoot, thisUpdate), List(Issuing, thisUpdate, revoked)],
    };

    public static RevocationList List(CertificateAuthority of, DateTime thisUpdate, params RevokedCertificate[] revoked) =>
        Done(of.MakeListAsync(revoked, 7, thisUpdate, thisUpdate.AddDays(7), default));

    /// <summary>The value of an act that ends at once in tests.</summary>
    public static T Done<T>(Task<Outcome<T>> act)
    {
        var outcome = act.GetAwaiter().GetResult();
        Assert.True(outcome.IsSuccess, outcome.Fault?.Message);
        return outcome.Value;
    }
}
