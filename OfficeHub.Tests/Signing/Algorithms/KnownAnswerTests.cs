using System.Text;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Tests.Signing.Support;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace OfficeHub.Tests.Signing.Algorithms;

/// <summary>The published examples of the national algorithms.</summary>
/// <remarks>GB/T 32905-2016, annex A; GB/T 32907-2016, annex A; GB/T 32918.5-2017, annexes A and C.</remarks>
public sealed class KnownAnswerTests
{
    internal const string D = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
    internal const string K = "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";
    internal const string P = "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
    internal const string R = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3";
    internal const string S = "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";
    internal const string N = "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123";

    internal static readonly byte[] Message = "message digest"u8.ToArray();

    [Theory]
    [InlineData("", 1, "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")]
    [InlineData("abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcd", 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_gives_the_published_digests(string text, int times, string digest) =>
        Assert.Equal(digest, Sm3.HexOf(string.Concat(Enumerable.Repeat(text, times))));

    [Fact]
    public void Hmac_with_Sm3_gives_the_known_value()
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter([.. Enumerable.Repeat((byte)0x0b, 20)]));
        mac.BlockUpdate("abc"u8.ToArray(), 0, 3);
        var value = new byte[32];
        mac.DoFinal(value, 0);

        Assert.Equal("8ec4d9f9e5159d52d8b7f8e8e681a62ecd2fb0cb58ba554ee56c962d0fa5daa1", Convert.ToHexStringLower(value));
    }

    [Fact]
    public void Sm4_gives_the_published_blocks()
    {
        var key = Convert.FromHexString("0123456789abcdeffedcba9876543210");
        var engine = new SM4Engine();
        engine.Init(forEncryption: true, new KeyParameter(key));
        var once = (byte[])key.Clone();
        engine.ProcessBlock(once, 0, once, 0);
        var many = (byte[])key.Clone();
        for (var i = 0; i < 1_000_000; i++)
        {
            engine.ProcessBlock(many, 0, many, 0);
        }

        var chained = new byte[16];
        var cbc = new CbcBlockCipher(new SM4Engine());
        cbc.Init(forEncryption: true, new ParametersWithIV(new KeyParameter(key), key));
        cbc.ProcessBlock(key, 0, chained, 0);

        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(once));
        Assert.Equal("595298c7c6fd271f0402f804c33d3f66", Convert.ToHexStringLower(many));
        Assert.Equal("2677f46b09c122cc975533105bd4a22a", Convert.ToHexStringLower(chained));
    }

    [Fact]
    public void Key_pair_Z_and_e_are_those_of_the_example()
    {
        using var key = Key();
        var z = key.PublicKey.Z("1234567812345678"u8);

        Assert.Equal(P, Convert.ToHexString(key.PublicKey.Point.Span));
        Assert.Equal("B2E14C5C79C6DF5B85F4FE7ED8DB7A262B9DA7E07CCB0EA9F4747B8CCDA8A4F3", Convert.ToHexString(z));
        Assert.Equal("F0B43E94BA45ACCAACE692ED534382EB17E6AB5A19CE7B31F4486FDFC0D28640", Convert.ToHexString(Sm3.Hash([.. z, .. Message])));
    }

    [Fact]
    public void Signing_with_the_k_of_the_example_gives_its_signature()
    {
        using var key = Key();

        var signature = key.Sign(Message, new FixedNumbers(K));

        Assert.Equal($"3046022100{R}022100{S}", Convert.ToHexString(signature.ToDer()));
        Assert.True(key.PublicKey.Verify(Message, signature));
    }

    [Fact]
    public void Encryption_with_the_k_of_the_example_gives_its_three_parts()
    {
        using var key = Key();
        var text = Encoding.ASCII.GetBytes("encryption standard");

        var cipher = Sm2Encryption.Encrypt(key.PublicKey, text, new FixedNumbers(K));

        Assert.Equal(
            "307C"
            + "022004EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73"
            + "022100E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
            + "042059983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766"
            + "041321886CA989CA9C7D58087307CA93092D651EFA",
            Convert.ToHexString(cipher));
        Assert.Equal(text, Sm2Encryption.Decrypt(key, cipher).Value);
    }

    internal static Sm2PrivateKey Key() => Sm2PrivateKey.Read(Convert.FromHexString(D)).Value;
}
