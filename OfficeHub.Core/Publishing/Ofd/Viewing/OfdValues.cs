using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>Elements and attributes as real files write them: any namespace, numbers checked, nonsense left out.</summary>
/// <remarks>GB/T 33190-2016, 7.4.</remarks>
internal static class OfdValues
{
    // A page is less than 10 metres long; larger numbers only serve to break a viewer.
    private const double Farthest = 1_000_000;

    public static IEnumerable<XElement> Children(this XElement? parent, string name) => parent?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    public static XElement? Child(this XElement? parent, string name) => parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>Trimmed; null when it is not there or empty.</summary>
    public static string? Value(this XElement? element, string attribute) => element?.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The text of a child, trimmed; null when it is not there or empty.</summary>
    public static string? Words(this XElement? parent, string child) => parent.Child(child)?.Value.Trim() is { Length: > 0 } text ? text : null;

    public static double? Number(this XElement? element, string attribute) => element.Value(attribute) is { } text && TryNumber(text, out var number) ? number : null;

    public static bool? Flag(this XElement? element, string attribute) => element.Value(attribute)?.ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };

    public static OfdBox? Box(this XElement? element, string attribute) =>
        OfdBox.Read(element.Value(attribute)) is { } box && new[] { box.X, box.Y, box.Width, box.Height }.All(one => Math.Abs(one) <= Farthest) ? box : null;

    /// <summary>The numbers of a text; null when one of them is none, or there are too many.</summary>
    public static double[]? Numbers(string? text, int most)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words.Length > most) return null;
        var numbers = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!TryNumber(words[i], out numbers[i])) return null;
        }

        return numbers;
    }

    /// <summary>A matrix as SVG writes it; null when there is none that can be read.</summary>
    public static string? Matrix(this XElement? element, string attribute = "CTM") =>
        Numbers(element.Value(attribute), 6) is { Length: 6 } six ? $"matrix({SvgText.Numbers(six)})" : null;

    /// <summary>DeltaX or DeltaY: numbers, or <c>g n v</c> for n times v; no more than are needed.</summary>
    public static List<double> Deltas(string? text, int most)
    {
        var deltas = new List<double>();
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length && deltas.Count < most; i++)
        {
            if (words[i] is "g" or "G")
            {
                if (i + 2 >= words.Length || !TryNumber(words[i + 1], out var times) || !TryNumber(words[i + 2], out var each)) break;
                deltas.AddRange(Enumerable.Repeat(each, (int)Math.Clamp(times, 0, most - deltas.Count)));
                i += 2;
            }
            else if (TryNumber(words[i], out var delta))
            {
                deltas.Add(delta);
            }
            else
            {
                break;
            }
        }

        return deltas;
    }

    public static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number) && Math.Abs(number) <= Farthest;
}
