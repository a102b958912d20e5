using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>发文字号: 北署发〔2026〕18号.</summary>
/// <param name="Abbreviation">发文机关代字, 1 to 12 Chinese characters.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">From 1.</param>
/// <remarks>GB/T 9704-2012, 7.2.5: six-cornered brackets, no 第, no leading zero.</remarks>
public sealed partial record DocumentNumber(string Abbreviation, int Year, int Serial)
{
    /// <summary>Reads a number written as the standard wants it; null for anything else.</summary>
    public static DocumentNumber? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Pattern().Match(text.Trim());
        return match.Success
            ? new DocumentNumber(
                match.Groups["who"].Value, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The same in a form that sorts as text: year, 代字, serial with leading zeros.</summary>
    public string Sortable => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Abbreviation}-{Serial:D5}");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Abbreviation}〔{Year}〕{Serial}号");

    [GeneratedRegex(@"^(?<who>[\u4e00-\u9fa5]{1,12})〔(?<year>(?:19|20)[0-9]{2})〕(?<serial>[1-9][0-9]{0,4})号$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
