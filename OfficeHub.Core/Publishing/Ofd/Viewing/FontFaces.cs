using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>The fonts that travel inside the picture, each once, within a bound of their own.</summary>
internal sealed class FontFaces(int mostBytes)
{
    private readonly Dictionary<Resource, string?> _names = [];
    private readonly StringBuilder _css = new();

    /// <summary>The rules of a style sheet; empty when no font travels.</summary>
    public string Css => _css.ToString();

    /// <summary>The name the font has in this picture; null when it cannot travel.</summary>
    public string? NameOf(Resource font, ReadOnlyMemory<byte> file)
    {
        if (_names.TryGetValue(font, out var known)) return known;
        var format = Format(file.Span);
        var length = (file.Length + 2) / 3 * 4;
        var name = format is null || length + 200 > mostBytes - _css.Length ? null : $"o{_names.Count + 1}";
        _names[font] = name;
        // Both the name and the rest are ours; the font itself is Base64.
        if (name is not null) _css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:{name};src:url(data:{format};base64,{Convert.ToBase64String(file.Span)})}}");
        return name;
    }

    private static string? Format(ReadOnlySpan<byte> file) => file switch
    {
        [0, 1, 0, 0, ..] => "font/ttf",
        _ when file.StartsWith("true"u8) => "font/ttf",
        _ when file.StartsWith("OTTO"u8) => "font/otf",
        _ => null,
    };
}
