using System.Xml.Linq;
using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>A document being drawn: a canvas may hold two, a paper and the seal that is itself an OFD.</summary>
internal sealed class Scene
{
    private const int MostTemplates = 20;
    private const int MostLayers = 1000;
    private static readonly string[] Order = ["Background", "Body", "Foreground"];

    private readonly OfdPackage _package;
    private readonly OfdDocument _document;
    private readonly XElement? _root;
    private readonly XElement? _common;

    public Scene(Canvas canvas, OfdPackage package, OfdDocument document)
    {
        (Canvas, _package, _document) = (canvas, package, document);
        _root = Load(document.Root);
        _common = _root.Child("CommonData");
        Resources = new Resources(package, document.Root) { UsualColorSpace = _common.Words("DefaultCS") };
    }

    public Canvas Canvas { get; }

    public Resources Resources { get; }

    /// <summary>Draws what the page says, with its templates, from the back to the front, and its annotations above.</summary>
    public void Draw(OfdPage page)
    {
        if (page.Part is not { } part || Load(part.Name) is not { } content)
        {
            Canvas.Miss("页面内容不在包里，或者读不出来");
            return;
        }

        // A page's own resources come first where two have one number.
        AddResources(content, "PageRes", part.Name);
        var layers = Templates(content).Concat(Layers(content, null)).Take(MostLayers).ToList();
        AddResources(_common, "DocumentRes", _document.Root);
        AddResources(_common, "PublicRes", _document.Root);
        foreach (var (_, layer) in layers.OrderBy(one => Array.IndexOf(Order, one.Place)))
        {
            ObjectPainter.DrawAll(this, layer, Pen.Usual.For(layer, Resources), depth: 0);
        }

        if (_root.Words("Annotations") is { } annotations) Annotations.Draw(this, page, annotations);
    }

    /// <summary>A part that another one names, with its own name.</summary>
    public (XElement Root, string Part)? Part(string path, string writtenIn) =>
        _package.Resolve(path, writtenIn, _document.Root) is { } place && Load(place.Name) is { } root ? (root, place.Name) : null;

    /// <summary>Document.xml.</summary>
    public string DocumentPart => _document.Root;

    private static IEnumerable<(string Place, XElement Layer)> Layers(XElement content, string? place) =>
        content.Child("Content").Children("Layer").Select(layer => (place ?? Known(layer.Value("Type")) ?? "Body", layer));

    private static string? Known(string? place) => Order.FirstOrDefault(one => one.Equals(place, StringComparison.OrdinalIgnoreCase));

    private List<(string Place, XElement Layer)> Templates(XElement content)
    {
        var layers = new List<(string, XElement)>();
        foreach (var use in content.Children("Template").Take(MostTemplates))
        {
            var template = _common.Children("TemplatePage").FirstOrDefault(one => one.Value("ID") is { } id && id == use.Value("TemplateID"));
            if (template.Value("BaseLoc") is not { } path || Part(path, _document.Root) is not { } there)
            {
                Canvas.Miss("模板页不在包里，或者读不出来");
                continue;
            }

            AddResources(there.Root, "PageRes", there.Part);
            layers.AddRange(Layers(there.Root, Known(use.Value("ZOrder")) ?? Known(template.Value("ZOrder")) ?? "Background"));
        }

        return layers;
    }

    private void AddResources(XElement? parent, string child, string writtenIn)
    {
        foreach (var one in parent.Children(child))
        {
            Resources.Add(one.Value.Trim(), writtenIn);
        }
    }

    private XElement? Load(string part) => _package.TryLoad(part, out var root) ? root : null;
}
