using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using static OfficeHub.Tests.Signing.Support.SealOffice;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>Seals OFDs as an office does, and asks about them.</summary>
internal static class SealedOfd
{
    public static SealPlacement Foot { get; } = new SealPlacement.OnOnePage(1, 120, 200);

    public static byte[] Seal(this SealOffice office, byte[] file, params SealPlacement[] places) => TestAuthority.Done(office.TrySeal(file, places: places));

    public static byte[] SealAndLock(this SealOffice office, byte[] file) => TestAuthority.Done(office.TrySeal(file, locks: true));

    public static Task<Outcome<byte[]>> TrySeal(
        this SealOffice office, byte[] file, SealPlacement[]? places = null, bool locks = false, ElectronicSeal? seal = null, VerificationPolicy? policy = null, int? document = null) => OfdSealer.SealAsync(
        file, new OfdSealOrder((seal ?? office.Seal()).Encoded, places is { Length: > 0 } ? places : [Foot], Signed) { Locks = locks, Document = document }, office.Signer, null, policy ?? office.PolicyAt(Signed), default);

    public static OfdReport Check(this SealOffice office, byte[] file) => OfdVerifier.Verify(file, office.Policy);
}
