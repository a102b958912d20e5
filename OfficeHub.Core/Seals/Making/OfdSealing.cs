using OfficeHub.Core.Common;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Making;

/// <summary>A seal to be put on an OFD of files.</summary>
/// <param name="Paper">The OFD.</param>
/// <param name="Seal">The .esl file.</param>
/// <param name="Key">The signer's key file.</param>
/// <param name="Password">Of that file.</param>
/// <param name="Trust">By which signer and seal are judged.</param>
public sealed record PaperToSeal(string Paper, string Seal, string Key, string Password, TrustPlaces Trust)
{
    /// <summary>Where it is seen: page from 1, and millimetres of its top left corner; null for 骑缝章 only.</summary>
    public (int Page, double XMm, double YMm)? Place { get; init; }

    /// <summary>Whether it is cut into strips over the right edges of all pages (骑缝章).</summary>
    public bool Straddles { get; init; }

    /// <summary>Key file of the time-stamp authority in this process, under the same password; null for no time stamp.</summary>
    public string? Stamping { get; init; }

    /// <summary>Whether the document is closed by it (定稿).</summary>
    public bool Locks { get; init; }
}

/// <summary>Puts seals on OFDs of files (签章).</summary>
public static class OfdSealing
{
    /// <summary>Seals, verifies, writes.</summary>
    /// <param name="order">What and where.</param>
    /// <param name="file">The sealed OFD.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns><see cref="SealFileRefused"/> or <see cref="SealingRefused"/>; nothing is written then.</returns>
    public static async Task<Result> SealAsync(PaperToSeal order, string file, DateTime now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        var trust = await order.Trust.ReadAsync(ct);
        var paper = await SealFiles.ReadAsync(order.Paper, SealFiles.MostOfPaper, ct);
        var seal = await SealFiles.ReadAsync(order.Seal, SealFiles.MostOfOther, ct);
        if ((trust.Error ?? paper.Error ?? seal.Error) is { } error)
        {
            return error;
        }

        var opened = await KeyFile.OpenAsync(order.Key, order.Password, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        using var keys = opened.Value;
        var stamping = order.Stamping is { } file12 ? await StampingKey.OpenAsync(file12, order.Password, now, ct) : (Result<StampingKey>?)null;
        if (stamping?.Error is { } notOpened)
        {
            return notOpened;
        }

        using var stamps = stamping?.Value;
        var places = new List<SealPlacement>();
        if (order.Place is { } place)
        {
            places.Add(new SealPlacement.OnOnePage(place.Page, place.XMm, place.YMm));
        }

        if (order.Straddles)
        {
            places.Add(new SealPlacement.Straddling());
        }

        var at = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var sealedPaper = await OfdSealer.SealAsync(
            paper.Value, new OfdSealOrder(seal.Value, places, at) { Locks = order.Locks }, keys.Key, stamps?.Authority, new VerificationPolicy(trust.Value.With(keys.Others).With(stamps?.Certificates ?? []), now), ct);
        if (!sealedPaper.IsSuccess)
        {
            return new SealingRefused(sealedPaper.Fault.Code, sealedPaper.Fault.Message);
        }

        await SealFiles.WriteAsync(file, sealedPaper.Value, isPrivate: false, ct);
        return Result.Success;
    }
}
