using System.Security;
using System.Text;
using DocumentFormat.OpenXml;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Puts parts into a package.</summary>
/// <remarks>The elements are the library's; the package is written directly, because the library's stamps it with the present time and names parts at random.</remarks>
internal sealed class DocxPackage : IDisposable
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly PackedBytes PackageRelationships = Packed(Relationships(
        $"""<Relationship Id="rId1" Type="{Relationship}officeDocument" Target="word/document.xml"/>"""
        + """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"""
        + $"""<Relationship Id="rId3" Type="{Relationship}extended-properties" Target="docProps/app.xml"/>"""));

    private static readonly PackedBytes AppProperties = Packed(DocxProperties.App);

    private readonly ZipWriter _zip;
    private readonly StringBuilder _types = new();
    private readonly StringBuilder _relationships = new();

    public DocxPackage(Stream output, DateTime at)
    {
        // A ZIP knows no time before 1980 and none after 2107.
        _zip = new ZipWriter(output, at.Year < 1980 ? new DateTime(1980, 1, 1) : at.Year > 2107 ? new DateTime(2107, 12, 31) : at);
    }

    /// <summary>A part that the document refers to.</summary>
    /// <param name="name">Without folder and ending.</param>
    /// <param name="kind">Last word of its content type.</param>
    /// <param name="relationship">Last word of its relationship.</param>
    /// <param name="id">Id of the relationship.</param>
    /// <param name="root">What it holds.</param>
    public void AddPart(string name, string kind, string relationship, string id, OpenXmlElement root)
    {
        Write($"word/{name}.xml", root);
        Override($"/word/{name}.xml", Word + kind + "+xml");
        Relate(id, relationship, name + ".xml");
    }

    /// <summary>A part that was written before.</summary>
    public void AddPart(FixedPart written)
    {
        _zip.Add($"word/{written.Name}.xml", written.Packed);
        Override($"/word/{written.Name}.xml", Word + written.Kind + "+xml");
        Relate(written.Id, written.Relationship, written.Name + ".xml");
    }

    public void AddPicture(DocxPicture picture)
    {
        _zip.Add($"word/media/{picture.Name}", PackedBytes.Stored(picture.Bytes));
        Override($"/word/media/{picture.Name}", $"image/{picture.Extension}");
        Relate(picture.RelationshipId, "image", $"media/{picture.Name}");
    }

    /// <summary>The document itself, its properties, and what holds the parts together. Comes last.</summary>
    public void Finish(OpenXmlElement document, string coreProperties)
    {
        Write("word/document.xml", document);
        Override("/word/document.xml", Word + "document.main+xml");
        _zip.Add("docProps/core.xml", Packed(coreProperties));
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        _zip.Add("docProps/app.xml", AppProperties);
        Override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        _zip.Add("word/_rels/document.xml.rels", Packed(Relationships(_relationships.ToString())));
        _zip.Add("_rels/.rels", PackageRelationships);
        _zip.Add("[Content_Types].xml", Packed(Declared(
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
            + _types + "</Types>")));
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>A text as the content of an element or attribute.</summary>
    public static string Escape(string text) => SecurityElement.Escape(text) ?? "";

    public static string Declared(string xml) => """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""" + xml;

    private static string Relationships(string inside) =>
        Declared($"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>""");

    private void Override(string part, string type) => _types.Append("<Override PartName=\"").Append(part).Append("\" ContentType=\"").Append(type).Append("\"/>");

    private void Relate(string id, string kind, string target) =>
        _relationships.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"").Append(Relationship).Append(kind).Append("\" Target=\"").Append(target).Append("\"/>");

    private static PackedBytes Packed(string text) => PackedBytes.Of(Encoding.UTF8.GetBytes(text));

    private void Write(string name, OpenXmlElement root)
    {
        using var part = new MemoryStream();
        using (var writer = OpenXmlWriter.Create(part, new UTF8Encoding(false)))
        {
            writer.WriteStartDocument();
            writer.WriteElement(root);
        }

        _zip.Add(name, PackedBytes.Of(part.GetBuffer().AsSpan(0, (int)part.Length)));
    }
}
