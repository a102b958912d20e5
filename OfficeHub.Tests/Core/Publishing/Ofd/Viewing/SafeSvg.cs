using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OfficeHub.Tests.Core.Publishing.Ofd.Viewing;

/// <summary>What a picture of a stranger's page may consist of; anything else is a hole.</summary>
internal static partial class SafeSvg
{
    private static readonly string[] Elements =
        ["svg", "style", "rect", "g", "text", "tspan", "path", "image", "clipPath", "linearGradient", "radialGradient", "stop"];

    private static readonly string[] Attributes =
    [
        "xmlns", "viewBox", "width", "height", "space", "direction", "unicode-bidi", "font-kerning", "x", "y", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width",
        "stroke-linejoin", "stroke-linecap", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "d", "transform", "opacity", "clip-path", "clip-rule", "id", "font-family", "font-size",
        "font-weight", "font-style", "rotate", "text-anchor", "dominant-baseline", "preserveAspectRatio", "href", "style", "gradientUnits", "x1", "y1", "x2", "y2", "cx", "cy", "fx", "fy", "fr", "r",
        "spreadMethod", "offset", "stop-color", "stop-opacity",
    ];

    public static void Check(string svg)
    {
        var root = XElement.Parse(svg);
        Assert.All(root.DescendantsAndSelf(), one =>
        {
            Assert.Contains(one.Name.LocalName, Elements);
            Assert.Equal("http://www.w3.org/2000/svg", one.Name.NamespaceName);
            Assert.All(one.Attributes(), Check);
        });
        Assert.All(root.Descendants().Where(one => one.Name.LocalName == "style"), one => Assert.Matches(Faces(), one.Value));
    }

    private static void Check(XAttribute attribute)
    {
        Assert.Contains(attribute.Name.LocalName, Attributes);
        if (attribute.Name.LocalName == "href") Assert.Matches(Picture(), attribute.Value);
        else if (attribute.Name.LocalName == "style") Assert.Equal("mix-blend-mode:multiply", attribute.Value);
        else if (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)) Assert.Matches(Inside(), attribute.Value);
    }

    [GeneratedRegex(@"^data:image/(png|jpeg|gif|bmp);base64,[A-Za-z0-9+/]+=*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^url\(#[a-z]\d+\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(@font-face\{font-family:o\d+;src:url\(data:font/(ttf|otf);base64,[A-Za-z0-9+/]+=*\)\})+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Faces();
}
