using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Signing.Ofd;
using static OfficeHub.Core.Publishing.Ofd.OfdNames;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>Writes laid-out pages as OFD: text that can be searched and copied, fonts by name, metadata, semantic tags, attachments. The same input gives the same bytes.</summary>
/// <remarks>GB/T 33190-2016; GB/T 33476-2016.</remarks>
public static class OfdWriter
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/ofd";

    private const string Root = "Doc_0";

    /// <summary>Writes the file.</summary>
    /// <param name="laid">The pages.</param>
    /// <param name="content">The document they were laid out from: its metadata.</param>
    /// <param name="options">Id, time, pictures, faces, attachments.</param>
    public static byte[] Write(LaidDocument laid, DocumentContent content, OfdOptions options)
    {
        ArgumentNullException.ThrowIfNull(laid);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(options);
        var ids = new OfdIds();
        var resources = new OfdResources(ids, options);
        var tagged = new List<(string Element, string Page, string Object)>();
        var pages = new OfdPageXml(ids, resources, tagged);
        var written = laid.Pages.Select(page => (Id: ids.Next().ToString(CultureInfo.InvariantCulture), Page: page)).ToList()
            .ConvertAll(one => (one.Id, Xml: pages.Of(one.Page, one.Id)));
        List<(string Name, ReadOnlyMemory<byte> Content)> parts =
        [
            (OfdPackage.Entry, Part(Entry(content, options))),
            ($"{Root}/Document.xml", Part(Document(written.ConvertAll(page => page.Id), ids, resources.HasImages, options.Attachments.Count > 0))),
            ($"{Root}/PublicRes.xml", Part(resources.Fonts())),
        ];
        if (resources.HasImages)
        {
            parts.Add(($"{Root}/DocumentRes.xml", Part(resources.Images())));
            parts.AddRange(resources.Files);
        }

        parts.AddRange(written.Select((page, i) => ($"{Root}/Pages/Page_{i}/Content.xml", Part(page.Xml))));
        parts.Add(($"{Root}/Tags/CustomTags.xml", Part(OfdTags.List())));
        parts.Add(($"{Root}/Tags/CustomTag.xml", Part(OfdTags.Of(tagged))));
        parts.AddRange(OfdAttachments.Parts($"{Root}/Attachs", options));
        return OfdPackageWriter.Write(parts);
    }

    private static XElement Entry(DocumentContent content, OfdOptions options) => new(
        Ns + "OFD", new XAttribute("Version", "1.0"), new XAttribute("DocType", "OFD"),
        new XElement(
            Ns + "DocBody",
            new XElement(
                Ns + "DocInfo",
                new XElement(Ns + "DocID", options.DocumentId.ToString("N")),
                Some("Title", content.Title),
                Some("Author", string.Join('、', content.Issuers)),
                Some("Subject", DocumentKinds.Name(content.Kind)),
                new XElement(Ns + "CreationDate", BeijingTime.DayOf(options.WrittenAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new XElement(Ns + "Creator", "OfficeHub"),
                new XElement(Ns + "CustomDatas", Metadata(content, options).Where(one => one.Value.Length > 0).Select(one =>
                    new XElement(Ns + "CustomData", new XAttribute("Name", one.Name), Clean(one.Value))))),
            new XElement(Ns + "DocRoot", $"{Root}/Document.xml")));

    // Field names of GB/T 33480-2016, 4.1 to 4.18, in Chinese.
    private static IEnumerable<(string Name, string Value)> Metadata(DocumentContent content, OfdOptions options) =>
    [
        ("officehub.document-id", options.DocumentId.ToString("D")),
        ("文种", DocumentKinds.Name(content.Kind)),
        ("发文字号", content.Number is { } number ? PrintedText.Number(content, number.Year) : ""),
        ("紧急程度", PrintedText.Urgency(content)),
        ("签发人", string.Join('、', content.Signatories)),
        ("主送机关", content.PrimaryRecipients),
        ("抄送机关", content.CopyRecipients),
        ("成文日期", Day(content.DocumentDate)),
        ("印发机关", content.PrintingAgency),
        ("印发日期", Day(content.PrintingDate)),
    ];

    private static XElement Document(IReadOnlyList<string> pages, OfdIds ids, bool hasImages, bool hasAttachments) => new(
        Ns + "Document",
        new XElement(
            Ns + "CommonData",
            new XElement(Ns + "MaxUnitID", ids.Highest),
            new XElement(Ns + "PageArea", new XElement(Ns + "PhysicalBox", Numbers(0, 0, GbT9704.PageWidthMm, GbT9704.PageHeightMm))),
            new XElement(Ns + "PublicRes", "PublicRes.xml"),
            hasImages ? new XElement(Ns + "DocumentRes", "DocumentRes.xml") : null),
        new XElement(Ns + "Pages", pages.Select((id, i) => new XElement(Ns + "Page", new XAttribute("ID", id), new XAttribute("BaseLoc", $"Pages/Page_{i}/Content.xml")))),
        new XElement(Ns + "CustomTags", "Tags/CustomTags.xml"),
        hasAttachments ? new XElement(Ns + "Attachments", "Attachs/Attachments.xml") : null);

    private static XElement? Some(string name, string value) => value.Length == 0 ? null : new XElement(Ns + name, Clean(value));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
