using System.Xml.Linq;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>The pictures of the file: PNG and JPEG; of every other kind is said that it was left out.</summary>
internal sealed class WordPictures(WordPackage package, WordFindings findings)
{
    private const double EmusAMillimetre = 36_000;
    private const double LeastMm = 5;
    private const double MostHeightMm = 200;
    private const int Most = 50;
    private const int DescriptionLimit = 100;

    private readonly Dictionary<string, WordPicture> _taken = new(StringComparer.Ordinal);

    public IReadOnlyList<WordPicture> Taken => [.. _taken.Values];

    /// <summary>The lines of the pictures of a drawing.</summary>
    public IEnumerable<WordPictureLine> In(XElement drawing)
    {
        foreach (var blip in drawing.Descendants().Where(part => part.Name.LocalName is "blip" or "imagedata").ToList())
        {
            if ((blip.Value("embed") ?? blip.Value("id")) is not { } id) continue;
            var extent = drawing.Descendants().FirstOrDefault(part => part.Name.LocalName == "extent");
            var description = drawing.Descendants().FirstOrDefault(part => part.Name.LocalName == "docPr").Value("descr") ?? "";
            if (Line(package.Picture(id), extent.Number("cx") ?? 0, extent.Number("cy") ?? 0, description) is { } line) yield return new WordPictureLine(line);
        }
    }

    private string? Line(byte[]? bytes, double width, double height, string description)
    {
        var extension = bytes switch { [0x89, 0x50, 0x4E, 0x47, ..] => ".png", [0xFF, 0xD8, 0xFF, ..] => ".jpg", _ => null };
        if (bytes is null || extension is null)
        {
            findings.Note("有的图不是 .png 或 .jpg，没有收。请截成图片后再插。");
            return null;
        }

        var (wide, high) = width > 0 && height > 0 ? (width / EmusAMillimetre, height / EmusAMillimetre) : (GbT9704.TypeAreaWidthMm / 2, GbT9704.TypeAreaWidthMm / 3);
        var scale = Math.Min(1, Math.Min(GbT9704.TypeAreaWidthMm / wide, MostHeightMm / high));
        (wide, high) = (Math.Round(wide * scale, 1), Math.Round(high * scale, 1));
        if (wide < LeastMm || high < LeastMm)
        {
            findings.Note("有的图印出来不到 5 毫米，没有收。");
            return null;
        }

        var picture = new WordPicture(Convert.ToHexStringLower(Sm3.Hash(bytes)), extension, bytes);
        if (_taken.Count >= Most && !_taken.ContainsKey(picture.Hash))
        {
            findings.Note($"图超过 {Most} 幅，多出的没有收。请把图集改作附件。");
            return null;
        }

        _taken.TryAdd(picture.Hash, picture);
        var words = string.Concat(description.Where(letter => !char.IsControl(letter))).Trim();
        return PictureLine.Write(new Picture(picture.Hash, wide, high, words.Length > DescriptionLimit ? words[..DescriptionLimit] : words));
    }
}
