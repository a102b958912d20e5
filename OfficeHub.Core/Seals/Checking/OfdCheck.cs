using OfficeHub.Core.Common;
using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Checking;

/// <summary>Checks the seals of an OFD (验章). Keeps nothing.</summary>
public static class OfdCheck
{
    /// <summary>Checks a file by folders of trust.</summary>
    /// <param name="path">The OFD.</param>
    /// <param name="trust">What is trusted.</param>
    /// <param name="at">UTC: the time to judge for.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The findings, whatever the verdict; <see cref="SealFileRefused"/> when a file is not there or a certificate cannot be read.</returns>
    public static async Task<Result<OfdCheckView>> OfFileAsync(string path, TrustPlaces trust, DateTime at, CancellationToken ct)
    {
        var file = await SealFiles.ReadAsync(path, SealFiles.MostOfPaper, ct);
        return file.IsSuccess ? await OfBytesAsync(file.Value, trust, at, ct) : file.Error;
    }

    /// <summary>Checks the bytes of a file, by folders of trust.</summary>
    /// <param name="file">As received.</param>
    /// <param name="trust">What is trusted.</param>
    /// <param name="at">UTC: the time to judge for.</param>
    /// <param name="ct">Stops the reading and the checking.</param>
    /// <returns>The findings, whatever the verdict; <see cref="SealFileRefused"/> when a certificate cannot be read.</returns>
    public static async Task<Result<OfdCheckView>> OfBytesAsync(ReadOnlyMemory<byte> file, TrustPlaces trust, DateTime at, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(trust);
        var store = await trust.ReadAsync(ct);
        return store.IsSuccess ? View(OfdVerifier.Verify(file, new VerificationPolicy(store.Value, at), stop: ct), at) : store.Error;
    }

    /// <summary>Checks the bytes of a file, and draws its sealed pages.</summary>
    /// <param name="file">As received.</param>
    /// <param name="trust">What is trusted.</param>
    /// <param name="at">UTC: the time to judge for.</param>
    /// <param name="enough">Once it is cancelled, what is not drawn yet is left out.</param>
    /// <param name="ct">Stops the reading and the checking.</param>
    /// <param name="listMayPrecede">How much older than the signature a revocation list may be that is still in force; nothing for strangers.</param>
    /// <returns>The findings, whatever the verdict; <see cref="SealFileRefused"/> when a certificate cannot be read.</returns>
    public static async Task<Result<CheckedPaper>> LookAsync(ReadOnlyMemory<byte> file, TrustPlaces trust, DateTime at, CancellationToken enough, CancellationToken ct, TimeSpan listMayPrecede = default)
    {
        ArgumentNullException.ThrowIfNull(trust);
        var store = await trust.ReadAsync(ct);
        if (!store.IsSuccess)
        {
            return store.Error;
        }

        var policy = new VerificationPolicy(store.Value, at) { ListMayPrecedeSigning = listMayPrecede };
        var digest = Convert.ToHexStringLower(Sm3.Hash(file.Span));
        var package = OfdPackage.Open(file);
        if (!package.IsSuccess)
        {
            return new CheckedPaper(View(new OfdReport(policy.Judged) { Refusal = package.Fault }, at), digest, null, [], 0);
        }

        var report = OfdVerifier.Verify(package.Value, policy, ct);
        var pages = new SealedPages(package.Value, report);
        return new CheckedPaper(View(report, at), digest, pages.Name(), pages.Draw(enough), pages.Count);
    }

    private static OfdCheckView View(OfdReport report, DateTime at)
    {
        var headline = report.Headline;
        var message = report.Verdict switch
        {
            Verdict.NotSigned => "这个文件没有签章。",
            Verdict.Ok => "签章有效，签章之后文件没有改动。",
            _ => headline!.Sentence,
        };
        return new OfdCheckView(Word(report.Verdict), headline?.Code, message, at, [.. report.Signatures.Select(View)], [.. report.PackageChecks.Select(View)]);
    }

    private static SignatureCheckView View(OfdSignatureReport one)
    {
        var (signature, report) = (one.Signature, one.Report);
        var numbers = signature.Document.Pages.Index().GroupBy(page => page.Item.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Index + 1, StringComparer.Ordinal);
        return new SignatureCheckView(
            signature.Id, signature.Document.Number, signature.IsSeal ? "seal" : "sign",
            report.Seal is { } seal ? new SealView(seal.Name, seal.SealId, (int)seal.Structure, seal.ValidFrom, seal.ValidTo) : null,
            report.Signer?.Subject.ToString(), report.Maker?.Subject.ToString(), report.ClaimedTime?.Earliest, report.TrustedTime,
            Word(report.VerdictFor(CheckMoment.AtSigning)), Word(report.VerdictFor(CheckMoment.Now)), report.Headline?.Code,
            [.. signature.Stamps.Where(stamp => numbers.ContainsKey(stamp.PageRef)).Select(stamp => numbers[stamp.PageRef]).Distinct()],
            one.AddedAfter, [.. report.Checks.Select(View)]) { SignerSerial = report.Signer?.SerialText };
    }

    private static CheckView View(VerificationCheck check) =>
        new(Camel(check.Step.ToString()), Camel(check.Outcome.ToString()), check.Code, check.Sentence, check.Evidence, Camel(check.Moment.ToString()));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "OK",
        Verdict.Indeterminate => "INDETERMINATE",
        Verdict.Failed => "FAILED",
        _ => "NOT_SIGNED",
    };
}
