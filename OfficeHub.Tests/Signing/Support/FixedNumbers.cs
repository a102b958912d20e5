using Org.BouncyCastle.Security;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>The "random" number of a published example.</summary>
internal sealed class FixedNumbers(string hex) : SecureRandom
{
    public override void NextBytes(byte[] buffer) => Convert.FromHexString(hex).CopyTo(buffer, 0);

    public override void NextBytes(byte[] buffer, int start, int length) => Convert.FromHexString(hex).CopyTo(buffer, start);
}
