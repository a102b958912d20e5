using OfficeHub.Signing.Hashing;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Publishing.Archives;

/// <summary>What is wrong with a package.</summary>
public enum PackageFault
{
    /// <summary>Nothing: it is what was filed, byte for byte.</summary>
    None,

    /// <summary>It cannot be read as a package.</summary>
    Unreadable,

    /// <summary>Its 目录 is not the one that was filed.</summary>
    ContentsChanged,

    /// <summary>A file of the list is not there.</summary>
    PieceMissing,

    /// <summary>A file is not the one that was filed.</summary>
    PieceChanged,

    /// <summary>A file that the list does not know.</summary>
    PieceAdded,

    /// <summary>Every file is right; what changed lies between them.</summary>
    FrameChanged,
}

/// <summary>What a check of a package found: the first thing that differs, in the order of the list.</summary>
/// <param name="Fault">What.</param>
/// <param name="Path">The file; empty where it is the package as a whole.</param>
/// <param name="Name">What the file is; empty likewise.</param>
/// <param name="Checked">Files that are right.</param>
public sealed record PackageVerdict(PackageFault Fault, string Path, string Name, int Checked)
{
    /// <summary>Whether it is what was filed.</summary>
    public bool IsWhole => Fault is PackageFault.None;
}

/// <summary>Computes every hash of a package anew and compares it with what was registered when it was filed.</summary>
public static class ArchivePackageCheck
{
    // What was written here is not packed, so it can be no larger than the file; a packed one is not ours.
    private static readonly ZipLimits Limits = new() { MaxEntries = 5_000, MaxInflatedBytes = 2L * 1024 * 1024 * 1024, MaxRatio = 2 };

    /// <summary>Checks a package.</summary>
    /// <param name="package">The ZIP; must seek, stays open.</param>
    /// <param name="packageHash">SM3 of it, as registered.</param>
    /// <param name="contentsHash">SM3 of its 目录.json, as registered.</param>
    /// <param name="ct">Stops between two files.</param>
    public static async Task<PackageVerdict> OfAsync(Stream package, string packageHash, string contentsHash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(package);
        package.Position = 0;
        var isSame = await HashOfAsync(package, ct) == packageHash;
        if (!ZipPackage.TryOpen(package, Limits, out var zip, out var fault)) return new PackageVerdict(PackageFault.Unreadable, fault.EntryName, "", 0);
        if (await ReadAsync(zip, ArchiveContents.JsonPath, ct) is not { } json || Convert.ToHexStringLower(Sm3.Hash(json)) != contentsHash || ArchiveContents.Read(json) is not { } list)
            return new PackageVerdict(PackageFault.ContentsChanged, ArchiveContents.JsonPath, "目录", 0);
        var right = 0;
        foreach (var line in list.Pieces)
        {
            if (zip.Find(line.Path) is not { } entry || entry.Name != line.Path) return new PackageVerdict(PackageFault.PieceMissing, line.Path, line.Name, right);
            if (entry.Length != line.Bytes || await HashOfAsync(zip, entry, ct) != line.Sm3) return new PackageVerdict(PackageFault.PieceChanged, line.Path, line.Name, right);
            right++;
        }

        var listed = list.Pieces.Select(line => line.Path).Append(ArchiveContents.JsonPath).ToHashSet(StringComparer.Ordinal);
        if (zip.Entries.FirstOrDefault(entry => !listed.Contains(entry.Name)) is { } added) return new PackageVerdict(PackageFault.PieceAdded, ZipEntryNames.Printable(added.Name), "", right);
        return new PackageVerdict(isSame ? PackageFault.None : PackageFault.FrameChanged, "", "", right);
    }

    private static async Task<byte[]?> ReadAsync(ZipPackage zip, string path, CancellationToken ct)
    {
        if (zip.Find(path) is not { } entry) return null;
        try
        {
            await using var content = zip.Open(entry);
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, ct);
            return copy.ToArray();
        }
        catch (ZipFaultException)
        {
            return null;
        }
    }

    // Empty for one whose bytes belie the directory: no hash is.
    private static async Task<string> HashOfAsync(ZipPackage zip, ZipEntry entry, CancellationToken ct)
    {
        try
        {
            await using var content = zip.Open(entry);
            return await HashOfAsync(content, ct);
        }
        catch (ZipFaultException)
        {
            return "";
        }
    }

    private static async Task<string> HashOfAsync(Stream content, CancellationToken ct) => Convert.ToHexStringLower(await Sm3.HashAsync(content, ct));
}
