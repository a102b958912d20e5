using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>A published document as lists and feeds name it.</summary>
/// <param name="Id">Of the release; never changes.</param>
/// <param name="Index">索引号.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Agency">发文机关.</param>
/// <param name="Kind">文种.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="ReleasedAt">UTC.</param>
/// <param name="UpdatedAt">UTC: the release, or the mark set or the 补充解读 let out after it.</param>
/// <param name="Notice">The mark on it; null for none.</param>
/// <param name="Down">How it went down; null while it is up. Of one taken down as an error no word is left: <see cref="Title"/> is its number then.</param>
public sealed record PublishedEntry(
    Guid Id, string Index, string Title, string Number, string Agency, string Kind, DateOnly DocumentDate, DateTime ReleasedAt, DateTime UpdatedAt, PublishedMark? Notice, PublishedDown? Down = null)
{
    /// <summary>Whether its files can be fetched.</summary>
    public bool HasFiles => Down is null or { Way: DownWay.Withdrawn };

    /// <summary>Titles of the 补充解读 let out after the release, in their order.</summary>
    public IReadOnlyList<string> Supplements { get; init; } = [];
}

/// <summary>Where things are, absolute: a feed is read elsewhere.</summary>
/// <param name="Root">Scheme and host, without a slash at the end.</param>
public sealed record SiteAddresses(string Root)
{
    /// <summary>The page of a document.</summary>
    public string Page(string index) => $"{Root}/publication/{Uri.EscapeDataString(index)}/";

    /// <summary>Its metadata.</summary>
    public string Metadata(string index) => $"{Root}/api/publication/v1/documents/{Uri.EscapeDataString(index)}";

    /// <summary>All of it.</summary>
    public string Bundle(string index) => $"{Metadata(index)}/bundle.zip";

    /// <summary>Its OFD.</summary>
    public string Ofd(string index) => Page(index) + SiteNames.Ofd;
}

/// <summary>Writes the list of published documents, and the same as feeds.</summary>
/// <remarks>JSON Feed 1.1; Atom, RFC 4287.</remarks>
public static class SiteFeeds
{
    /// <summary>Media type of the JSON feed.</summary>
    public const string JsonType = "application/feed+json; charset=utf-8";

