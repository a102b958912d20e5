using System.Xml.Linq;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>How lines and areas are drawn: the object's own words first, then its DrawParam and what that builds on, then the layer's.</summary>
/// <remarks>GB/T 33190-2016, 8.2.</remarks>
internal sealed record Pen
{
    // Of the standard, mm.
    private const double UsualWidth = 0.353;
    private const double UsualMiter = 3.528;
    private const int MostDashes = 16;
    private const int DeepestChain = 8;

    private readonly IReadOnlyList<XElement> _chain = [];

    public static Pen Usual { get; } = new();

    /// <summary>FillColor; null when nobody says.</summary>
    public XElement? Fill => _chain.Select(one => one.Child("FillColor")).FirstOrDefault(one => one is not null);

    /// <summary>StrokeColor; null when nobody says.</summary>
    public XElement? Stroke => _chain.Select(one => one.Child("StrokeColor")).FirstOrDefault(one => one is not null);

    public string Width => SvgText.Number(Math.Max(First("LineWidth") ?? UsualWidth, 0));

    public string? Join => Word("Join")?.ToUpperInvariant() switch { "ROUND" => "round", "BEVEL" => "bevel", _ => null };

    public string? Cap => Word("Cap")?.ToUpperInvariant() switch { "ROUND" => "round", "SQUARE" => "square", _ => null };

    public string Miter => SvgText.Number(Math.Max(First("MiterLimit") ?? UsualMiter, 1));

    public string? Dashes => OfdValues.Numbers(Word("DashPattern"), MostDashes) is { } dashes && dashes.All(one => one >= 0) && dashes.Sum() > 0.001 ? SvgText.Numbers(dashes) : null;

    public string? DashOffset => First("DashOffset") is { } offset ? SvgText.Number(offset) : null;

    /// <summary>The pen of something drawn with this one unless it says otherwise.</summary>
    public Pen For(XElement element, Resources resources)
    {
        var chain = new List<XElement> { element };
        for (var param = resources.Find("DrawParam", element.Value("DrawParam")); param is not null && chain.Count < DeepestChain; param = resources.Find("DrawParam", param.Element.Value("Relative")))
        {
            chain.Add(param.Element);
        }

        return new Pen(chain, _chain);
    }

    private Pen()
    {
    }

    // Of what stands around only the DrawParams are handed down, not the words of a composite object.
    private Pen(List<XElement> own, IReadOnlyList<XElement> around) =>
        _chain = [.. own, .. around.Where(one => one.Name.LocalName == "DrawParam").Take(DeepestChain)];

    private string? Word(string attribute) => _chain.Select(one => one.Value(attribute)).FirstOrDefault(one => one is not null);

    private double? First(string attribute) => _chain.Select(one => one.Number(attribute)).FirstOrDefault(one => one is not null);
}
