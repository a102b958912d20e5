using System.Xml;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Judges the relationships of a part: what it is tied to, inside and outside of the package.</summary>
/// <remarks>ISO/IEC 29500-2, 9.3; types are compared by their last word, so that transitional, strict and vendor forms are one.</remarks>
internal sealed class RelationshipScanner(Findings findings) : PartScanner
{
    /// <summary>Target of the officeDocument relationship, when this is the package's own part.</summary>
    public string? MainPart { get; private set; }

    protected override void OnStart(XmlReader element)
    {
        if (!string.Equals(element.LocalName, "Relationship", StringComparison.Ordinal))
        {
            return;
        }

        var type = element.GetAttribute("Type") ?? "";
        var word = type[(type.LastIndexOf('/') + 1)..].ToUpperInvariant();
        var target = element.GetAttribute("Target") ?? "";
        var outside = string.Equals(element.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        if (string.Equals(word, "OFFICEDOCUMENT", StringComparison.Ordinal) && !outside)
        {
            MainPart = target;
        }

        Judge(word, target, outside);
    }

    private void Judge(string word, string target, bool outside)
    {
        switch (word)
        {
            case "VBAPROJECT" or "WORDVBADATA" or "VBAPROJECTSIGNATURE" or "XLMACROSHEET" or "XLINTLMACROSHEET":
                findings.Add(new MacroInside());
                break;
            case "CONTROL" or "ACTIVEXCONTROLBINARY":
                findings.Add(new ActiveXInside());
                break;
            case "OLEOBJECT":
                findings.Add(new OleObjectInside());
                break;
            case "PACKAGE" or "AFCHUNK":
                findings.Add(new ArchiveNested(OfficeHub.Signing.Packages.ZipEntryNames.Printable(target)));
                break;
            case "ATTACHEDTEMPLATE":
                findings.Add(new RemoteTemplateInside());
                break;
            case "EXTERNALLINK" or "EXTERNALLINKPATH" or "SUBDOCUMENT" or "CONNECTIONS" or "QUERYTABLE" or "FRAME":
                findings.Add(new ExternalLinkInside());
                break;
            case "HYPERLINK" when outside:
                findings.AddHyperlink(target);
                break;
            case "HYPERLINK":
                break;
            default:
                if (outside || HyperlinkRule.LeadsOutside(target))
                {
                    findings.Add(new ExternalLinkInside());
                }

                break;
        }
    }
}
