using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Ofd;

/// <summary>A sealed package in the eyes of OpenSSL: every digest, and both signatures.</summary>
public sealed class OfdOpenSslTests
{
    [OpenSslFact]
    public void Digests_and_both_signatures_of_a_sealed_package_hold_for_OpenSSL()
    {
        using var ssl = new OpenSsl();
        var office = new SealOffice();
        var package = OfdPackage.Open(office.Seal(SmallOfd.Make(2), SealedOfd.Foot, new SealPlacement.Straddling())).Value;
        var signature = Assert.Single(OfdSignatureReader.ReadAll(package, OfdDocument.ReadAll(package).Value).Value);

        Assert.Equal(package.Files.Except(["Doc_0/Signs/Signatures.xml", "Doc_0/Signs/Sign_0/Signature.xml", "Doc_0/Signs/Sign_0/SignedValue.dat"]), signature.References.Select(one => one.Place!.Value.Name));
        Assert.All(signature.References, one => Assert.Equal(Sm3(ssl, package.Find(one.Place!.Value.Name)!.Value), one.Digest.ToArray()));
        var value = SealSignature.Read(package.Find(signature.Value!.Value.Name)!.Value).Value;
        Assert.Equal(Sm3(ssl, package.Find(signature.Part!.Value.Name)!.Value), value.DataHash.ToArray());
        Assert.Equal("/" + signature.Part.Value.Name, value.Property);
        Verifies(ssl, Pem.Write(office.Signer.Certificate), value.SignedBytes, value.Signature);
        Verifies(ssl, Pem.Write(office.Maker.Certificate), value.Seal.Value.SignedBytes, value.Seal.Value.Signature);
    }

    private static byte[] Sm3(OpenSsl ssl, ReadOnlyMemory<byte> content)
    {
        ssl.Run("dgst", "-sm3", "-binary", "-out", ssl.Path("digest"), ssl.Write("content", content.ToArray()));
        return ssl.Read("digest");
    }

    private static void Verifies(OpenSsl ssl, string certificate, ReadOnlyMemory<byte> signed, ReadOnlyMemory<byte> signature)
    {
        ssl.Run("x509", "-in", ssl.Write("certificate", certificate), "-pubkey", "-noout", "-out", ssl.Path("key"));
        var said = ssl.Run(
            "pkeyutl", "-verify", "-pubin", "-inkey", ssl.Path("key"), "-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678",
            "-in", ssl.Write("signed", signed.ToArray()), "-sigfile", ssl.Write("signature", signature.ToArray()));
        Assert.Contains("Verified Successfully", said, StringComparison.Ordinal);
    }
}
