using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Layout;
using static OfficeHub.Core.Publishing.Ofd.OfdNames;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>Fonts and pictures the pages refer to.</summary>
/// <remarks>GB/T 33190-2016, resources: fonts by name, none is embedded.</remarks>
internal sealed class OfdResources
{
    private readonly OfdIds _ids;
    private readonly OfdOptions _options;
    private readonly Dictionary<Face, int> _fonts = [];
    private readonly Dictionary<string, (int Id, string Name, string Format, byte[] Content)?> _images = new(StringComparer.Ordinal);

    public OfdResources(OfdIds ids, OfdOptions options) => (_ids, _options) = (ids, options);

    public bool HasImages => _images.Values.Any(image => image is not null);

    /// <summary>The pictures as parts.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Files =>
        _images.Values.OfType<(int Id, string Name, string Format, byte[] Content)>().OrderBy(image => image.Id).Select(image => ($"Doc_0/Res/{image.Name}", new ReadOnlyMemory<byte>(image.Content)));

    /// <summary>Id of the font of a face.</summary>
    public int Font(Face face)
    {
        if (!_fonts.TryGetValue(face, out var id))
        {
            _fonts[face] = id = _ids.Next();
        }

        return id;
    }

    /// <summary>Id of a picture, or null when there is none a reader could show.</summary>
    public int? Image(string hash)
    {
        if (!_images.TryGetValue(hash, out var image))
        {
            var content = _options.Picture(hash);
            image = content is not null && FormatOf(content) is { } format ? (_ids.Next(), $"{hash}.{format.ToLowerInvariant()}", format, content) : null;
            _images[hash] = image;
        }

        return image?.Id;
    }

    public XElement Fonts() => new(
        Ns + "Res", new XAttribute("BaseLoc", "Res"),
        new XElement(Ns + "Fonts", _fonts.OrderBy(pair => pair.Value).Select(pair => new XElement(
            Ns + "Font", new XAttribute("ID", pair.Value), new XAttribute("FontName", _options.Faces.Of(pair.Key)), new XAttribute("FamilyName", _options.Faces.Of(pair.Key))))));

    public XElement Images() => new(
        Ns + "Res", new XAttribute("BaseLoc", "Res"),
        new XElement(Ns + "MultiMedias", _images.Values.OfType<(int Id, string Name, string Format, byte[] Content)>().OrderBy(image => image.Id).Select(image => new XElement(
            Ns + "MultiMedia", new XAttribute("ID", image.Id.ToString(CultureInfo.InvariantCulture)), new XAttribute("Type", "Image"), new XAttribute("Format", image.Format),
            new XElement(Ns + "MediaFile", image.Name)))));

    private static string? FormatOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? "PNG"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "JPEG"
        : null;
}
