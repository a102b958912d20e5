namespace OfficeHub.Signing.Ofd;

/// <summary>Where a path in a part leads.</summary>
/// <param name="Name">The entry, as it is named.</param>
/// <param name="IsCased">Whether it was found only by ignoring the letter case: somebody else would find nothing.</param>
/// <param name="IsGuessed">Whether the path was read from another place than the standard says.</param>
public readonly record struct OfdPlace(string Name, bool IsCased, bool IsGuessed);

/// <summary>Paths inside a package (ST_Loc).</summary>
/// <remarks>GB/T 33190-2016, 7.4 (ST_Loc); ofd.md 2: real files also count from the root of the document, or of the package, and mistake the letter case.</remarks>
internal static class OfdPath
{
    /// <summary>The folder of a part, with a slash at its end; empty for the root.</summary>
    public static string Folder(string part) => part[..(part.LastIndexOf('/') + 1)];

    /// <summary>The entry names a path may mean, the standard's reading first; none that leads outside.</summary>
    public static IEnumerable<string> Candidates(string path, string part, string documentRoot)
    {
        var trimmed = path.Trim();
        string[] bases = trimmed.StartsWith('/') ? [""] : [Folder(part), Folder(documentRoot), ""];
        return bases.Select(one => Join(one, trimmed.TrimStart('/'))).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static string? Join(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var segment in (folder + path).Split('/'))
        {
            if (segment == ".." && parts.Count == 0)
            {
                return null;
            }

            if (segment == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                parts.Add(segment);
            }
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
