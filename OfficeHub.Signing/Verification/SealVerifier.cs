using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Verification;

/// <summary>Checks a seal alone, for now: whether it may be chosen for signing.</summary>
/// <remarks>e-seal.md 5.2; GB/T 38540-2020, 8.2.</remarks>
public static class SealVerifier
{
    /// <summary>Checks the received bytes of a seal.</summary>
    public static VerificationReport Verify(ReadOnlyMemory<byte> seal, VerificationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var read = ElectronicSeal.Read(seal);
        if (!read.IsSuccess)
        {
            return new VerificationReport([new VerificationCheck(CheckStep.SealFormat, CheckOutcome.Failed, CheckCode.SealFormat, read.Fault.Message)], policy.Judged);
        }

        var checks = new SealChecks(read.Value, signed: null, policy);
        return new VerificationReport(checks.Run(), policy.Judged) { Seal = read.Value, Maker = checks.Maker };
    }
}
