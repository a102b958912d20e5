using System.Xml.Linq;
using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>A resource and where it was written.</summary>
/// <param name="Element">As written.</param>
/// <param name="Part">The part it stands in.</param>
/// <param name="Folder">BaseLoc of the part: its files are counted from there.</param>
internal sealed record Resource(XElement Element, string Part, string Folder);

/// <summary>What the objects of a document refer to by number: fonts, pictures, colours, pens, composite units.</summary>
/// <remarks>GB/T 33190-2016, 7.9.</remarks>
internal sealed class Resources(OfdPackage package, string documentRoot)
{
    private const int MostParts = 200;
    private static readonly string[] Kinds = ["Font", "MultiMedia", "ColorSpace", "DrawParam", "CompositeGraphicUnit"];

    private readonly Dictionary<(string Kind, string Id), Resource> _byId = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The colour space of colours that name none; null for RGB.</summary>
    public string? UsualColorSpace { get; init; }

    /// <summary>Reads a part of resources; what was read before stays.</summary>
    public void Add(string? path, string writtenIn)
    {
        if (path is null || package.Resolve(path, writtenIn, documentRoot) is not { } place || _read.Count >= MostParts || !_read.Add(place.Name) || !package.TryLoad(place.Name, out var root)) return;
        foreach (var one in root.Elements().SelectMany(list => list.Elements()))
        {
            if (Kinds.Contains(one.Name.LocalName, StringComparer.Ordinal) && one.Value("ID") is { } id) _byId.TryAdd((one.Name.LocalName, id), new Resource(one, place.Name, root.Value("BaseLoc") ?? ""));
        }
    }

    public Resource? Find(string kind, string? id) => id is not null && _byId.TryGetValue((kind, id), out var found) ? found : null;

    /// <summary>The file a resource names; null when it is not in the package.</summary>
    public ReadOnlyMemory<byte>? FileOf(Resource resource, string child)
    {
        if (resource.Element.Words(child) is not { } path) return null;
        var inFolder = path.StartsWith('/') || resource.Folder.Length == 0 ? null : package.Resolve($"{resource.Folder.TrimEnd('/')}/{path}", resource.Part, documentRoot);
        var place = inFolder ?? package.Resolve(path, resource.Part, documentRoot);
        return place is { } there ? package.Find(there.Name) : null;
    }
}
