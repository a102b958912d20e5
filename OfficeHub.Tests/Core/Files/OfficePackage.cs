using System.Text;

namespace OfficeHub.Tests.Core.Files;

/// <summary>A small DOCX, XLSX, PPTX or OFD as a list of parts that a test can add to and change before it is packed.</summary>
internal sealed class OfficePackage
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Excel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _overrides = new();
    private readonly StringBuilder _relationships = new();
    private string _main = "";
    private string _mainType = "";

    public static OfficePackage Docx(string body = "<w:p><w:r><w:t>关于开展安全检查的通知</w:t></w:r></w:p>") => new OfficePackage
    {
        _main = "word/document.xml",
        _mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    }.With("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>{body}</w:body></w:document>");

    public static OfficePackage Xlsx(string rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", string more = "") => new OfficePackage
    {
        _main = "xl/workbook.xml",
        _mainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    }.With("xl/workbook.xml", $"<workbook xmlns=\"{Excel}\" xmlns:r=\"{Relationships[..^1]}\"><sheets><sheet name=\"名单\" sheetId=\"1\" r:id=\"rId90\"/></sheets>{more}</workbook>")
        .With("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Excel}\"><sheetData>{rows}</sheetData></worksheet>")
        .Related("rId90", "worksheet", "worksheets/sheet1.xml");

    public static OfficePackage Pptx(string slide = "") => new OfficePackage
    {
        _main = "ppt/presentation.xml",
        _mainType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    }.With("ppt/presentation.xml", "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>")
        .With("ppt/slides/slide1.xml", "<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" + slide + "</p:sld>");

    public static ZipBuilder Ofd(string text = "北原盟行政公署") => new ZipBuilder()
        .Add("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
        .Add("Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")
        .Add("Doc_0/Pages/Page_0/Content.xml", $"<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:TextObject><ofd:TextCode>{text}</ofd:TextCode></ofd:TextObject></ofd:Page>");

    public OfficePackage With(string part, string xml) => With(part, Encoding.UTF8.GetBytes(xml));

    public OfficePackage With(string part, byte[] content)
    {
        _parts[part] = content;
        return this;
    }

    public OfficePackage Typed(string part, string contentType)
    {
        _overrides.Append("<Override PartName=\"/").Append(part).Append("\" ContentType=\"").Append(contentType).Append("\"/>");
        return this;
    }

    public OfficePackage MainType(string contentType)
    {
        _mainType = contentType;
        return this;
    }

    /// <summary>Adds a relationship of the main part.</summary>
    public OfficePackage Related(string id, string type, string target, bool outside = false)
    {
        var full = type.Contains("://", StringComparison.Ordinal) ? type : Relationships + type;
        _relationships.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"").Append(full).Append("\" Target=\"").Append(target)
            .Append(outside ? "\" TargetMode=\"External\"/>" : "\"/>");
        return this;
    }

    public ZipBuilder Package(ZipBuilder? into = null)
    {
        var slash = _main.LastIndexOf('/');
        var zip = (into ?? new ZipBuilder())
            .Add("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/{_main}\" ContentType=\"{_mainType}\"/>{_overrides}</Types>")
            .Add("_rels/.rels", $"<Relationships xmlns=\"{PackageRelationships}\"><Relationship Id=\"rId1\" Type=\"{Relationships}officeDocument\" Target=\"{_main}\"/></Relationships>")
            .Add($"{_main[..slash]}/_rels{_main[slash..]}.rels", $"<Relationships xmlns=\"{PackageRelationships}\">{_relationships}</Relationships>");
        foreach (var (name, content) in _parts)
        {
            zip.Add(name, content);
        }

        return zip;
    }

    public byte[] Build() => Package().Build();
}
