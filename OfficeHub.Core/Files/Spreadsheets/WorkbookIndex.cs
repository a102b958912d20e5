using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>What a sheet refers to in its workbook: where the first sheet lies, the shared texts, and which styles are dates.</summary>
internal sealed class WorkbookIndex
{
    private readonly List<string> _texts = [];
    private readonly List<bool> _dates = [];

    private WorkbookIndex(ZipEntry sheet, bool epoch1904)
    {
        Sheet = sheet;
        Epoch1904 = epoch1904;
    }

    public ZipEntry Sheet { get; }

    /// <summary>Days are counted from 1904, as old Macintosh workbooks do.</summary>
    public bool Epoch1904 { get; }

    public static bool TryRead(ZipPackage package, int maxCharacters, [NotNullWhen(true)] out WorkbookIndex? index)
    {
        index = null;
        var main = Target(package, "", "officeDocument", id: null);
        if (main is null || Load(package, main) is not { Root: { } workbook })
        {
            return false;
        }

        var first = workbook.Descendants().FirstOrDefault(element => Is(element, "sheet"));
        var id = first?.Attributes().FirstOrDefault(attribute => string.Equals(attribute.Name.LocalName, "id", StringComparison.Ordinal))?.Value;
        var sheet = id is null ? null : Target(package, main, "worksheet", id);
        if (sheet is null || package.Find(sheet) is not { } entry)
        {
            return false;
        }

        var epoch = workbook.Descendants().FirstOrDefault(element => Is(element, "workbookPr"))?.Attribute("date1904")?.Value;
        index = new WorkbookIndex(entry, epoch is "1" or "true");
        if (Target(package, main, "sharedStrings", id: null) is { } texts && !index.ReadTexts(package, texts, maxCharacters))
        {
            return false;
        }

        if (Target(package, main, "styles", id: null) is { } styles && Load(package, styles) is { Root: { } root })
        {
            index.ReadStyles(root);
        }

        return true;
    }

    public string SharedText(int at) => at >= 0 && at < _texts.Count ? _texts[at] : "";

    public bool IsDate(int style) => style >= 0 && style < _dates.Count && _dates[style];

    private bool ReadTexts(ZipPackage package, string part, int maxCharacters)
    {
        if (package.Find(part) is not { } entry)
        {
            return true;
        }

        using var stream = package.Open(entry);
        using var reader = SafeXml.CreateReader(stream);
        long characters = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, "si", StringComparison.Ordinal))
            {
                var text = CellText.Decode(CellReader.RichText(reader));
                characters += text.Length + 16;
                if (characters > maxCharacters * 2L)
                {
                    return false;
                }

                _texts.Add(text);
            }
        }

        return true;
    }

    private void ReadStyles(XElement styles)
    {
        var custom = styles.Descendants().Where(element => Is(element, "numFmt"))
            .GroupBy(element => element.Attribute("numFmtId")?.Value ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Attribute("formatCode")?.Value ?? "", StringComparer.Ordinal);
        var formats = styles.Elements().FirstOrDefault(element => Is(element, "cellXfs"));
        foreach (var format in formats?.Elements() ?? [])
        {
            var id = format.Attribute("numFmtId")?.Value ?? "0";
            _dates.Add(custom.TryGetValue(id, out var code) ? IsDateCode(code) : IsBuiltInDate(id));
        }
    }

    /// <remarks>ISO/IEC 29500-1, 18.8.30: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in Chinese.</remarks>
    private static bool IsBuiltInDate(string id) => int.TryParse(id, CultureInfo.InvariantCulture, out var number)
        && number is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format shows a date or time: a letter of one outside quotes, brackets and escapes.</summary>
    private static bool IsDateCode(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = SkipTo(code, i, '"');
                    break;
                case '[':
                    i = SkipTo(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'h' or 'H':
                    return true;
            }
        }

        return false;
    }

    private static int SkipTo(string code, int from, char end)
    {
        var at = code.IndexOf(end, from + 1);
        return at < 0 ? code.Length : at;
    }

    /// <summary>The part a relationship of the given type (and id) leads to, as a name in the package.</summary>
    private static string? Target(ZipPackage package, string source, string type, string? id)
    {
        var folder = source.Contains('/', StringComparison.Ordinal) ? source[..(source.LastIndexOf('/') + 1)] : "";
        var target = Load(package, $"{folder}_rels/{source[folder.Length..]}.rels")?.Root?.Elements()
            .FirstOrDefault(element => (element.Attribute("Type")?.Value ?? "").EndsWith("/" + type, StringComparison.OrdinalIgnoreCase)
                && (id is null || string.Equals(element.Attribute("Id")?.Value, id, StringComparison.Ordinal)))?.Attribute("Target")?.Value;
        if (target is null)
        {
            return null;
        }

        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Equals(step, "..", StringComparison.Ordinal) && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (!string.Equals(step, ".", StringComparison.Ordinal))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private static XDocument? Load(ZipPackage package, string part)
    {
        if (package.Find(part) is not { } entry)
        {
            return null;
        }

        using var stream = package.Open(entry);
        return SafeXml.TryLoad(stream, out var document) ? document : null;
    }

    private static bool Is(XElement element, string localName) => string.Equals(element.Name.LocalName, localName, StringComparison.Ordinal);
}
