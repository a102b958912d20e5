using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>B05: a 报告 asks for nothing.</summary>
internal sealed partial class ReportAsks() : CheckRule("B05", FindingLevel.Error, "《党政机关公文处理工作条例》第十五条（四）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content) => content.Kind is not DocumentKind.Report ? [] :
        ContentTexts.MainText(content).SelectMany(piece => Asking().Matches(piece.Text).Select(match => Found(
            piece.Place with { Offset = match.Index, Length = match.Length, Text = match.Value }, $"报告不得夹带请示事项，请删去“{match.Value}”，或改用请示。")));

    [GeneratedRegex("请(?:予)?(?:审批|批示|批准|批复|审定)|妥否|当否|可否", RegexOptions.None, 1000)]
    internal static partial Regex Asking();
}

/// <summary>B06: a 请示 says what it asks.</summary>
internal sealed class RequestAsks() : CheckRule("B06", FindingLevel.Warning, "《党政机关公文处理工作条例》第八条（十一）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { Kind: DocumentKind.RequestForInstructions, MainText: [.., _] } && !ContentTexts.MainText(content).Any(piece => ReportAsks.Asking().IsMatch(piece.Text) || piece.Text.Contains("请指示", StringComparison.Ordinal)))
        {
            yield return Found(new FindingPlace(CheckedElement.MainText) { Block = content.MainText.Count - 1 }, "请示没有请求语，请在末尾写上“妥否，请批示。”一类的话。");
        }
    }
}

/// <summary>B07: 《title》（number).</summary>
internal sealed partial class CitedNumber() : LineRule("B07", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条；GB/T 15834")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        Bare().Matches(line).Select(match => new LineHit(match.Groups["number"].Index, match.Groups["number"].Length, $"引用的“{match.Groups["number"].Value}”要放在括号里，请改。", $"（{match.Groups["number"].Value}）"))
            .Concat(First().Matches(line).Select(match => new LineHit(match.Groups["number"].Index, match.Groups["number"].Length, $"引用公文先写标题后写字号，请把“{match.Groups["number"].Value}”移到标题后的括号里。")));

    [GeneratedRegex(@"》\s?(?<number>[\u4e00-\u9fa5]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    // The abbreviation cannot be told from the words in front of it.
    [GeneratedRegex(@"[\u4e00-\u9fa5](?<number>〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号)《", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex First();
}

/// <summary>B09: one word for one thing.</summary>
internal sealed partial class OneTerm() : CheckRule("B09", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条（四）"), IContentRule
{
    private static readonly (string Written, string Meant)[] Terms =
        [("互联网+政府服务", "互联网+政务服务"), ("互联网＋政府服务", "互联网＋政务服务"), ("帐户", "账户"), ("帐号", "账号"), ("帐目", "账目"), ("报帐", "报账"), ("登陆系统", "登录系统"), ("登陆网站", "登录网站"), ("国内生产总产值", "国内生产总值")];

    public IEnumerable<Finding> Of(DocumentContent content)
    {
        foreach (var (place, text) in ContentTexts.Of(content))
        {
            foreach (var (written, meant) in Terms)
            {
                for (var at = text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = text.IndexOf(written, at + written.Length, StringComparison.Ordinal))
                {
                    yield return Found(place with { Offset = at, Length = written.Length, Text = written }, $"“{written}”应为“{meant}”，请改。", meant);
                }
            }
        }

        // 意见 in the title, 本实施方案 in the first words: the paper does not know what it is.
        if (Title().Match(TitleWords.WithoutNote(content.Title)) is { Success: true } title && ContentTexts.MainText(content).FirstOrDefault() is { Place: { } first, Text: { } opening }
            && Self().Match(opening) is { Success: true } self && self.Groups["kind"].Value != title.Groups["kind"].Value)
        {
            yield return Found(first with { Offset = self.Index, Length = self.Length, Text = self.Value }, $"标题是“{title.Groups["kind"].Value}”，开头说“{self.Value}”，请统一。");
        }
    }

    [GeneratedRegex("(?<kind>意见|方案|办法|规定|细则)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("(?:制定|制订|提出|印发)(?:本|如下)(?:实施|指导|工作)?(?<kind>意见|方案|办法|规定|细则)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Self();
}

/// <summary>B10: a character or word typed twice. 的的确确, 为了了解 and 一个一个 are none; a whole word may be meant twice, so that somebody must look.</summary>
internal sealed partial class DoubledWords() : LineRule("B10", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条（四）")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        Pattern().Matches(line).Select(match => new LineHit(match.Index, match.Length, $"“{match.Value}”重复，请删去一个。", match.Length == 2 ? match.Value[..1] : null));

    [GeneratedRegex(@"的的(?![确士])|了了(?![解然])|是是(?![否非])|(?![一的])(?<word>[\u4e00-\u9fa5]{2,4})\k<word>(?!\k<word>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

/// <summary>B13: Arabic figures in half width, lawful units, years in full.</summary>
internal sealed partial class Figures() : LineRule("B13", FindingLevel.Warning, "GB/T 9704—2012 9；GB/T 15835")
{
    protected override IEnumerable<LineHit> Hits(string line) =>
        FullWidth().Matches(line).Select(match => new LineHit(match.Index, match.Length, $"数字“{match.Value}”是全角，请改为半角。", string.Concat(match.Value.Select(digit => (char)(digit - '０' + '0')))))
            .Concat(Units().Matches(line).Select(match => new LineHit(match.Index, match.Length, $"“{match.Value}”不是法定计量单位，请换算。")))
            .Concat(ShortYear().Matches(line).Select(match => new LineHit(match.Index, match.Length, $"年份“{match.Value}”要写全四位，请改。")));

    [GeneratedRegex("[０-９]+", RegexOptions.None, 1000)]
    private static partial Regex FullWidth();

    [GeneratedRegex(@"[0-9]\s?(?:公分|市斤|华里|公尺|市尺|市里)", RegexOptions.None, 1000)]
    private static partial Regex Units();

    // 90年代 and 25年来 are spans of time; a month behind it makes it a year.
    [GeneratedRegex(@"(?<![0-9])[’']?[0-9]{2}年[0-9]{1,2}月", RegexOptions.None, 1000)]
    private static partial Regex ShortYear();
}
