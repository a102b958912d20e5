using OfficeHub.Core.Common;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Making;

/// <summary>A PKCS #12 file, opened for one act.</summary>
/// <param name="Key">The key with its certificate.</param>
/// <param name="Others">The other certificates of the file: they help to build paths and are trusted by nobody.</param>
internal sealed record KeyFile(OpenSealKey Key, IReadOnlyList<Certificate> Others) : IDisposable
{
    /// <summary>Fewest characters of a password.</summary>
    public const int ShortestPassword = 8;

    /// <summary>Opens a file; the caller disposes it.</summary>
    public static async Task<Result<KeyFile>> OpenAsync(string path, string password, CancellationToken ct)
    {
        var file = await SealFiles.ReadAsync(path, SealFiles.MostOfOther, ct);
        if (!file.IsSuccess)
        {
            return file.Error;
        }

        var read = Pkcs12File.Read(file.Value, password);
        return read.IsSuccess
            ? new KeyFile(new OpenSealKey(read.Value.Certificates[0], read.Value.Key), [.. read.Value.Certificates.Skip(1)])
            : new SealFileRefused(path, read.Fault.Message);
    }

    public void Dispose() => Key.Key.Dispose();
}
