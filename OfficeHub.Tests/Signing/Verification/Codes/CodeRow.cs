using OfficeHub.Signing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Verification.Codes;

/// <summary>One made file, and what is to be said of it.</summary>
/// <param name="Name">What is wrong with it; one name, one row.</param>
/// <param name="Code">Of <see cref="CheckCode"/>: the headline, or the note where the verdict is OK.</param>
/// <param name="Verdict">Of the whole file.</param>
/// <param name="Check">Makes the file and has it verified.</param>
internal sealed record CodeRow(string Name, string Code, Verdict Verdict, Func<OfdReport> Check)
{
    /// <summary>A file of the office, judged by the office's own policy or another.</summary>
    public static CodeRow Of(string name, string code, Verdict verdict, SealOffice office, MadeOfd? file = null, VerificationPolicy? policy = null) =>
        new(name, code, verdict, () => OfdVerifier.Verify((file ?? new MadeOfd(office)).Write(), policy ?? office.Policy));

    /// <summary>A good file with something done to it afterwards.</summary>
    public static CodeRow Edited(string name, string code, Verdict verdict, Func<byte[], byte[]> edit)
    {
        var office = new SealOffice();
        return new(name, code, verdict, () => office.Check(edit(new MadeOfd(office).Write())));
    }
}

/// <summary>All rows.</summary>
/// <remarks>e-seal.md 5.5; security.md C2.</remarks>
internal static class CodeRows
{
    public static IReadOnlyList<CodeRow> All { get; } = [.. FailedRows.All, .. CertificateRows.All, .. OpenRows.All, .. NotedRows.All];
}
