using OfficeHub.Core.Common;
using OfficeHub.Signing;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals;

/// <summary>Folders of what is trusted and what helps: files .cer .crt .pem .der .crl, in PEM or DER. What is not given trusts nobody, or proves nothing.</summary>
/// <param name="Roots">Certificates that are trusted.</param>
/// <param name="Certificates">Certificates of authorities in between: used, not trusted.</param>
/// <param name="Lists">Revocation lists.</param>
public sealed record TrustPlaces(string? Roots, string? Certificates, string? Lists)
{
    /// <summary>No folder.</summary>
    public static TrustPlaces None { get; } = new(null, null, null);

    private static readonly string[] CertificateEndings = [".cer", ".crt", ".pem", ".der"];
    private static readonly string[] ListEndings = [".crl", ".pem", ".der"];

    /// <summary>The three folders under one, where <see cref="Making.AgencyAuthority"/> puts them; what is missing counts as not given.</summary>
    public static TrustPlaces Under(string folder)
    {
        return new TrustPlaces(Existing("roots"), Existing("certs"), Existing("crls"));

        string? Existing(string name) => Path.Combine(folder, name) is var path && Directory.Exists(path) ? path : null;
    }

    /// <summary>Reads the folders.</summary>
    internal async Task<Result<TrustStore>> ReadAsync(CancellationToken ct)
    {
        var roots = await ReadAsync(Roots, CertificateEndings, Pem.ReadCertificates, ct);
        var certificates = await ReadAsync(Certificates, CertificateEndings, Pem.ReadCertificates, ct);
        var lists = await ReadAsync(Lists, ListEndings, Pem.ReadLists, ct);
        return (roots.Error ?? certificates.Error ?? lists.Error) is { } error ? error : new TrustStore(roots.Value, certificates.Value, lists.Value);
    }

    private static async Task<Result<IReadOnlyList<T>>> ReadAsync<T>(
        string? folder, string[] endings, Func<ReadOnlyMemory<byte>, Outcome<IReadOnlyList<T>>> read, CancellationToken ct)
    {
        var all = new List<T>();
        if (folder is null)
        {
            return all;
        }

        if (!Directory.Exists(folder))
        {
            return new SealFileRefused(folder, "没有找到这个文件夹。");
        }

        string[] paths;
        try
        {
            paths = [.. Directory.EnumerateFiles(folder).Where(one => endings.Contains(Path.GetExtension(one), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new SealFileRefused(folder, "这个文件夹读不出来。请检查读取权限和磁盘后再试。");
        }

        foreach (var path in paths)
        {
            var file = await SealFiles.ReadAsync(path, SealFiles.MostOfOther, ct);
            if (!file.IsSuccess)
            {
                return file.Error;
            }

            var some = read(file.Value);
            if (!some.IsSuccess)
            {
                return new SealFileRefused(path, some.Fault.Message);
            }

            all.AddRange(some.Value);
        }

        return all;
    }
}
