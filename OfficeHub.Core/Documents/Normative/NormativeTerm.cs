using System.Globalization;
using System.Text.RegularExpressions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>有效期 proposed for a document.</summary>
/// <param name="From">施行日期.</param>
/// <param name="Until">The last day.</param>
/// <param name="LatestByRule">The last day the rule allows without a reason.</param>
/// <param name="Why">Where it comes from, in a sentence.</param>
public sealed record TermProposal(DateOnly From, DateOnly Until, DateOnly LatestByRule, string Why);

/// <summary>有效期: what the text says, else what the rule gives.</summary>
/// <remarks>国办发〔2018〕37号 asks for a term; 5 years, and 2 for 暂行 and 试行, are what provincial rules commonly set. Settings.</remarks>
public static partial class NormativeTerm
{
    private const int TimeoutMs = 1000;
    private const string Digits = "一二三四五六七八九";

    /// <summary>The term of a text.</summary>
    /// <param name="content">The text as signed off.</param>
    /// <param name="documentDate">成文日期: from then on where the text names no day.</param>
    /// <param name="usualYears">Of the rule.</param>
    /// <param name="trialYears">Of the rule, for 暂行 and 试行.</param>
    public static TermProposal Propose(DocumentContent content, DateOnly documentDate, int usualYears, int trialYears)
    {
        ArgumentNullException.ThrowIfNull(content);
        var texts = ContentTexts.MainText(content).Concat(ContentTexts.Of(content).Where(piece => piece.Place.Element is CheckedElement.AnnexText)).Select(piece => piece.Text).ToList();
        var from = First(texts, InForceFrom()) is { } begins ? DayOf(begins) ?? documentDate : documentDate;
        var isTrial = content.Title.Contains("暂行", StringComparison.Ordinal) || content.Title.Contains("试行", StringComparison.Ordinal);
        var byRule = LastDay(from, isTrial ? trialYears : usualYears);
        if (First(texts, UntilDay()) is { } until && DayOf(until) is { } day && day > from) return new TermProposal(from, day, byRule, $"正文写明有效期至{BeijingTime.Day(day)}。");
        if (First(texts, ForYears()) is { } span && YearsOf(span.Groups["n"].Value) is { } years) return new TermProposal(from, LastDay(from, years), byRule, $"正文写明有效期{years}年。");
        return new TermProposal(from, byRule, byRule, isTrial ? $"正文没有写有效期，暂行、试行的按规定 {trialYears} 年。" : $"正文没有写有效期，按规定 {usualYears} 年。");
    }

    /// <summary>The last day of so many years: from 1 December on, to 30 November.</summary>
    public static DateOnly LastDay(DateOnly from, int years) => from.AddYears(years).AddDays(-1);

    private static Match? First(List<string> texts, Regex pattern) => texts.Select(text => pattern.Match(text)).FirstOrDefault(match => match.Success);

    private static DateOnly? DayOf(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? YearsOf(string words)
    {
        var years = words switch
        {
            "十" => 10,
            "两" => 2,
            [var digit] when Digits.IndexOf(digit, StringComparison.Ordinal) is >= 0 and var at => at + 1,
            _ => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        return years is > 0 and <= 30 ? years : null;
    }

    [GeneratedRegex("自(?<y>\\d{4})年(?<m>\\d{1,2})月(?<d>\\d{1,2})日起(?:正式)?(?:施行|实施|执行|生效|试行)", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex InForceFrom();

    [GeneratedRegex("有效期(?:限)?(?:至|到|截至|截止至?)(?<y>\\d{4})年(?<m>\\d{1,2})月(?<d>\\d{1,2})日", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex UntilDay();

    [GeneratedRegex("有效期(?:限)?(?:为|是)?(?<n>\\d{1,2}|[一二两三四五六七八九十])年", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex ForYears();
}
