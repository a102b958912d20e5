using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeHub.Web.Shared.Inputs;

/// <summary>A time of day as an office types it.</summary>
public static partial class TypedHour
{
    /// <summary>Reads 9:00, 09：00, 0900, 9点, 9时30分, 下午3点 and 15点半; null when it is no time of day.</summary>
    public static TimeOnly? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().Normalize(NormalizationForm.FormKC);
        var match = Spoken().Match(plain);
        if (!match.Success) match = Packed().Match(plain);
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["h"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["late"].Success && hour is >= 1 and < 12) hour += 12;
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex("^(?:上午|早上|(?<late>下午|晚上))?\\s*(?<h>[0-9]{1,2})\\s*(?::\\s*(?<m>[0-9]{2})|[点时](?:(?<half>半)|整|(?<m>[0-9]{1,2})分?)?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Spoken();

    [GeneratedRegex("^(?<h>[0-9]{2})(?<m>[0-9]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Packed();
}
