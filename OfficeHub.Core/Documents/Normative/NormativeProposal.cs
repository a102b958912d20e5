using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>Whether a document looks like a 行政规范性文件: proposed by kind and words, decided by people.</summary>
/// <remarks>国办发〔2018〕37号: made by an agency in its powers, touches rights and duties of citizens, legal persons and others, general, applied again and again for a term.</remarks>
public static partial class NormativeProposal
{
    /// <summary>With so many reasons it is proposed.</summary>
    public const int Enough = 2;

    private const int TimeoutMs = 1000;

    private static readonly DocumentKind[] Possible =
        [DocumentKind.Decision, DocumentKind.Order, DocumentKind.Announcement, DocumentKind.PublicNotice, DocumentKind.Opinions, DocumentKind.Notice];

    /// <summary>What speaks for it, each in a few words; none for what never is one.</summary>
    /// <remarks>Not among them by 国办发〔2018〕37号, 一: internal rules, organisation, minutes, plans of work, requests, rewards, appointments.</remarks>
    public static IReadOnlyList<string> Of(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!Possible.Contains(content.Kind) || NeverOne().IsMatch(content.Title)) return [];
        var texts = ContentTexts.MainText(content).Concat(ContentTexts.Of(content).Where(piece => piece.Place.Element is CheckedElement.AnnexText)).Select(piece => piece.Text).ToList();
        string[] reasons =
        [
            content.Kind is DocumentKind.Order or DocumentKind.Announcement or DocumentKind.PublicNotice ? "文种面向社会公布" : "",
            NamesRules().IsMatch(content.Title) ? "标题是办法、规定一类" : "",
            texts.Exists(text => RightsAndDuties().IsMatch(text)) ? "写了公民、法人或其他组织的权利义务" : "",
            texts.Exists(text => Term().IsMatch(text)) ? "写了施行日期或有效期" : "",
        ];
        return [.. reasons.Where(reason => reason.Length > 0)];
    }

    [GeneratedRegex("工作方案|工作要点|工作计划|实施方案|会议|总结|任免|任职|免职|表彰|奖励|处分|机构编制|内设机构|值班|考核|通报|请示", RegexOptions.None, TimeoutMs)]
    private static partial Regex NeverOne();

    [GeneratedRegex("(?:办法|规定|规则|细则|规范|准则|条件|标准|目录)(?:（[^）]{1,10}）)?[》〉]?(?:的(?:通知|决定|公告|通告))?$", RegexOptions.None, TimeoutMs)]
    private static partial Regex NamesRules();

    [GeneratedRegex("(?:公民|法人|其他组织|行政相对人|经营者|用人单位|申请人|当事人|企业|个体工商户|居民|农牧民|牧民|村民|业主|建设单位)[^。；]{0,40}(?:应当|不得|可以申请|有权|须|必须|处以|罚款|责令|缴纳|补贴|补助|减免|许可|备案)", RegexOptions.None, TimeoutMs)]
    private static partial Regex RightsAndDuties();

    [GeneratedRegex("有效期|自[^。；]{1,20}起(?:正式)?(?:施行|实施|执行|生效|试行)", RegexOptions.None, TimeoutMs)]
    private static partial Regex Term();
}
