using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Authority;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.TestAuthority;

namespace OfficeHub.Tests.Signing.Authority;

/// <summary>Our chains before OpenSSL, and OpenSSL's before us, link by link.</summary>
public sealed class OpenSslChainTests
{
    private static readonly DateTime Noon = Founded.AddMonths(6);

    /// <summary>`openssl verify` takes the user id for the first certificate only, so each link is asked by itself.</summary>
    [OpenSslFact]
    public void OpenSsl_verifies_our_chain_link_by_link()
    {
        using var openssl = new OpenSsl();
        openssl.Write("root.pem", Pem.Write(Common.Root));
        openssl.Write("issuing.pem", Pem.Write(Common.Issuing.Certificate));
        string[] verify = ["verify", "-vfyopt", "distid:1234567812345678", "-x509_strict", "-partial_chain", "-attime", $"{new DateTimeOffset(Noon).ToUnixTimeSeconds()}"];

        Assert.Contains("OK", openssl.Run([.. verify, "-CAfile", "root.pem", "issuing.pem"]), StringComparison.Ordinal);
        foreach (var purpose in (CertificatePurpose[])[CertificatePurpose.Signing, CertificatePurpose.Encryption, CertificatePurpose.TimeStamping])
        {
            openssl.Write("end.pem", Pem.Write(Common.Issue("张三", purpose).Certificate));
            Assert.Contains("OK", openssl.Run([.. verify, "-CAfile", "issuing.pem", "end.pem"]), StringComparison.Ordinal);
        }
    }

    /// <summary>`openssl verify` takes no user id for lists, so the list's signature is asked by itself.</summary>
    [OpenSslFact]
    public void OpenSsl_reads_and_verifies_our_revocation_list()
    {
        using var openssl = new OpenSsl();
        var list = List(Common.Issuing, Noon, new RevokedCertificate(new byte[] { 0x4D }, Noon, RevocationReason.Superseded, Noon.AddDays(-1)));
        openssl.Write("list.pem", Pem.Write(list));
        openssl.Write("body", list.ToBeSigned.ToArray());
        openssl.Write("signature", list.Signature.ToArray());
        openssl.Write("issuing.der", Common.Issuing.Certificate.PublicKey.Value.ToInfo());

        var said = openssl.Run("crl", "-in", "list.pem", "-noout", "-text");
        openssl.Run("pkeyutl", "-verify", "-pubin", "-inkey", "issuing.der", "-keyform", "DER", "-rawin", "-digest", "sm3",
            "-pkeyopt", "distid:1234567812345678", "-in", "body", "-sigfile", "signature");

        Assert.All((string[])["Serial Number: 4D", "Superseded", "Invalidity Date", "X509v3 CRL Number", "SM2-with-SM3"], part => Assert.Contains(part, said, StringComparison.Ordinal));
    }