    /// <summary>Media type of the Atom feed.</summary>
    public const string AtomType = "application/atom+xml; charset=utf-8";

    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string Name = "主动公开文件";
    private const string OfdType = "application/ofd";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A page of the list, newest first.</summary>
    /// <param name="entries">The documents.</param>
    /// <param name="addresses">Where they are.</param>
    /// <param name="next">Cursor of the next page; null on the last.</param>
    public static byte[] List(IReadOnlyList<PublishedEntry> entries, SiteAddresses addresses, string? next)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(addresses);
        return Write(json =>
        {
            json.WriteStartArray("documents");
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Id);
                Facts(json, entry);
                json.WriteString("title", entry.Title);
                json.WriteString("releasedAt", PaperMetadata.Instant(entry.ReleasedAt));
                json.WriteString("updatedAt", PaperMetadata.Instant(entry.UpdatedAt));
                json.WriteString("page", addresses.Page(entry.Index));
                json.WriteString("metadata", addresses.Metadata(entry.Index));
                json.WriteString("bundle", addresses.Bundle(entry.Index));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", next);
        });
    }

    /// <summary>JSON Feed 1.1.</summary>
    /// <param name="entries">Newest first.</param>
    /// <param name="addresses">Where they are.</param>
    public static byte[] Json(IReadOnlyList<PublishedEntry> entries, SiteAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(addresses);
        return Write(json =>
        {
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", Name);
            json.WriteString("home_page_url", addresses.Root + "/");
            json.WriteString("feed_url", addresses.Root + "/feeds/documents.json");
            json.WriteString("language", "zh-CN");
            json.WriteStartArray("items");
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("id", Urn(entry));
                json.WriteString("url", addresses.Page(entry.Index));
                json.WriteString("title", TitleOf(entry));
                json.WriteString("content_text", Summary(entry));
                json.WriteString("date_published", PaperMetadata.Instant(entry.ReleasedAt));
                json.WriteString("date_modified", PaperMetadata.Instant(entry.UpdatedAt));
                json.WriteStartArray("authors");
                json.WriteStartObject();
                json.WriteString("name", entry.Agency);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteStartArray("attachments");
                if (entry.HasFiles)
                {
                    json.WriteStartObject();
                    json.WriteString("url", addresses.Ofd(entry.Index));
                    json.WriteString("mime_type", OfdType);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                // JSON Feed 1.1, extensions: names of one's own begin with an underscore.
                json.WriteStartObject("_officehub");
                Facts(json, entry);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>Atom.</summary>
    /// <inheritdoc cref="Json"/>
    public static byte[] Atom(IReadOnlyList<PublishedEntry> entries, SiteAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(addresses);
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            xml.WriteAttributeString("xml", "lang", null, "zh-CN");
            Element(xml, "title", Name);
            Element(xml, "id", addresses.Root + "/feeds/documents.atom");
            Link(xml, "self", addresses.Root + "/feeds/documents.atom", "application/atom+xml");
            Link(xml, "alternate", addresses.Root + "/feeds/documents.json", "application/feed+json");
            Element(xml, "updated", PaperMetadata.Instant(entries.Count == 0 ? DateTime.UnixEpoch : entries.Max(entry => entry.UpdatedAt)));
            foreach (var entry in entries)
            {
                xml.WriteStartElement("entry", AtomNamespace);
                Element(xml, "title", TitleOf(entry));
                Element(xml, "id", Urn(entry));
                Link(xml, "alternate", addresses.Page(entry.Index), "text/html");
                if (entry.HasFiles) Link(xml, "enclosure", addresses.Ofd(entry.Index), OfdType);
                Element(xml, "published", PaperMetadata.Instant(entry.ReleasedAt));
                Element(xml, "updated", PaperMetadata.Instant(entry.UpdatedAt));
                xml.WriteStartElement("author", AtomNamespace);
                Element(xml, "name", entry.Agency);
                xml.WriteEndElement();
                Element(xml, "summary", Summary(entry));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return output.ToArray();
    }

    // The mark goes before the title: a reader of feeds sees nothing else.
    private static string TitleOf(PublishedEntry entry) => PageFrame.Prefix(entry.Notice, entry.Down) + entry.Title;

    private static string Summary(PublishedEntry entry) =>
        $"{(entry.Down is { } down ? $"{DownWords.Sentence(down)}{(down.Words.Length > 0 ? $"，说明：{down.Words}" : "")}{(down.Contact.Length > 0 ? $"，咨询：{down.Contact}" : "")}。" : "")}{(entry.Notice is { } notice ? $"本文件{PageFrame.InWords(notice)}{(notice.Basis.Length > 0 ? $"，依据：{notice.Basis}" : "")}。" : "")}"
        + $"{entry.Agency}　{entry.Number}　{BeijingTime.Day(entry.DocumentDate)}成文　索引号：{entry.Index}"
        + (entry.Supplements.Count > 0 ? $"　补充解读：{string.Join('、', entry.Supplements.Select(title => $"《{title}》"))}" : "");

    private static string Urn(PublishedEntry entry) => $"urn:uuid:{entry.Id}";

    private static void Facts(Utf8JsonWriter json, PublishedEntry entry)
    {
        json.WriteString("index", entry.Index);
        json.WriteString("number", entry.Number);
        json.WriteString("agency", entry.Agency);
        json.WriteString("kind", entry.Kind);
        json.WriteString("documentDate", PaperMetadata.Day(entry.DocumentDate));
        PaperMetadata.Validity(json, entry.Notice);
        json.WriteStartArray("supplements");
        foreach (var title in entry.Supplements) json.WriteStringValue(title);
        json.WriteEndArray();
        PaperMetadata.Availability(json, entry.Down);
    }

    private static byte[] Write(Action<Utf8JsonWriter> inside)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            inside(json);
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string words) => xml.WriteElementString(name, AtomNamespace, Markup.Clean(words));

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
