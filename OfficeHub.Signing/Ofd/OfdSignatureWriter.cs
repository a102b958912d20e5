using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Signing.Ofd;

/// <summary>Writes the parts of a signature. Every part is written once and its bytes kept: a digest is over bytes.</summary>
/// <remarks>GB/T 33190-2016, 18: elements in the order of the schema; only CheckMethod departs from it, as domestic digests must.</remarks>
internal static class OfdSignatureWriter
{
    private static readonly XNamespace Ofd = OfdXml.Namespace;

    /// <summary>OFD.xml with the path of the list of signatures.</summary>
    /// <param name="entry">As it is.</param>
    /// <param name="number">Of the document, from 1.</param>
    /// <param name="list">Signatures.xml.</param>
    public static byte[] Entry(XElement entry, int number, string list)
    {
        var root = new XElement(entry);
        var body = root.All("DocBody").ElementAt(number - 1);
        body.All("Signatures").Remove();
        body.Add(new XElement(body.Name.Namespace + "Signatures", "/" + list));
        return Bytes(root);
    }

    /// <summary>Signatures.xml with one signature more.</summary>
    /// <param name="before">As it is; null when there is none.</param>
    /// <param name="id">Of the new signature.</param>
    /// <param name="part">Its Signature.xml.</param>
    /// <param name="maxId">The largest identifier of signatures and stamps.</param>
    public static byte[] List(XElement? before, string id, string part, string maxId)
    {
        var entries = (before?.All("Signature") ?? []).Select(one => new XElement(Ofd + "Signature", one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)));
        return Bytes(Root("Signatures", new XElement(Ofd + "MaxSignId", maxId), entries,
            new XElement(Ofd + "Signature", new XAttribute("ID", id), new XAttribute("Type", "Seal"), new XAttribute("BaseLoc", "/" + part))));
    }

    /// <summary>Signature.xml.</summary>
    /// <param name="covered">The parts it protects, with their bytes.</param>
    /// <param name="stamps">With identifiers.</param>
    /// <param name="folder">The folder of the signature, with a slash at its end.</param>
    /// <param name="signedAt">UTC.</param>
    public static byte[] Signature(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> covered, IEnumerable<OfdStamp> stamps, string folder, DateTime signedAt) => Bytes(Root("Signature",
        new XElement(Ofd + "SignedInfo",
            new XElement(Ofd + "Provider", new XAttribute("ProviderName", OfdSignature.OurName), new XAttribute("Version", "1.0"), new XAttribute("Company", OfdSignature.OurName)),
            new XElement(Ofd + "SignatureMethod", Oids.Sm2WithSm3),
            new XElement(Ofd + "SignatureDateTime", signedAt.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)),
            new XElement(Ofd + "References", new XAttribute("CheckMethod", Oids.Sm3), covered.Select(one => new XElement(Ofd + "Reference",
                new XAttribute("FileRef", "/" + one.Name), new XElement(Ofd + "CheckValue", Convert.ToBase64String(Sm3.Hash(one.Content.Span)))))),
            stamps.Select(one => new XElement(Ofd + "StampAnnot",
                new XAttribute("ID", one.Id), new XAttribute("PageRef", one.PageRef), new XAttribute("Boundary", one.Boundary!.Value.ToString()),
                one.Clip is { } clip ? new XAttribute("Clip", clip.ToString()) : null)),
            new XElement(Ofd + "Seal", new XElement(Ofd + "BaseLoc", $"/{folder}Seal.esl"))),
        new XElement(Ofd + "SignedValue", $"/{folder}SignedValue.dat")));

    private static XElement Root(string name, params object[] content) => new(Ofd + name, new XAttribute(XNamespace.Xmlns + "ofd", Ofd.NamespaceName), content);

    // UTF-8 without a mark, no line breaks that nobody asked for.
    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", null), root).Save(writer, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}
