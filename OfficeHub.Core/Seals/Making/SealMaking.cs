using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Signing.Sealing;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Making;

/// <summary>A seal to be made of files.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Number">esID, ASCII, never used before.</param>
/// <param name="Picture">A PNG, or an OFD of one page; null when it is drawn.</param>
/// <param name="WidthMm">Width of a PNG in print; the height follows from the picture. An OFD and a drawn picture have their own size.</param>
/// <param name="Users">Signing certificates that may use it: certificate files.</param>
/// <param name="MakerKey">The maker's key file.</param>
/// <param name="Password">Of that file.</param>
/// <param name="Version">4 (GB/T 38540-2020) or 5 (GM/T 0031-2025).</param>
/// <param name="Years">How long it is valid, from now.</param>
/// <param name="Trust">By which the maker is judged.</param>
public sealed record SealToMake(
    string Name, string Number, string? Picture, int WidthMm, IReadOnlyList<string> Users, string MakerKey, string Password, int Version, int Years, TrustPlaces Trust)
{
    /// <summary>What is drawn when there is no picture.</summary>
    public SealDesign? Design { get; init; }

    /// <summary>The PNG in the centre of the design: a file; null for none.</summary>
    public string? EmblemFile { get; init; }

    /// <summary>Key file of the time-stamp authority in this process, under the same password; null for no time stamp. Only version 5 has a place for one.</summary>
    public string? Stamping { get; init; }
}

/// <summary>Makes seals of files (制章).</summary>
public static class SealMaking
{
    /// <summary>Makes one and writes it.</summary>
    /// <param name="order">What it shall say.</param>
    /// <param name="file">The .esl file.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns><see cref="SealFileRefused"/> or <see cref="SealingRefused"/>; nothing is written then.</returns>
    public static async Task<Result> MakeAsync(SealToMake order, string file, DateTime now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        var trust = await order.Trust.ReadAsync(ct);
        var picture = await MadePicture.OfAsync(order, ct);
        var users = await ReadUsersAsync(order.Users, ct);
        if ((trust.Error ?? picture.Error ?? users.Error) is { } error)
        {
            return error;
        }

        var opened = await KeyFile.OpenAsync(order.MakerKey, order.Password, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        using var keys = opened.Value;
        var stamping = order.Stamping is { } named ? await StampingKey.OpenAsync(named, order.Password, now, ct) : (Result<StampingKey>?)null;
        if (stamping?.Error is { } notOpened)
        {
            return notOpened;
        }

        using var stamps = stamping?.Value;
        var at = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var made = await SealWriter.MakeAsync(
            new SealOrder((SealStructure)order.Version, order.Number, order.Name, users.Value, picture.Value, at, at, at.AddYears(order.Years)) { Type = order.Design?.Kind is SealKind.NameStamp ? 2 : 1 },
            keys.Key, stamps?.Authority, new VerificationPolicy(trust.Value.With(keys.Others).With(stamps?.Certificates ?? []), now), ct);
        if (!made.IsSuccess)
        {
            return new SealingRefused(made.Fault.Code, made.Fault.Message);
        }

        await SealFiles.WriteAsync(file, made.Value.Encoded, isPrivate: false, ct);
        return Result.Success;
    }

    private static async Task<Result<IReadOnlyList<Certificate>>> ReadUsersAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        var users = new List<Certificate>();
        foreach (var path in files)
        {
            var bytes = await SealFiles.ReadAsync(path, SealFiles.MostOfOther, ct);
            if (!bytes.IsSuccess)
            {
                return bytes.Error;
            }

            var read = Pem.ReadCertificates(bytes.Value);
            if (!read.IsSuccess)
            {
                return new SealFileRefused(path, read.Fault.Message);
            }

            users.Add(read.Value[0]);
        }

        return users;
    }
}
