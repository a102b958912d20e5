using OfficeHub.Signing;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Algorithms;

/// <summary>Keys that are not taken, and how little they cost.</summary>
/// <remarks>security.md C3, C4.</remarks>
public sealed class BadKeyTests
{
    [Theory]
    [InlineData("00")]
    [InlineData("04" + "00")]
    [InlineData("0009F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13")]
    [InlineData("0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD14")]
    [InlineData("0309F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020")]
    public void Public_point_off_the_curve_at_infinity_or_compressed_is_refused(string hex) =>
        Assert.Equal(SigningFaultKind.PointOffCurve, Sm2PublicKey.Read(Convert.FromHexString(hex)).Fault!.Kind);

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54122")]
    [InlineData(KnownAnswerTests.N)]
    public void Private_number_outside_1_to_n_minus_2_is_refused(string hex) =>
        Assert.Equal(SigningFaultKind.OutOfRange, Sm2PrivateKey.Read(Convert.FromHexString(hex)).Fault!.Kind);

    [OpenSslFact]
    public void Explicit_curve_parameters_are_refused_in_public_and_private_keys()
    {
        using var openssl = new OpenSsl();
        openssl.Run("ecparam", "-name", "SM2", "-genkey", "-param_enc", "explicit", "-noout", "-out", "key.pem");
        openssl.Run("ec", "-in", "key.pem", "-outform", "DER", "-param_enc", "explicit", "-out", "sec1.der");
        openssl.Run("ec", "-in", "key.pem", "-pubout", "-outform", "DER", "-param_enc", "explicit", "-out", "public.der");
        openssl.Run("pkcs8", "-topk8", "-nocrypt", "-in", "key.pem", "-outform", "DER", "-out", "pkcs8.der");

        Assert.Equal(SigningFaultKind.ExplicitCurve, Sm2PublicKey.ReadInfo(openssl.Read("public.der")).Fault!.Kind);
        Assert.Equal(SigningFaultKind.ExplicitCurve, Sm2PrivateKey.ReadInfo(openssl.Read("sec1.der")).Fault!.Kind);
        Assert.Equal(SigningFaultKind.ExplicitCurve, Sm2PrivateKey.ReadInfo(openssl.Read("pkcs8.der")).Fault!.Kind);
    }

    [OpenSslFact]
    public void Keys_on_other_curves_and_of_other_algorithms_are_refused_by_name()
    {
        using var openssl = new OpenSsl();
        openssl.Run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-outform", "DER", "-out", "p256.der");
        openssl.Run("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", "rsa.pem");
        openssl.Run("pkcs8", "-topk8", "-nocrypt", "-in", "rsa.pem", "-outform", "DER", "-out", "rsa.der");

        Assert.Equal(SigningFaultKind.UnsupportedAlgorithm, Sm2PrivateKey.ReadInfo(openssl.Read("p256.der")).Fault!.Kind);
        Assert.Equal(SigningFaultKind.UnsupportedAlgorithm, Sm2PrivateKey.ReadInfo(openssl.Read("rsa.der")).Fault!.Kind);
    }

    [Fact]
    public void Private_key_with_the_public_key_of_another_is_refused()
    {
        using var key = Sm2PrivateKey.Generate();
        using var other = Sm2PrivateKey.Generate();
        var info = key.ToInfo();
        var at = info.AsSpan().IndexOf(key.PublicKey.Point.Span);
        other.PublicKey.Point.CopyTo(info.AsMemory(at));

        Assert.Equal(SigningFaultKind.KeyMismatch, Sm2PrivateKey.ReadInfo(info).Fault!.Kind);
    }

    [Fact]
    public void Private_key_cannot_sign_after_it_was_disposed()
    {
        var key = Sm2PrivateKey.Generate();
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Sign([1]));
    }

    [Fact]
    public void Nesting_of_a_million_levels_is_refused_at_once_and_without_memory()
    {
        var deep = Nested(1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fault = DerGate.Check(deep, "证书");

        Assert.Equal(SigningFaultKind.TooDeep, fault!.Kind);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16_384);
        Assert.InRange(Cost.Milliseconds(() => DerGate.Check(deep, "证书")), 0, Cost.MaxMilliseconds);
    }

    [Fact]
    public void Five_million_empty_elements_are_refused_at_once()
    {
        var wide = new byte[5 + 0xA00000];
        new byte[] { 0x30, 0x83, 0xA0, 0x00, 0x00 }.CopyTo(wide, 0);
        for (var i = 5; i < wide.Length; i += 2)
        {
            wide[i] = 0x05;
        }

        Assert.Equal(SigningFaultKind.TooDeep, DerGate.Check(wide, "证书")!.Kind);
        Assert.InRange(Cost.Milliseconds(() => DerGate.Check(wide, "证书")), 0, Cost.MaxMilliseconds);
    }

    // Definite lengths from the inside out.
    private static byte[] Nested(int levels)
    {
        var bytes = new List<byte>();
        var length = 0;
        for (var i = 0; i < levels; i++)
        {
            var header = Header(length);
            bytes.AddRange(header.Reverse());
            length += header.Length;
        }

        bytes.Reverse();
        return [.. bytes];
    }

    private static byte[] Header(int length) => length switch
    {
        < 0x80 => [0x30, (byte)length],
        < 0x100 => [0x30, 0x81, (byte)length],
        < 0x10000 => [0x30, 0x82, (byte)(length >> 8), (byte)length],
        _ => [0x30, 0x83, (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };
}
