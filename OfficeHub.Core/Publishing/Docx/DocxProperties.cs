using System.Globalization;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>The properties of a file: the agency, never a person. What is issued carries nobody's name but the signatory's.</summary>
internal static class DocxProperties
{
    public const string App =
        """<?xml version="1.0" encoding="utf-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>OfficeHub</Application></Properties>""";

    /// <summary>The core properties; what is empty is left out.</summary>
    /// <param name="title">标题.</param>
    /// <param name="number">发文字号.</param>
    /// <param name="agencies">发文机关.</param>
    /// <param name="category">文种.</param>
    /// <param name="writtenAt">UTC.</param>
    public static string Core(string title, string number, string agencies, string category, DateTime writtenAt)
    {
        var at = writtenAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return DocxPackage.Declared(
            """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"""
            + Element("dc:title", title) + Element("dc:subject", number) + Element("dc:creator", agencies)
            + Element("dc:identifier", number) + Element("cp:category", category) + Element("dc:language", "zh-CN")
            + $"""<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified>"""
            + "</cp:coreProperties>");
    }

    private static string Element(string name, string text) => text.Length == 0 ? "" : $"<{name}>{DocxPackage.Escape(Pieces.Writable(text))}</{name}>";
}
