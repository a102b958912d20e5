using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Core.Seals.Using;

/// <summary>验章 of a file the program keeps, by what this site trusts.</summary>
public sealed class SealedFileCheck
{
    // The authority's next list comes within the week; until then the one in force when the seal was put on has to do.
    private static readonly TimeSpan OldestList = TimeSpan.FromDays(OpenAuthority.ListDays);
    private static readonly TimeSpan LongestDrawing = TimeSpan.FromSeconds(5);

    private readonly TrustReading _trust;
    private readonly TimeProvider _clock;

    internal SealedFileCheck(TrustReading trust, TimeProvider clock) => (_trust, _clock) = (trust, clock);

    /// <summary>The findings, with the sealed pages drawn.</summary>
    /// <returns><see cref="SealFileRefused"/> when a certificate of the site cannot be read.</returns>
    internal async Task<Result<CheckedPaper>> LookAsync(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        using var enough = new CancellationTokenSource(LongestDrawing, _clock);
        return await OfdCheck.LookAsync(file, _trust.Places, _clock.GetUtcNow().UtcDateTime, enough.Token, ct, OldestList);
    }
}
