using System.Diagnostics;
using System.Security.Cryptography;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Measuring;

/// <summary>What was done in a second of one core.</summary>
/// <param name="Signatures">SM2 signatures made.</param>
/// <param name="Verifications">SM2 signatures verified.</param>
/// <param name="Megabytes">Million bytes digested with SM3.</param>
public sealed record SigningRates(double Signatures, double Verifications, double Megabytes);

/// <summary>How fast this library signs, verifies and digests, beside the library beneath it used bare in the same run.</summary>
public static class SigningSpeed
{
    /// <summary>Bytes of a signed message, about those of a TBS_Sign.</summary>
    public const int MessageLength = 200;

    /// <summary>Bytes digested at once.</summary>
    public const int PieceLength = 16384;

    private const int Rounds = 10;

    /// <summary>Measures all six.</summary>
    /// <param name="each">How long each is done in all; ours and the bare one take turns, so that a busy moment falls on both.</param>
    public static (SigningRates Ours, SigningRates Bare) Measure(TimeSpan each)
    {
        var (message, piece) = (RandomNumberGenerator.GetBytes(MessageLength), RandomNumberGenerator.GetBytes(PieceLength));
        using var key = Sm2PrivateKey.Generate();
        var signature = key.Sign(message);
        var bare = new BareSm2(key, message, piece);
        var signs = TakeTurns(each, () => key.Sign(message), bare.Sign);
        var verifies = TakeTurns(each, () => Require(key.PublicKey.Verify(message, signature)), () => Require(bare.Verify()));
        var digests = TakeTurns(each, () => Sm3.Hash(piece), bare.Digest);
        return (Rates(signs.First, verifies.First, digests.First), Rates(signs.Second, verifies.Second, digests.Second));
    }

    private static SigningRates Rates(double signs, double verifies, double pieces) => new(signs, verifies, pieces * PieceLength / 1_000_000);

    // Times a second of each.
    private static (double First, double Second) TakeTurns(TimeSpan each, Action first, Action second)
    {
        var slice = each / Rounds;
        Count(first, slice);
        Count(second, slice);
        var (ours, others) = (new Tally(0, TimeSpan.Zero), new Tally(0, TimeSpan.Zero));
        for (var round = 0; round < Rounds; round++)
        {
            ours += Count(first, slice);
            others += Count(second, slice);
        }

        return (ours.PerSecond, others.PerSecond);
    }

    private static Tally Count(Action act, TimeSpan slice)
    {
        var (watch, times) = (Stopwatch.StartNew(), 0);
        do
        {
            act();
            times++;
        }
        while (watch.Elapsed < slice);
        return new Tally(times, watch.Elapsed);
    }

    private static void Require(bool isGood)
    {
        if (!isGood)
        {
            throw new InvalidOperationException("A good signature was refused while measuring.");
        }
    }

    private sealed record Tally(int Times, TimeSpan Took)
    {
        public double PerSecond => Times / Took.TotalSeconds;

        public static Tally operator +(Tally one, Tally other) => new(one.Times + other.Times, one.Took + other.Took);
    }
}
