using System.Collections.Concurrent;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>The fonts a machine has: those of the system and those in a folder of the site's own. Files are looked at anew whenever asked, read again only when they changed.</summary>
/// <param name="own">The site's folder; need not exist.</param>
/// <param name="system">Folders of the system.</param>
public sealed class FontFolders(string own, IReadOnlyList<string>? system = null)
{
    private const long MostFileBytes = 256L * 1024 * 1024;
    private const int MostFiles = 5000;
    private const int MostOpen = 12;

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc", ".otc"];
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };

    private readonly ConcurrentDictionary<string, (long Length, DateTime At, IReadOnlyList<FontPlace> Places)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FontPlace, FontFace?> _open = new();

    /// <summary>The site's own folder, as a full path: where a missing face is to be put.</summary>
    public string Own { get; } = Path.GetFullPath(own);

    /// <summary>Where systems keep their fonts.</summary>
    public static IReadOnlyList<string> OfSystem { get; } =
        OperatingSystem.IsWindows() ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Home("AppData/Local/Microsoft/Windows/Fonts")]
        : OperatingSystem.IsMacOS() ? ["/System/Library/Fonts", "/Library/Fonts", Home("Library/Fonts")]
        : ["/usr/share/fonts", "/usr/local/share/fonts", Home(".local/share/fonts"), Home(".fonts")];

    /// <summary>Every face that can be read, the site's own first; a file that is no font, or not a whole one, has none.</summary>
    internal IReadOnlyList<FontPlace> Find() => [.. new[] { Own }.Concat(system ?? OfSystem).Where(Directory.Exists).SelectMany(Files).SelectMany(PlacesOf)];

    /// <summary>A face with all that a document needs of it, or null when its file is not whole.</summary>
    internal FontFace? Open(FontPlace place)
    {
        // Few faces are ever asked for; when there are more, fonts have come and gone and the old ones are let go.
        if (_open.Count > MostOpen)
        {
            _open.Clear();
        }

        return _open.GetOrAdd(place, static found => Reading(found.Path, file => FontFace.Open(file, found.Index)));
    }

    // In the order of their names, so that the same machine always takes the same file.
    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", Everywhere).Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .Take(MostFiles).Order(StringComparer.Ordinal);

    private IReadOnlyList<FontPlace> PlacesOf(string path)
    {
        var file = new FileInfo(path);
        // What has no length is no file of a font: a pipe would be waited for without end.
        if (!file.Exists || file.Length is 0 or > MostFileBytes)
        {
            return [];
        }

        if (_known.TryGetValue(path, out var known) && known.Length == file.Length && known.At == file.LastWriteTimeUtc)
        {
            return known.Places;
        }

        IReadOnlyList<FontPlace> places = Reading(path, stream => Enumerable.Range(0, FontTables.Faces(stream))
            .Select(index => (Index: index, Head: FontTables.Open(stream, index) is { } tables ? FontHead.Read(tables) : null))
            .Where(face => face.Head is not null).Select(face => new FontPlace(path, face.Index, file.LastWriteTimeUtc, face.Head!)).ToList()) ?? [];
        _known[path] = (file.Length, file.LastWriteTimeUtc, places);
        return places;
    }

    // A font that cannot be read is no font: it may be another's, or be taken away meanwhile.
    private static T? Reading<T>(string path, Func<Stream, T?> read)
        where T : class
    {
        try
        {
            using var file = File.OpenRead(path);
            return read(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Home(string folder) => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder);
}

/// <summary>Where a face is.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Index">Its number in the file.</param>
/// <param name="At">When the file was last written, UTC.</param>
/// <param name="Head">Who it is.</param>
internal sealed record FontPlace(string Path, int Index, DateTime At, FontHead Head)
{
    /// <summary>The first of its names, as said to a reader.</summary>
    public string Name => Head.Names[0];

    /// <summary>Whether it goes by this name.</summary>
    public bool IsCalled(string name) => Head.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Equals(FontPlace? other) => other is not null && Path == other.Path && Index == other.Index && At == other.At;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Index, At);
}
