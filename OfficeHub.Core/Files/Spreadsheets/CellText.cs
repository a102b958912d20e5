using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>How a cell carries characters that XML cannot: as _xHHHH_, and a literal _xHHHH_ with its underscore written so.</summary>
/// <remarks>ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).</remarks>
internal static partial class CellText
{
    /// <summary>Most characters of a cell.</summary>
    public const int MaxLength = 32_767;

    /// <summary>Whether Excel would take the text for a formula when it is typed or edited again.</summary>
    /// <remarks>security.md 5.8.</remarks>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                encoded.Append(c).Append(text[++i]);
            }
            else if (c == '\r' || char.IsSurrogate(c) || !XmlConvert.IsXmlChar(c) || (c == '_' && Escape().IsMatch(text.AsSpan(i))))
            {
                encoded.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            }
            else
            {
                encoded.Append(c);
            }
        }

        return encoded.ToString();
    }

    public static string Decode(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text :
        AnyEscape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("^_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex AnyEscape();
}
