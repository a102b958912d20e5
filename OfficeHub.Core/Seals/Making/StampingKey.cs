using OfficeHub.Core.Common;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Timestamps;

namespace OfficeHub.Core.Seals.Making;

/// <summary>A time-stamp authority in this process over a key file: for tests and closed networks, since its time is this computer's.</summary>
/// <param name="Authority">Gives the tokens.</param>
/// <param name="Keys">Its key, with the certificates that help to build its path.</param>
internal sealed record StampingKey(TimestampAuthority Authority, KeyFile Keys) : IDisposable
{
    /// <summary>The certificate and those that came with it.</summary>
    public IEnumerable<Certificate> Certificates => [Keys.Key.Certificate, .. Keys.Others];

    /// <summary>Opens it; the caller disposes it.</summary>
    /// <returns><see cref="SealFileRefused"/>, also for a certificate that is not set aside for time stamps.</returns>
    public static async Task<Result<StampingKey>> OpenAsync(string file, string password, DateTime now, CancellationToken ct)
    {
        var keys = await KeyFile.OpenAsync(file, password, ct);
        if (!keys.IsSuccess)
        {
            return keys.Error;
        }

        var authority = TimestampAuthority.Open(keys.Value.Key, new TimeOfAct(now));
        if (authority.IsSuccess)
        {
            return new StampingKey(authority.Value, keys.Value);
        }

        keys.Value.Dispose();
        return new SealFileRefused(file, authority.Fault.Message);
    }

    public void Dispose() => Keys.Dispose();

    private sealed class TimeOfAct(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
    }
}
