using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Signing.Algorithms;

/// <summary>Signature values: their forms, their bounds, and what must not verify.</summary>
public sealed class Sm2SignatureTests(ITestOutputHelper output)
{
    private const string Name = "SM2";
    private static readonly byte[] Good = Convert.FromHexString(KnownAnswerTests.R + KnownAnswerTests.S);

    [Fact]
    public void Raw_form_and_DER_are_the_same_signature()
    {
        var raw = Sm2Signature.Read(Good, out var wasRaw).Value;
        var der = Sm2Signature.Read(raw.ToDer(), out var derWasRaw).Value;

        Assert.Equal((raw, true, false), (der, wasRaw, derWasRaw));
        Assert.Equal(Good, der.Raw.ToArray());
        Assert.Equal(72, der.ToDer().Length);
    }

    [Theory]
    [InlineData("3047022200" + "00" + KnownAnswerTests.R + "022100" + KnownAnswerTests.S)]
    [InlineData("3046022100" + KnownAnswerTests.R + "022100" + KnownAnswerTests.S + "00")]
    [InlineData("3044022000" + "A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3" + "02200000AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA")]
    [InlineData("3006020101020100")]
    [InlineData("3006020100020101")]
    [InlineData("30060201010201FF")]
    [InlineData("3080020101020101" + "0000")]
    [InlineData("308106020101020101")]
    [InlineData("3003020101")]
    [InlineData("3009020101020101020101")]
    [InlineData("")]
    [InlineData("30")]
    public void Reading_anything_but_the_shortest_DER_of_numbers_in_range_is_refused(string hex) =>
        Assert.NotNull(Sm2Signature.ReadDer(Convert.FromHexString(hex)).Fault);

    [Fact]
    public void Numbers_from_n_on_are_refused()
    {
        var n = Convert.FromHexString(KnownAnswerTests.N);

        Assert.Equal(SigningFaultKind.OutOfRange, Sm2Signature.ReadRaw([.. n, .. Good.AsSpan(32)]).Fault!.Kind);
        Assert.Equal(SigningFaultKind.OutOfRange, Sm2Signature.ReadRaw([.. Good.AsSpan(0, 32), .. n]).Fault!.Kind);
        Assert.Equal(SigningFaultKind.OutOfRange, Sm2Signature.ReadRaw([.. new byte[32], .. Good.AsSpan(32)]).Fault!.Kind);
        Assert.Equal(SigningFaultKind.OutOfRange, Sm2Signature.ReadRaw([.. Good.AsSpan(0, 32), .. new byte[32]]).Fault!.Kind);
    }

    [Fact]
    public void Verifying_fails_when_r_and_s_add_up_to_n()
    {
        var n = new Org.BouncyCastle.Math.BigInteger(KnownAnswerTests.N, 16);
        var r = new Org.BouncyCastle.Math.BigInteger(KnownAnswerTests.R, 16);
        var signature = Sm2Signature.ReadRaw([.. Good.AsSpan(0, 32), .. Sm2Curve.Fixed(n.Subtract(r))]).Value;
        using var key = KnownAnswerTests.Key();

        Assert.False(key.PublicKey.Verify(KnownAnswerTests.Message, signature));
    }

    [Fact]
    public void Verifying_fails_with_another_id_another_message_another_key_and_over_a_digest()
    {
        var signature = Sm2Signature.ReadRaw(Good).Value;
        using var key = KnownAnswerTests.Key();
        using var other = Sm2PrivateKey.Generate();

        Assert.True(key.PublicKey.Verify(KnownAnswerTests.Message, signature));
        Assert.False(key.PublicKey.Verify(KnownAnswerTests.Message, signature, "ALICE123@YAHOO.COM"u8));
        Assert.False(key.PublicKey.Verify("message digesT"u8, signature));
        Assert.False(other.PublicKey.Verify(KnownAnswerTests.Message, signature));
        Assert.False(key.PublicKey.Verify(OfficeHub.Signing.Hashing.Sm3.Hash(KnownAnswerTests.Message), signature));
    }

    [Fact]
    public void Signing_one_message_never_gives_the_same_r_twice()
    {
        using var key = Sm2PrivateKey.Generate();
        var rounds = Chance.Rounds(200);

        var seen = Enumerable.Range(0, rounds).Select(_ => Convert.ToHexString(key.Sign(KnownAnswerTests.Message).Raw.Span[..32])).ToHashSet();

        Assert.Equal(rounds, seen.Count);
    }

    /// <summary>Everyday 8 signatures each way; OFFICEHUB_ROUNDS=1000 for the full count (security.md C4).</summary>
    [OpenSslFact]
    public void Signatures_verify_each_way_against_OpenSSL()
    {
        var random = Chance.Begin(output);
        using var openssl = new OpenSsl();
        openssl.Run("genpkey", "-algorithm", "EC", "-pkeyopt", $"ec_paramgen_curve:{Name}", "-out", "theirs.pem");
        openssl.Run("pkcs8", "-topk8", "-nocrypt", "-in", "theirs.pem", "-outform", "DER", "-out", "theirs.der");
        using var theirs = Sm2PrivateKey.ReadInfo(openssl.Read("theirs.der")).Value;
        using var ours = Sm2PrivateKey.Generate();
        openssl.Write("ours.der", ours.PublicKey.ToInfo());
        for (var round = 0; round < Chance.Rounds(8); round++)
        {
            var message = new byte[random.Next(0, 5000)];
            random.NextBytes(message);
            openssl.Write("message", message);
            openssl.Write("ours.sig", ours.Sign(message).ToDer());
            openssl.Run("pkeyutl", "-verify", "-pubin", "-inkey", "ours.der", "-keyform", "DER", "-rawin", "-digest", "sm3",
                "-pkeyopt", "distid:1234567812345678", "-in", "message", "-sigfile", "ours.sig");
            openssl.Run("pkeyutl", "-sign", "-inkey", "theirs.pem", "-rawin", "-digest", "sm3",
                "-pkeyopt", "distid:1234567812345678", "-in", "message", "-out", "theirs.sig");

            var signature = Sm2Signature.ReadDer(openssl.Read("theirs.sig"));

            Assert.True(signature.IsSuccess, signature.Fault?.Message);
            Assert.True(theirs.PublicKey.Verify(message, signature.Value));
        }
    }
}