    [OpenSslFact]
    public void We_verify_a_chain_and_lists_made_by_OpenSsl()
    {
        using var openssl = new OpenSsl();
        openssl.Write("ca.cnf", """
            [req]
            distinguished_name = dn
            prompt = no
            [dn]
            C = CN
            O = OpenSSL
            CN = Root
            [root]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            [issuing]
            basicConstraints = critical,CA:TRUE,pathlen:0
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [signer]
            keyUsage = critical,digitalSignature,nonRepudiation
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [ca]
            default_ca = this
            [this]
            database = index.txt
            crlnumber = number
            default_md = sm3
            default_crl_days = 30
            """);
        openssl.Write("index.txt", "");
        openssl.Write("number", "01");
        string[] id = ["-sigopt", "distid:1234567812345678"];
        foreach (var key in (string[])["root", "issuing", "signer"])
        {
            openssl.Run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", $"{key}.key");
        }

        openssl.Run(["req", "-new", "-x509", "-config", "ca.cnf", "-extensions", "root", "-sm3", .. id, "-key", "root.key", "-days", "3650", "-out", "root.pem"]);
        Issue("issuing", "root", "55");
        Issue("signer", "issuing", "77");
        foreach (var authority in (string[])["root", "issuing"])
        {
            openssl.Run(["ca", "-config", "ca.cnf", "-gencrl", "-md", "sm3", .. id, "-keyfile", $"{authority}.key", "-cert", $"{authority}.pem", "-out", $"{authority}.crl"]);
        }

        var root = Pem.ReadCertificates(openssl.Read("root.pem")).Value.Single();
        var issuing = Pem.ReadCertificates(openssl.Read("issuing.pem")).Value.Single();
        var signer = Pem.ReadCertificates(openssl.Read("signer.pem")).Value.Single();
        var lists = Pem.ReadLists((byte[])[.. openssl.Read("root.crl"), .. openssl.Read("issuing.crl")]).Value;
        var now = lists[^1].ThisUpdate.AddMinutes(1);
        var trust = new TrustStore([root], [issuing], lists);
        var path = CertificatePath.Build(signer, now, trust);

        Assert.Equal(PathState.Good, path.State);
        Assert.True(RevocationStatus.Of(path, trust, now, madeFrom: null).IsKnown);
        Assert.True(CertificateProfile.MaySeal(signer));
        Assert.Equal("4D", signer.SerialText);
        Assert.Equal([signer, issuing, root], path.Certificates);

        void Issue(string name, string by, string serial)
        {
            openssl.Run(["req", "-new", "-config", "ca.cnf", "-subj", $"/C=CN/O=OpenSSL/CN={name}", "-sm3", .. id, "-key", $"{name}.key", "-out", $"{name}.csr"]);
            openssl.Run(["x509", "-req", "-in", $"{name}.csr", "-vfyopt", "distid:1234567812345678", "-CA", $"{by}.pem", "-CAkey", $"{by}.key", "-sm3", .. id,
                "-extfile", "ca.cnf", "-extensions", name, "-days", "365", "-set_serial", serial, "-out", $"{name}.pem"]);
        }
    }

    [OpenSslFact]
    public void Keys_and_PKCS12_files_go_both_ways()
    {
        const string password = "Beiyuan-2026";
        using var openssl = new OpenSsl();
        var signer = Common.Issue("张三");
        openssl.Write("ours.p12", Pkcs12File.Write(signer.Key, [signer.Certificate, Common.Issuing.Certificate], password));
        openssl.Write("ours.key", Pem.Write(signer.Key, password));

        openssl.Run("pkcs12", "-in", "ours.p12", "-passin", $"pass:{password}", "-nodes", "-out", "opened.pem");
        openssl.Run("pkey", "-in", "ours.key", "-passin", $"pass:{password}", "-out", "opened.key");
        openssl.Run("pkcs12", "-export", "-in", "opened.pem", "-inkey", "opened.key", "-passout", $"pass:{password}", "-out", "theirs.p12");
        openssl.Run("pkcs12", "-export", "-in", "opened.pem", "-inkey", "opened.key", "-passout", $"pass:{password}", "-legacy", "-out", "legacy.p12");
        openssl.Run("pkey", "-in", "opened.key", "-aes128", "-passout", $"pass:{password}", "-out", "theirs.key");

        foreach (var file in (string[])["ours.p12", "theirs.p12", "legacy.p12"])
        {
            var read = Pkcs12File.Read(openssl.Read(file), password);
            Assert.True(read.IsSuccess, $"{file}: {read.Fault?.Message}");
            Assert.Equal(signer.Certificate, read.Value.Certificates[0]);
            Assert.Equal(signer.Key.PublicKey, read.Value.Key.PublicKey);
            Assert.Contains(Common.Issuing.Certificate, read.Value.Certificates);
            Assert.Equal(OfficeHub.Signing.SigningFaultKind.WrongPassword, Pkcs12File.Read(openssl.Read(file), "falsch-2026").Fault!.Kind);
        }

        Assert.Equal(signer.Key.PublicKey, Pem.ReadKey(openssl.Read("opened.key"), "").Value.PublicKey);
        Assert.Equal(signer.Key.PublicKey, Pem.ReadKey(openssl.Read("theirs.key"), password).Value.PublicKey);
        Assert.NotNull(Pem.ReadKey(openssl.Read("theirs.key"), "falsch-2026").Fault);
    }
}
