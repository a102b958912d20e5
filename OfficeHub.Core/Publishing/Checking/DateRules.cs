using System.Globalization;
using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>D01: 2026年7月1日 on a line of its own: a day there is, in Arabic figures, without zeros.</summary>
internal sealed partial class DateForm() : CheckRule("D01", FindingLevel.Error, "GB/T 9704—2012 7.3.5"), ITextRule
{
    private const int TailLines = 12;

    public IEnumerable<Finding> Of(CheckedText text)
    {
        var isFound = false;
        foreach (var repair in text.Repairs.Where(repair => repair.Kind is RepairKind.Date))
        {
            isFound = true;
            yield return At(repair.Line, repair.Column - 1, repair.From, $"成文日期“{Quote(repair.From.ReplaceLineEndings(" "))}”应写作“{repair.To}”，请改。", repair.To);
        }

        foreach (var line in text.Filled.Skip(Math.Max(text.FrontEnd, text.Filled.Count - TailLines)))
        {
            if (Written().Match(line.Text) is not { Success: true } match || text.Repairs.Any(repair => repair.Kind is RepairKind.Date && line.Number - repair.Line is 0 or 1)) continue;
            isFound = true;
            if (Day(match) is not { } day)
            {
                yield return At(line.Number, match.Groups["date"].Index, match.Groups["date"].Value, $"没有“{match.Groups["date"].Value}”这一天，请核对。");
            }
            else if (match.Groups["date"].Value != day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture))
            {
                var right = day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
                yield return At(line.Number, match.Groups["date"].Index, match.Groups["date"].Value, $"成文日期“{match.Groups["date"].Value}”应写作“{right}”，请改。", right);
            }
            else if (match.Groups["before"].Value.Trim().Length > 0)
            {
                yield return At(line.Number, match.Groups["date"].Index, match.Groups["date"].Value, "署名和成文日期连成一行，日期请另起一行。", "\n" + match.Groups["date"].Value, FindingLevel.Warning);
            }
        }

        if (!isFound && text.IsDocument && text.Content.DocumentDate is null)
        {
            yield return Found(CheckedElement.DocumentDate, "", "没有成文日期。是草稿的不用管，签发后要写上。", found: FindingLevel.Warning);
        }
    }

    private Finding At(int line, int offset, string written, string sentence, string? replacement = null, FindingLevel? level = null) =>
        Found(new FindingPlace(CheckedElement.DocumentDate) { Line = line, Offset = offset, Length = written.Length, Text = written }, sentence, replacement, level);

    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<before>[^。；：，,;:0-9]{0,30}?)\s*(?<date>(?<y>[0-9]{4})\s?[年./\-]\s?(?<m>[0-9]{1,2})\s?[月./\-]\s?(?<d>[0-9]{1,2})\s?日?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}

/// <summary>D03: nothing is printed before it is signed.</summary>
internal sealed class PrintingNotBefore() : CheckRule("D03", FindingLevel.Error, "GB/T 9704—2012 7.4.3"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { PrintingDate: { } printed, DocumentDate: { } signed } && printed < signed)
        {
            var written = printed.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
            yield return Found(CheckedElement.PrintingDate, written, $"印发日期“{written}”早于成文日期，请核对。");
        }
    }
}

/// <summary>D04: no deadline that is past when the document is signed.</summary>
internal sealed partial class DeadlineNotBefore() : CheckRule("D04", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条（二）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content.DocumentDate is not { } signed) yield break;
        foreach (var (place, text) in ContentTexts.MainText(content))
        {
            foreach (Match match in DueDay().Matches(text))
            {
                if (Last(match) is { } last && last < signed)
                {
                    yield return Found(place with { Offset = match.Index, Length = match.Length, Text = match.Value }, $"期限“{match.Value}”早于成文日期，请核对。");
                }
            }
        }
    }

    // The last day that is still in time.
    private static DateOnly? Last(Match match)
    {
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        var month = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 12;
        if (month is < 1 or > 12) return null;
        var days = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) : days;
        return day >= 1 && day <= days ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex("(?<y>20[0-9]{2})年(?:(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?)?底?(?:以前|之前|前)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DueDay();
}

/// <summary>O02: the note says how open the document is in one of the three forms.</summary>
/// <remarks>Whether it is the form that was chosen, those know who chose it.</remarks>
internal sealed class RemarkOfOpenness() : CheckRule("O02", FindingLevel.Warning, "国办发〔2016〕80号；GB/T 9704—2012 7.3.6"), IContentRule
{
    private static readonly string[] Forms = ["此件公开发布", "此件依申请公开", "此件不公开", "此件主动公开", "此件删减后公开"];

    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var note = content.Remark.Split(['；', '，', '。'], 2)[0];
        if (note.StartsWith("此件", StringComparison.Ordinal) && note.Contains("公开", StringComparison.Ordinal) && !Forms.Contains(note, StringComparer.Ordinal))
        {
            yield return Found(CheckedElement.Remark, note, "附注应写“此件公开发布”“此件依申请公开”或“此件不公开”，请改。");
        }
    }
}
