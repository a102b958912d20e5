using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Keys;

/// <summary>
/// Holds one signing key and gives signatures, never the key: the boundary behind which a certified device or a seal server is put in.
/// </summary>
/// <remarks>
/// GM/T 0031-2025 and GB/T 38540-2020 leave the place of the key open. The provider is given the whole message (TBS_Sign, SES_SealInfo), so that it can
/// show what it signs, and so that a device computes the digest itself.
/// </remarks>
public interface ISealKeyProvider
{
    /// <summary>The certificate of the key.</summary>
    Certificate Certificate { get; }

    /// <summary>Signs the message with SM2 and SM3 and the default user id.</summary>
    /// <returns>The signature, or why there is none (wrong password, device gone, use refused).</returns>
    Task<Outcome<Sm2Signature>> SignAsync(ReadOnlyMemory<byte> message, CancellationToken ct);
}
