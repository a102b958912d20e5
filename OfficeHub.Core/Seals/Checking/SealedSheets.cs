using OfficeHub.Core.Publishing.Ofd.Viewing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Checking;

/// <summary>Draws a file of one's own as it is published: every page, with its seals. Who trusts them is asked elsewhere.</summary>
public static class SealedSheets
{
    // The pictures of a text are in the page: they are the office's own.
    private static readonly ViewingLimits Limits = new() { MostBytes = 32 * 1024 * 1024, MostObjects = 200_000 };

    /// <summary>The pages as SVG, in their order; none when the file cannot be read.</summary>
    /// <param name="file">An OFD.</param>
    /// <param name="at">UTC: when.</param>
    /// <param name="ct">Stops the drawing.</param>
    public static IReadOnlyList<string> Draw(ReadOnlyMemory<byte> file, DateTime at, CancellationToken ct)
    {
        var package = OfdPackage.Open(file);
        if (!package.IsSuccess) return [];
        var report = OfdVerifier.Verify(package.Value, new VerificationPolicy(TrustStore.Empty, at), ct);
        var pages = new SealedPages(package.Value, report).DrawEach(Limits, ct);
        ct.ThrowIfCancellationRequested();
        return [.. pages.Select(page => page.Svg)];
    }
}
