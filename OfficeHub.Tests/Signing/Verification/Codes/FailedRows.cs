using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Verification.Codes.CodeRow;

namespace OfficeHub.Tests.Signing.Verification.Codes;

/// <summary>What is wrong with package, signature, seal and time stamp, whoever signed.</summary>
internal static class FailedRows
{
    private static readonly SealOffice Good = new();
    private static readonly SealOffice Newer = new() { Structure = SealStructure.V5 };

    public static IEnumerable<CodeRow> All => [.. Package(), .. Signature(), .. Seal(), .. Stamps()];

    private static CodeRow Failed(string name, string code, SealOffice office, MadeOfd file) => Of(name, code, Verdict.Failed, office, file);

    private static IEnumerable<CodeRow> Package()
    {
        yield return Edited("entry that leads outside the package", CheckCode.PackageUnsafe, Verdict.Failed, file => SmallOfd.Pack([.. SmallOfd.Unpack(file), ("../evil.xml", [1])]));
        yield return Edited("page changed", CheckCode.ReferenceMismatch, Verdict.Failed, file => SmallOfd.With(file, MadeOfd.Page, "255 0 0", "0 0 0"));
        yield return Edited("part removed", CheckCode.ReferenceMissing, Verdict.Failed, file => SmallOfd.Pack(SmallOfd.Unpack(file).Where(part => part.Name != MadeOfd.Note)));
        yield return Failed("page that no digest covers", CheckCode.CoverageGap, Good, new(Good) { Open = [MadeOfd.Page] });
        yield return Failed("seal file of another seal", CheckCode.SealFileMismatch, Good, new(Good) { SealFile = [.. Good.Seal(Good.Order with { SealId = "15290000000002" }).Encoded.Span] });
    }

    private static IEnumerable<CodeRow> Signature()
    {
        yield return Failed("value that is no signature", CheckCode.Format, Good, new(Good) { Sign = _ => [0x30, 0x03, 0x02, 0x01, 0x05] });
        yield return Failed("signature value changed in its last bit", CheckCode.SignatureMismatch, Good, new(Good) { Sign = text => Flipped(Good.Sign(text: text)) });
        yield return Failed("signature over another text", CheckCode.DataHashMismatch, Good, new(Good) { Sign = _ => Good.Sign() });
        yield return Failed("unknown critical extension in the signature", CheckCode.ExtensionCritical, Good, Spelled(new(Good) { CriticalInSignature = true }));
        yield return Failed("unknown critical extension in the seal", CheckCode.ExtensionCritical, Good, Spelled(new(Good) { CriticalInSeal = true }));
    }

    private static IEnumerable<CodeRow> Seal()
    {
        var order = Good.Order;
        yield return Failed("seal of another header", CheckCode.SealFormat, Good, Spelled(new(Good) { HeaderId = "EZ" }));
        yield return Failed("seal whose number was changed", CheckCode.SealSignatureMismatch, Good, new(Good) { Seal = Renumbered(Good.Seal()) });
        yield return Failed("signed after the seal ended", CheckCode.TimeOutsideSeal, Good, new(Good) { Seal = Bytes(Good.Seal(order with { ValidTo = Signed.AddSeconds(-1) })) });
        yield return Failed("signed before the seal began", CheckCode.TimeOutsideSeal, Good, new(Good) { Seal = Bytes(Good.Seal(order with { ValidFrom = Signed.AddSeconds(1) })) });
        yield return Failed("seal made after the signature", CheckCode.SealMakeTime, Newer, new(Newer) { Seal = Bytes(Newer.Seal(Newer.Order with { CreatedAt = Signed.AddSeconds(1) })) });
        yield return Failed("signer who is not in the seal's list", CheckCode.CertificateNotInSeal, Good, new(Good) { Signer = TestAuthority.Common.Issue("王五") });
    }

    private static IEnumerable<CodeRow> Stamps()
    {
        yield return Failed("time stamp of another signature", CheckCode.TimestampInvalid, Good, Spelled(new(Good) { Token = Token() }));
        yield return Failed("time stamp that is none", CheckCode.TimestampInvalid, Good, Spelled(new(Good) { Token = [1, 2, 3] }));
        yield return Failed("signed after its time stamp", CheckCode.TimeAfterTimestamp, Good, new(Good) { Timestamps = Good.Timestamps(Signed.AddSeconds(-2)) });
        yield return Failed("seal made after its time stamp", CheckCode.SealTimestampInvalid, Newer, new(Newer) { Seal = Bytes(Newer.Seal(timestamps: Newer.Timestamps(Made.AddSeconds(-5)))) });
    }

    /// <summary>A file whose signature is spelled member by member.</summary>
    public static MadeOfd Spelled(SpelledSignature signature) => new(Good) { Seal = signature.WriteSeal(), Sign = signature.Write };

    public static byte[] Bytes(ElectronicSeal seal) => seal.Encoded.ToArray();

    private static byte[] Flipped(byte[] signature)
    {
        signature[^1] ^= 1;
        return signature;
    }

    private static byte[] Renumbered(ElectronicSeal seal)
    {
        var changed = Bytes(seal);
        changed[changed.AsSpan().IndexOf("15290000000001"u8) + 13] = (byte)'2';
        return changed;
    }

    private static byte[] Token() => SealSignature.Read(Good.Sign(timestamps: Good.Timestamps(Signed))).Value.Timestamp!.Value.ToArray();
}
