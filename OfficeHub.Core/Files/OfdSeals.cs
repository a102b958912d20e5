using System.Xml.Linq;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Files;

/// <summary>How many seals and signatures an OFD says it carries. Whether they are good is another question: 验章.</summary>
/// <remarks>GB/T 33190-2016, 7.4 and 18.1.</remarks>
internal static class OfdSeals
{
    private const string Entry = "OFD.xml";

    /// <summary>The entries of all its lists of signatures; 0 also for what is no OFD.</summary>
    /// <param name="file">The whole package; must seek.</param>
    public static int Count(Stream file)
    {
        if (!ZipPackage.TryOpen(file, new ZipLimits(), out var package, out _)) return 0;
        try
        {
            return Load(package, Entry) is not { } root ? 0
                : Children(root, "DocBody").SelectMany(body => Lists(package, body).Take(1)).Sum(list => Children(list, "Signature").Count());
        }
        catch (ZipFaultException)
        {
            return 0;
        }
    }

    // From the package's root as the standard says, or from the document's folder as real files have it.
    private static IEnumerable<XElement> Lists(ZipPackage package, XElement body)
    {
        if (Text(body, "Signatures") is not { Length: > 0 } path) yield break;
        var document = Text(body, "DocRoot") ?? "";
        foreach (var name in new[] { path, document[..(document.LastIndexOf('/') + 1)] + path.TrimStart('/') })
        {
            if (Load(package, name) is { } list) yield return list;
        }
    }

    private static XElement? Load(ZipPackage package, string name)
    {
        if (package.Find(name) is not { } entry) return null;
        using var stream = package.Open(entry);
        return SafeXml.TryLoad(stream, out var document) ? document.Root : null;
    }

    private static string? Text(XElement element, string name) => Children(element, name).FirstOrDefault()?.Value.Trim();

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(one => one.Name.LocalName == name);
}
