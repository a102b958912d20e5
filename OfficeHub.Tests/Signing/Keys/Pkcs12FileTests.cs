using OfficeHub.Signing;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Keys;

/// <summary>PKCS #12 files: ours read back, hostile ones cost nothing.</summary>
/// <remarks>RFC 7292; security.md C3. The exchange with OpenSSL is tested beside the authority.</remarks>
public sealed class Pkcs12FileTests
{
    private const string Password = "Beiyuan-2026";

    private readonly OpenSealKey _signer = TestAuthority.Common.Issue("张三");

    [Fact]
    public void File_reads_back_with_its_own_certificate_first()
    {
        var file = Pkcs12File.Write(_signer.Key, [TestAuthority.Common.Issuing.Certificate, _signer.Certificate], Password);

        var (key, certificates) = Pkcs12File.Read(file, Password).Value;

        Assert.Equal(_signer.Key.PublicKey, key.PublicKey);
        Assert.Equal([_signer.Certificate, TestAuthority.Common.Issuing.Certificate], certificates);
        Assert.Equal(SigningFaultKind.WrongPassword, Pkcs12File.Read(file, "beiyuan-2026").Fault!.Kind);
    }

    [Fact]
    public void File_without_the_certificate_of_its_key_is_refused() => Assert.Equal(
        SigningFaultKind.KeyMismatch, Pkcs12File.Read(Pkcs12File.Write(_signer.Key, [TestAuthority.Common.Root], Password), Password).Fault!.Kind);

    [Fact]
    public void File_that_asks_for_billions_of_rounds_is_refused_at_once()
    {
        var file = Pkcs12File.Write(_signer.Key, [_signer.Certificate], Password);
        // The rounds of the MAC are the last member: INTEGER 2048.
        Assert.Equal([0x02, 0x02, 0x08, 0x00], file[^4..]);
        byte[] hostile = [.. file[..^4], 0x02, 0x04, 0x7F, 0xFF, 0xFF, 0xFF];
        hostile[2] = (byte)((file.Length - 4 + 2) >> 8);
        hostile[3] = (byte)(file.Length - 4 + 2);
        var macAt = MacAt(file);
        hostile[macAt + 1] += 2;

        Assert.Equal(SigningFaultKind.TooLong, Pkcs12File.Read(hostile, Password).Fault!.Kind);
        Assert.InRange(Cost.Milliseconds(() => Pkcs12File.Read(hostile, Password)), 0, Cost.MaxMilliseconds);
    }

    [OpenSslFact]
    public void Key_with_explicit_curve_parameters_is_refused()
    {
        using var openssl = new OpenSsl();
        openssl.Run("ecparam", "-name", "SM2", "-genkey", "-param_enc", "explicit", "-noout", "-out", "key.pem");
        openssl.Run("pkcs8", "-topk8", "-in", "key.pem", "-passout", $"pass:{Password}", "-out", "key8.pem");

        Assert.Equal(SigningFaultKind.ExplicitCurve, Pem.ReadKey(openssl.Read("key8.pem"), Password).Fault!.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("3000")]
    [InlineData("30800000")]
    [InlineData("3003020103")]
    public void Bytes_that_are_no_file_are_refused(string hex) => Assert.NotNull(Pkcs12File.Read(Convert.FromHexString(hex), Password).Fault);

    // macData is the last SEQUENCE of the file with a one-byte length.
    private static int MacAt(byte[] file)
    {
        for (var at = file.Length - 130; at < file.Length - 2; at++)
        {
            if (file[at] == 0x30 && file[at + 1] < 0x80 && at + 2 + file[at + 1] == file.Length)
            {
                return at;
            }
        }

        throw new InvalidOperationException("No MacData found.");
    }
}
