using OfficeHub.Signing.Measuring;

namespace OfficeHub.Core.Seals.Measuring;

/// <summary>What was done in a second of one core.</summary>
/// <param name="Signatures">SM2 signatures made.</param>
/// <param name="Verifications">SM2 signatures verified.</param>
/// <param name="Megabytes">Million bytes digested with SM3.</param>
public sealed record SealSpeedRow(double Signatures, double Verifications, double Megabytes);

/// <summary>How fast signatures are made and verified here.</summary>
public static class SealSpeed
{
    /// <summary>Measures ours, and the library beneath it used bare, in turns.</summary>
    /// <param name="each">How long each of the three kinds of work is done by each.</param>
    public static (SealSpeedRow Ours, SealSpeedRow Bare) Measure(TimeSpan each)
    {
        var (ours, bare) = SigningSpeed.Measure(each);
        return (Row(ours), Row(bare));
    }

    private static SealSpeedRow Row(SigningRates rates) => new(rates.Signatures, rates.Verifications, rates.Megabytes);
}
