using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>N01: 机关代字 + 〔year〕 + serial + 号.</summary>
internal sealed partial class NumberPattern() : CheckRule("N01", FindingLevel.Error, "GB/T 9704—2012 7.2.5"), ITextRule, IContentRule
{
    public IEnumerable<Finding> Of(CheckedText text)
    {
        var line = text.Filled.Take(text.FrontEnd).FirstOrDefault(line => LineKinds.Number().IsMatch(line.Text));
        if (line is null)
        {
            if (text.IsDocument && text.Header["wenhao"].Length == 0 && text.Content.Kind is not (DocumentKind.Order or DocumentKind.Minutes))
            {
                yield return Found(CheckedElement.Number, "", "没有发文字号。是草稿的不用管，印发前要编好。", found: FindingLevel.Warning);
            }

            yield break;
        }

        // What the rules on brackets, 第 and zeros say already is not said twice.
        var written = LineKinds.Number().Match(line.Text).Groups["number"].Value;
        var mended = Leading().Replace(Odd().Replace(written, match => "〔" + match.Groups["year"].Value + "〕"), "");
        if (DocumentNumber.Parse(string.Concat(mended.Where(letter => !char.IsWhiteSpace(letter)))) is null)
        {
            yield return Found(new FindingPlace(CheckedElement.Number) { Line = line.Number, Length = written.Length, Text = written }, $"发文字号“{Quote(written)}”不合规定，应如“北署发〔2026〕8号”。");
        }
    }

    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content.Number is { } number && content.Kind is not (DocumentKind.Order or DocumentKind.Minutes) && DocumentNumber.Parse(number.ToString()) is null)
        {
            yield return Found(CheckedElement.Number, number.ToString(), $"发文字号“{Quote(number.ToString())}”不合规定，应如“北署发〔2026〕8号”。");
        }
    }

    [GeneratedRegex(@"\s?[〔\[［(（【„]\s?(?<year>[0-9]{4})\s?[〕\]］)）】‟„”]\s?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Odd();

    [GeneratedRegex(@"(?<=〕)第?0*", RegexOptions.None, 1000)]
    private static partial Regex Leading();
}

/// <summary>N02: six-cornered brackets around the year, and no blank before them.</summary>
internal sealed class NumberBrackets() : LineRule("N02", FindingLevel.Error, "GB/T 9704—2012 7.2.5")
{
    protected override IEnumerable<LineHit> Hits(string line)
    {
        var repairs = TextRepairs.Brackets(line, 1).OrderBy(repair => repair.Column).ToList();
        for (var i = 0; i < repairs.Count; i++)
        {
            var at = repairs[i].Column - 1;
            if (repairs[i].To != "〔" || i + 1 == repairs.Count)
            {
                yield return new LineHit(at, repairs[i].From.Length, "发文字号中间有空格，请删去。", repairs[i].To);
                continue;
            }

            var end = repairs[++i].Column - 1;
            var year = line[(at + 1)..end];
            yield return new LineHit(at, end + 1 - at, $"年份“{line[at..(end + 1)]}”要用六角括号，请改为“〔{year.Trim()}〕”。", $"〔{year.Trim()}〕");
        }
    }
}

/// <summary>N03: no 第 before the serial.</summary>
internal sealed partial class NumberWithoutOrdinalWord() : LineRule("N03", FindingLevel.Error, "GB/T 9704—2012 7.2.5")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        Pattern().Matches(line).Select(match => new LineHit(match.Groups["word"].Index, 1, "发文字号的序号前不加“第”，请删去。", ""));

    [GeneratedRegex(@"(?:19|20)[0-9]{2}\s?[〕\]］)）】‟]\s?(?<word>第)[0-9]{1,5}号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

/// <summary>N04: the year in full, no leading zero.</summary>
internal sealed partial class NumberWithoutZeros() : LineRule("N04", FindingLevel.Error, "GB/T 9704—2012 7.2.5")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        Zeros().Matches(line).Select(match => new LineHit(match.Groups["zeros"].Index, match.Groups["zeros"].Length, "发文字号的序号不编虚位，请删去前面的“0”。", ""))
            .Concat(ShortYear().Matches(line).Select(match => new LineHit(match.Index, match.Length, $"发文字号“{Quote(match.Value)}”的年份要写全四位，请改。")));

    [GeneratedRegex(@"(?:19|20)[0-9]{2}\s?[〕\]］)）】‟]\s?第?(?<zeros>0+)[0-9]{1,5}号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zeros();

    [GeneratedRegex(@"[\u4e00-\u9fa5]{1,12}〔[0-9]{2}〕[0-9]{1,5}号", RegexOptions.None, 1000)]
    private static partial Regex ShortYear();
}

/// <summary>N05: the year of the number is the year of signing; in January the old year's may still be used up.</summary>
internal sealed class NumberYear() : CheckRule("N05", FindingLevel.Error, "GB/T 9704—2012 7.2.5、7.3.5"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { Number: { } number, DocumentDate: { } date } && number.Year != date.Year && content.Kind is not DocumentKind.Order)
        {
            var isJanuary = date.Month == 1 && number.Year == date.Year - 1;
            yield return Found(
                CheckedElement.Number, number.ToString(), $"发文字号是 {number.Year} 年的，成文日期是 {date.Year} 年的，请核对。",
                found: isJanuary ? FindingLevel.Warning : FindingLevel.Error);
        }
    }
}

/// <summary>N08: a joint document has the number of the agency that leads.</summary>
/// <remarks>As far as the document itself knows its series; whose the series is, the register of abbreviations knows.</remarks>
internal sealed class LeadAgencyNumber() : CheckRule("N08", FindingLevel.Error, "《党政机关公文处理工作条例》第九条（五）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { Issuers.Count: > 1, Abbreviation.Length: > 0, Number: { } number } && number.Abbreviation != content.Abbreviation)
        {
            yield return Found(CheckedElement.Number, number.ToString(), $"联合行文只用主办机关的字号，应为“{content.Abbreviation}”，请改。");
        }
    }
}
