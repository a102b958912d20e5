using System.Globalization;
using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>What a line of a document looks like, in full or half width.</summary>
internal static partial class LineKinds
{
    private const int LongestName = 30;

    /// <summary>主送: a class or name of agencies and a colon, nothing said yet.</summary>
    public static bool IsRecipients(string line) => line.Length is > 2 and < 400 && line[^1] is '：' or ':' && Agencies().IsMatch(TraditionalScript.Plain(line)) && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>A line that may be part of a title: short, no sentence, no ordinal.</summary>
    public static bool IsTitleLike(string line) =>
        line.Length <= 60 && !"。；：;:，,！!？?".Contains(line[^1], StringComparison.Ordinal) && !line.Contains('。', StringComparison.Ordinal) && WrittenOrdinal.Find(line) is null;

    /// <summary>A note to the title in brackets: （征求意见稿）.</summary>
    public static bool IsBracketed(string line) => line is ['（' or '(', .., '）' or ')'];

    /// <summary>An agency's name as it stands above the date.</summary>
    public static bool IsAgency(string line) => line.Length <= LongestName && WrittenOrdinal.Find(line) is null && AgencyName().IsMatch(TraditionalScript.Plain(line));

    /// <summary>Who signs a 令 as it stands above the date: office title and name.</summary>
    /// <remarks>GB/T 9704-2012, 7.3.5.3.</remarks>
    public static bool IsStamp(string line) => Stamp().IsMatch(line);

    /// <summary>A date alone on its line, or after the agency's name.</summary>
    /// <returns>The day and what stands before it; null when the line is none.</returns>
    public static (DateOnly Day, string Before)? FindDate(string line)
    {
        var match = Date().Match(line);
        if (match.Success && Day(match) is { } day)
        {
            return (day, match.Groups["before"].Value.Trim());
        }

        return null;
    }

    /// <summary>The agency and day of the last line of an imprint: …办公室　2026年7月2日印发.</summary>
    public static (string Agency, DateOnly Day)? FindPrinting(string line)
    {
        var match = Printing().Match(TraditionalScript.Plain(line));
        return match.Success && Day(match) is { } day ? (line[..match.Groups["before"].Length].Trim(), day) : null;
    }

    /// <summary>What stands after a label such as 抄送：; null when the line does not begin with it.</summary>
    public static string? After(string line, string label) =>
        TraditionalScript.Plain(line).StartsWith(label, StringComparison.Ordinal) && line.Length > label.Length && line[label.Length] is '：' or ':' ? line[(label.Length + 1)..].Trim() : null;

    [GeneratedRegex(@"^(?:附件)\s*(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})?\s*[:：]?$", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex AnnexLabel();

    [GeneratedRegex(@"^(?<number>.{1,14}?\s?[〔\[［(（【„]\s?(?:19|20)[0-9]{2}\s?[〕\]］)）】‟„]\s?第?[0-9]{1,5}[号號])(?:\s+[签簽][发發]人[:：]\s*(?<names>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Number();

    /// <summary>第3号 of a 令, 第10期 of minutes.</summary>
    [GeneratedRegex(@"^第\s?(?<serial>[1-9][0-9]{0,4})\s?[号號期]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex SerialOnly();

    [GeneratedRegex(@"^[签簽][发發]人[:：]\s*(?<names>.+)$", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Signatories();

    [GeneratedRegex(@"^第[一二三四五六七八九十0-9]+篇[:：]?\s*", RegexOptions.None, 1000)]
    public static partial Regex CollectionPrefix();

    [GeneratedRegex(@"^[^\s。；：，、,;:]{2,20}\s+[^。；：，、,;:]{2,20}$", RegexOptions.None, 1000)]
    private static partial Regex Stamp();

    private static DateOnly? Day(Match match) =>
        int.TryParse(match.Groups["y"].Value, CultureInfo.InvariantCulture, out var year) && int.TryParse(match.Groups["m"].Value, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(match.Groups["d"].Value, CultureInfo.InvariantCulture, out var day) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(@"^(?<before>[^。；：，,;:0-9]{0,30}?)\s*(?<y>(?:19|20)[0-9]{2})\s?年\s?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?日$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<before>.{0,40}?)\s*(?<y>(?:19|20)[0-9]{2})\s?年\s?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?日\s?印发$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Printing();

    [GeneratedRegex(@"(?:政府|公署|委员会|管委会|办公厅|办公室|[委办局部厅院署处科室会]|机构|单位|部门|公司|企业|学校|银行|兵团|中心|同志|各[^，,。]{0,8}[省市盟旗县区乡镇])(?:[（(][^）)]{1,20}[）)])?[:：]$", RegexOptions.None, 1000)]
    private static partial Regex Agencies();

    [GeneratedRegex(@"^[^，。；：、,;:]{2,}(?:国务院|政府|公署|委员会|办公厅|办公室|委|局|部|厅|院|署|办|处|科|会|中心|公司|学校|大学|银行|指挥部)$|^国务院$", RegexOptions.None, 1000)]
    private static partial Regex AgencyName();
}
