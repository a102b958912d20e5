using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>A try to put a seal on that failed, and was not made good since.</summary>
/// <param name="By">监印人.</param>
/// <param name="At">UTC.</param>
/// <param name="Words">Whose seal, and why not, in Chinese.</param>
public sealed record SealTry(string By, DateTime At, string Words);

/// <summary>What the log knows of seals that were tried and not put on: whoever waits for one sees that it was tried, and why it has to be tried again.</summary>
/// <remarks>features.md 99.</remarks>
internal static class SealTries
{
    private const string Begins = "没有盖成“";

    /// <summary>What the log says of one.</summary>
    public static string Failed(string agency, Error why) => $"{Begins}{agency}”的章：{why.Message}";

    /// <summary>The last one after the last seal that was put on; null for none.</summary>
    public static async Task<SealTry?> LastAsync(OfficeHubDbContext db, IObjectHistory history, SealRequest request, CancellationToken ct)
    {
        if (request.State is not SealRequestState.Open) return null;
        var since = request.Lines.Max(line => line.SealedAt) ?? request.AskedAt;
        return await history.LastRefusedAsync(db, request.DocumentId, nameof(AffixSeal), since, ct) is { } last && last.Summary.StartsWith(Begins, StringComparison.Ordinal)
            ? new SealTry(last.Who, last.At, last.Summary) : null;
    }
}
