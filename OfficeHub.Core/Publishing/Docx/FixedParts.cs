using System.Text;
using DocumentFormat.OpenXml;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>The parts that are the same in every document: styles, settings, fonts, page numbers. Those with the faces of the standard are written and packed once a process.</summary>
internal static class FixedParts
{
    private static readonly FaceNames Standard = new();
    private static readonly Lazy<IReadOnlyList<FixedPart>> WithStandardFaces = new(() => Make(Standard));

    /// <summary>In the order in which they go into the package.</summary>
    public static IReadOnlyList<FixedPart> Of(FaceNames faces) => faces == Standard ? WithStandardFaces.Value : Make(faces);

    private static FixedPart[] Make(FaceNames faces) =>
    [
        Part("styles", "styles", "styles", "rIdStyles", DocxStyles.Of(faces)),
        Part("settings", "settings", "settings", "rIdSettings", PageParts.FileSettings()),
        Part("fontTable", "fontTable", "fontTable", "rIdFonts", PageParts.FontTable(faces)),
        Part("footer1", "footer", "footer", PageParts.OddFooter, PageParts.OddPages()),
        Part("footer2", "footer", "footer", PageParts.EvenFooter, PageParts.EvenPages()),
    ];

    private static FixedPart Part(string name, string kind, string relationship, string id, OpenXmlElement root)
    {
        using var xml = new MemoryStream();
        using (var writer = OpenXmlWriter.Create(xml, new UTF8Encoding(false)))
        {
            writer.WriteStartDocument();
            writer.WriteElement(root);
        }

        return new FixedPart(name, kind, relationship, id, PackedBytes.Of(xml.GetBuffer().AsSpan(0, (int)xml.Length)));
    }
}

/// <summary>A part, written.</summary>
/// <param name="Name">Without folder and ending.</param>
/// <param name="Kind">Last word of its content type.</param>
/// <param name="Relationship">Last word of its relationship.</param>
/// <param name="Id">Id of the relationship.</param>
/// <param name="Packed">As it goes into every package.</param>
internal sealed record FixedPart(string Name, string Kind, string Relationship, string Id, PackedBytes Packed);
