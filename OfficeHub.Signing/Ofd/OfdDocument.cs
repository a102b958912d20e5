namespace OfficeHub.Signing.Ofd;

/// <summary>A page of a document.</summary>
/// <param name="Id">As stamps refer to it.</param>
/// <param name="Part">The entry of its content; null when it is not in the package.</param>
/// <param name="Box">PhysicalBox of the page, else of the document; null when neither says.</param>
public sealed record OfdPage(string Id, OfdPlace? Part, OfdBox? Box);

/// <summary>A document of a package (DocBody), as far as its signatures need it.</summary>
/// <param name="Number">From 1, in the order of OFD.xml.</param>
/// <param name="Root">The entry of Document.xml; empty when it is not in the package.</param>
/// <param name="Pages">In the order of reading.</param>
/// <remarks>GB/T 33190-2016, 7.4 and 7.5.</remarks>
public sealed record OfdDocument(int Number, string Root, IReadOnlyList<OfdPage> Pages)
{
    /// <summary>Whether OFD.xml names a list of signatures for it.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Signatures.xml; null when OFD.xml names none, or one that is not in the package.</summary>
    public OfdPlace? List { get; init; }

    /// <summary>Why pages or signatures of it cannot be read, or null.</summary>
    public SigningFault? Fault { get; init; }

    /// <summary>The documents of a package.</summary>
    /// <returns>At least one, or why there is none.</returns>
    public static Outcome<IReadOnlyList<OfdDocument>> ReadAll(OfdPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (!package.TryLoad(OfdPackage.Entry, out var entry))
        {
            return OfdFault.BadEntry;
        }

        var bodies = entry.Name.LocalName == "OFD" ? entry.All("DocBody").ToList() : [];
        return bodies.Count == 0 ? OfdFault.NoOfd : new Outcome<IReadOnlyList<OfdDocument>>([.. bodies.Select((body, i) => Read(package, body, i + 1))]);
    }

    private static OfdDocument Read(OfdPackage package, System.Xml.Linq.XElement body, int number)
    {
        var root = package.Resolve(body.TextOf("DocRoot") ?? "", OfdPackage.Entry, "")?.Name ?? "";
        var named = body.TextOf("Signatures");
        var list = named is null ? null : package.Resolve(named, OfdPackage.Entry, root);
        var document = new OfdDocument(number, root, []) { IsSigned = named is not null, List = list };
        if (!package.TryLoad(root, out var tree))
        {
            return document with { Fault = Damaged("Document.xml 不在包里，或者读不出来。") };
        }

        var usual = OfdBox.Read(tree.One("CommonData").One("PageArea").TextOf("PhysicalBox"));
        var pages = (tree.One("Pages")?.All("Page") ?? []).Select(page => ReadPage(package, root, page, usual)).ToList();
        return document with
        {
            Pages = pages,
            Fault = named is not null && list is null ? Damaged("OFD.xml 指明的签章清单不在包里。") : null,
        };
    }

    private static OfdPage ReadPage(OfdPackage package, string root, System.Xml.Linq.XElement page, OfdBox? usual)
    {
        var part = package.Resolve(page.Attr("BaseLoc") ?? "", root, root);
        var box = part is { } there && package.TryLoad(there.Name, out var content) ? OfdBox.Read(content.One("Area").TextOf("PhysicalBox")) : null;
        return new OfdPage(page.Attr("ID") ?? "", part, box ?? usual);
    }

    private static SigningFault Damaged(string sentence) => new(SigningFaultKind.Malformed, sentence) { Code = CheckCode.Format };
}
