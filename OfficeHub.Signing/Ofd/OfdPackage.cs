using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Signing.Ofd;

/// <summary>An OFD package in memory: every entry read once within bounds, so that what is parsed and what is digested are the same bytes. Nothing is written to disk.</summary>
/// <remarks>GB/T 33190-2016, 6; ofd.md 2 and 6.</remarks>
public sealed class OfdPackage
{
    /// <summary>The part every package begins with.</summary>
    public const string Entry = "OFD.xml";

    // ofd.md 6.
    private const long MaxCharacters = 64 * 1024 * 1024;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _content;
    private readonly Dictionary<string, string> _byKey;

    private OfdPackage(IReadOnlyList<string> names, Dictionary<string, ReadOnlyMemory<byte>> content, long most)
    {
        Names = names;
        MostBytes = most;
        _content = content;
        _byKey = content.Keys.ToDictionary(ZipEntryNames.Key, StringComparer.Ordinal);
    }

    /// <summary>Every entry, in the order of the package; a folder ends with a slash.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Most bytes it might have held.</summary>
    public long MostBytes { get; }

    /// <summary>The entries that are no folders.</summary>
    public IEnumerable<string> Files => Names.Where(name => !name.EndsWith('/'));

    /// <summary>Opens a package and reads it whole.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="limits">Bounds; null for the usual ones.</param>
    /// <returns>The package, or one sentence why it is none, with the code PACKAGE_UNSAFE or FORMAT.</returns>
    public static Outcome<OfdPackage> Open(ReadOnlyMemory<byte> file, ZipLimits? limits = null)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        limits ??= new ZipLimits();
        if (!ZipPackage.TryOpen(stream, limits, out var zip, out var fault))
        {
            return OfdFault.Of(fault, file.Span);
        }

        var content = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        try
        {
            foreach (var entry in zip.Entries.Where(one => !one.IsFolder))
            {
                content.Add(entry.Name, Read(zip, entry));
            }
        }
        catch (ZipFaultException found)
        {
            return OfdFault.Of(found.Fault, file.Span);
        }

        var package = new OfdPackage([.. zip.Entries.Select(entry => entry.Name)], content, limits.MaxInflatedBytes);
        return content.ContainsKey(Entry) ? package : OfdFault.NoOfd;
    }

    /// <summary>The bytes of the entry of exactly that name, or null.</summary>
    public ReadOnlyMemory<byte>? Find(string name) => _content.TryGetValue(name, out var bytes) ? bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>Where a path leads, or null when nothing is there.</summary>
    /// <param name="path">As written.</param>
    /// <param name="part">The part it is written in.</param>
    /// <param name="documentRoot">Document.xml of the same document.</param>
    public OfdPlace? Resolve(string path, string part, string documentRoot)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(documentRoot);
        var candidates = OfdPath.Candidates(path, part, documentRoot).ToList();
        foreach (var (i, name) in candidates.Index())
        {
            if (_content.ContainsKey(name))
            {
                return new OfdPlace(name, IsCased: false, IsGuessed: i > 0);
            }
        }

        foreach (var (i, name) in candidates.Index())
        {
            if (_byKey.TryGetValue(ZipEntryNames.Key(name), out var found))
            {
                return new OfdPlace(found, IsCased: true, IsGuessed: i > 0);
            }
        }

        return null;
    }

    /// <summary>A part as a tree: no DTD, bounded depth and length.</summary>
    /// <param name="name">The entry.</param>
    /// <param name="root">The root element.</param>
    /// <returns>False when it is not there or cannot be read.</returns>
    public bool TryLoad(string name, [NotNullWhen(true)] out XElement? root)
    {
        root = null;
        if (Find(name) is not { } bytes)
        {
            return false;
        }

        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        root = SafeXml.TryLoad(stream, out var document, MaxCharacters) ? document.Root : null;
        return root is not null;
    }

    private static byte[] Read(ZipPackage zip, ZipEntry entry)
    {
        using var content = new MemoryStream();
        using (var inflated = zip.Open(entry))
        {
            inflated.CopyTo(content);
        }

        var bytes = content.ToArray();
        return Crc32.Of(bytes) == entry.Crc ? bytes : throw new ZipFaultException(new ZipFault(ZipFaultKind.Damaged, ZipEntryNames.Printable(entry.Name)));
    }
}
