using System.Xml;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Reads [Content_Types].xml and judges every type in it.</summary>
/// <remarks>ISO/IEC 29500-2, 10.1.2.</remarks>
internal sealed class ContentTypeScanner(Findings findings) : PartScanner
{
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The content type of a part, or an empty text.</summary>
    public string TypeOf(string part)
    {
        var name = "/" + part.TrimStart('/');
        return _overrides.GetValueOrDefault(name) ?? _defaults.GetValueOrDefault(Path.GetExtension(name).TrimStart('.')) ?? "";
    }

    protected override void OnStart(XmlReader element)
    {
        var type = element.GetAttribute("ContentType") ?? "";
        Judge(type);
        switch (element.LocalName)
        {
            case "Default":
                _defaults[element.GetAttribute("Extension") ?? ""] = type;
                break;
            case "Override":
                _overrides[element.GetAttribute("PartName") ?? ""] = type;
                break;
        }
    }

    private void Judge(string type)
    {
        if (Has(type, "macroEnabled") || Has(type, "vbaProject") || Has(type, "vbaData") || Has(type, "macrosheet"))
        {
            findings.Add(new MacroInside());
        }
        else if (Has(type, "activeX"))
        {
            findings.Add(new ActiveXInside());
        }
        else if (Has(type, "oleObject"))
        {
            findings.Add(new OleObjectInside());
        }
    }

    private static bool Has(string type, string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);
}
