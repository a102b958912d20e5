using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeHub.Web.Shared.Inputs;

/// <summary>A day as an office types it.</summary>
public static partial class TypedDay
{
    /// <summary>Reads 2026-07-03, 2026.7.3, 2026/7/3, 2026年7月3日, 20260703, and 7-3 or 7月3日 of the year of <paramref name="today"/>; null when it is no day.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().Normalize(NormalizationForm.FormKC);
        var match = Whole().Match(plain);
        if (!match.Success) match = Packed().Match(plain);
        if (!match.Success) match = Short().Match(plain);
        if (!match.Success) return null;
        var year = match.Groups["y"].Success ? Number(match, "y") : today.Year;
        var (month, day) = (Number(match, "m"), Number(match, "d"));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*[-./年]\s*(?<m>[0-9]{1,2})\s*[-./月]\s*(?<d>[0-9]{1,2})\s*日?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Whole();

    [GeneratedRegex("^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Packed();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})\s*[-./月]\s*(?<d>[0-9]{1,2})\s*日?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Short();
}
