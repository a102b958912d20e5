using System.Globalization;
using System.Text;
using System.Xml;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>Turns one cell into the text a person sees in it.</summary>
internal static class CellReader
{
    /// <summary>Reads from the start of a <c>c</c> element to its end.</summary>
    public static string Read(XmlReader cell, WorkbookIndex workbook)
    {
        var type = cell.GetAttribute("t") ?? "n";
        var isDate = int.TryParse(cell.GetAttribute("s"), CultureInfo.InvariantCulture, out var style) && workbook.IsDate(style);
        var (value, inline) = Parts(cell);
        return type switch
        {
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var at) ? workbook.SharedText(at) : "",
            "inlineStr" => CellText.Decode(inline),
            "str" => CellText.Decode(value),
            "b" => value.Length == 0 ? "" : string.Equals(value, "1", StringComparison.Ordinal) || string.Equals(value, "true", StringComparison.Ordinal) ? "TRUE" : "FALSE",
            "n" => Number(value, isDate, workbook.Epoch1904),
            _ => value,
        };
    }

    /// <summary>The runs of a rich text put together; phonetic guides are left out.</summary>
    /// <remarks>Reads from the start of an <c>si</c> or <c>is</c> element to its end.</remarks>
    public static string RichText(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var phonetic = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            if (string.Equals(reader.LocalName, "rPh", StringComparison.Ordinal))
            {
                phonetic += reader.NodeType == XmlNodeType.EndElement ? -1 : reader.IsEmptyElement ? 0 : 1;
            }
            else if (phonetic == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && text.Length <= CellText.MaxLength * 7)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    private static (string Value, string Inline) Parts(XmlReader cell)
    {
        var value = new StringBuilder();
        var inline = "";
        if (cell.IsEmptyElement)
        {
            return ("", "");
        }

        var depth = cell.Depth;
        var inValue = false;
        while (cell.Read() && cell.Depth > depth)
        {
            if (cell.NodeType == XmlNodeType.Element && string.Equals(cell.LocalName, "is", StringComparison.Ordinal))
            {
                inline = RichText(cell);
            }
            else if (string.Equals(cell.LocalName, "v", StringComparison.Ordinal))
            {
                inValue = cell.NodeType == XmlNodeType.Element && !cell.IsEmptyElement;
            }
            else if (inValue && cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                value.Append(cell.Value);
            }
        }

        return (value.ToString(), inline);
    }

    private static string Number(string value, bool isDate, bool epoch1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return value;
        }

        var serial = number + (epoch1904 ? 1462 : 0);
        if (isDate && serial is >= 61 and < 2_958_466)
        {
            var at = DateTime.FromOADate(Math.Round(serial * 86400) / 86400);
            return at.TimeOfDay == TimeSpan.Zero
                ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // 15 digits are what a spreadsheet shows: 0.30000000000000004 is 0.3; a telephone number has no exponent.
        return Math.Abs(number) is < 1e15 and (>= 1e-9 or 0)
            ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : value;
    }
}
