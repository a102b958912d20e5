using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>What the rules on titles share.</summary>
internal static partial class TitleWords
{
    /// <summary>The title without the note behind it: （征求意见稿）.</summary>
    public static string WithoutNote(string title)
    {
        var open = title is [.., '）' or ')'] ? title.LastIndexOfAny(['（', '(']) : -1;
        return open > 0 ? title[..open] : title;
    }

    /// <summary>The title with what is quoted in it blanked out, character by character.</summary>
    public static string WithoutQuotations(string title) => Quoted().Replace(title, match => new string('　', match.Length));

    [GeneratedRegex("《[^》]*》|“[^”]*”|（[^）]*）|〈[^〉]*〉", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}

/// <summary>T01: issuer + 关于 + matter + 的 + kind. The issuer may be left out below a mark.</summary>
internal sealed partial class TitlePattern() : CheckRule("T01", FindingLevel.Error, "《党政机关公文处理工作条例》第九条（七）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var title = TraditionalScript.Plain(TitleWords.WithoutNote(content.Title));
        if (title.Length == 0 || DocumentKinds.Find(title) is DocumentKind.Other or DocumentKind.Order or DocumentKind.Minutes or DocumentKind.Announcement or DocumentKind.PublicNotice or DocumentKind.Communique) yield break;
        if (!Pattern().IsMatch(title))
        {
            yield return Found(CheckedElement.Title, content.Title, "标题要写作“发文机关＋关于……的＋文种”，请改。");
        }
        else if (content.Issuers.Count == 0 && title.StartsWith("关于", StringComparison.Ordinal))
        {
            yield return Found(CheckedElement.Title, content.Title, "标题没有发文机关，文头也没有，请补上。", found: FindingLevel.Warning);
        }
    }

    [GeneratedRegex("关于.+的[^的]{1,8}$|(?:印发|转发|批转).+的[^的]{1,8}$", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}

/// <summary>T02: the title ends with one of the fifteen kinds, and with the one that was chosen.</summary>
internal sealed class TitleKind() : CheckRule("T02", FindingLevel.Error, "《党政机关公文处理工作条例》第八条、第九条（七）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var kind = DocumentKinds.Find(TitleWords.WithoutNote(content.Title.TrimEnd('。', '．', '.')));
        if (content.Title.Length == 0 || kind == content.Kind && kind is not DocumentKind.Other) yield break;
        if (content.Kind is not DocumentKind.Other)
        {
            yield return Found(CheckedElement.Title, content.Title, $"标题应以文种结尾，现在选的是“{DocumentKinds.Name(content.Kind)}”。请改标题或文种。");
        }
        else if (TraditionalScript.Plain(content.Title).Contains("关于", StringComparison.Ordinal))
        {
            yield return Found(CheckedElement.Title, content.Title, "标题不以 15 种法定文种结尾。方案、办法等请用“通知”印发。");
        }
    }
}

/// <summary>T03: one kind, not two.</summary>
internal sealed partial class TitleDoubledKind() : CheckRule("T03", FindingLevel.Error, "《党政机关公文处理工作条例》第八条"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var match = Pattern().Match(TraditionalScript.Plain(TitleWords.WithoutQuotations(TitleWords.WithoutNote(content.Title))));
        if (match.Success)
        {
            yield return Found(new FindingPlace(CheckedElement.Title) { Offset = match.Index, Length = match.Length, Text = content.Title.Substring(match.Index, match.Length) }, $"标题写了两个文种“{match.Value}”，请只留一个。");
        }
    }

    [GeneratedRegex(@"请示报告$|报告请示$|请示函$|(?<kind>通知|意见|报告|请示|决定|通报|批复|公告|通告|函|纪要)的?\k<kind>$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

/// <summary>T04: no full stop, comma or line break in a title outside what it quotes.</summary>
internal sealed class TitleMarks() : CheckRule("T04", FindingLevel.Warning, "《党政机关公文处理工作条例》第九条（七）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var title = TitleWords.WithoutQuotations(content.Title);
        for (var i = 0; i < title.Length; i++)
        {
            if ("。，；！？\n".Contains(title[i], StringComparison.Ordinal))
            {
                var isLast = i == title.Length - 1;
                yield return Found(
                    new FindingPlace(CheckedElement.Title) { Offset = i, Length = 1, Text = title[i].ToString() },
                    title[i] == '\n' ? "标题中间不加换行，请删去，排版时自动分行。" : $"标题中不用“{title[i]}”，请{(isLast ? "删去" : "改写")}。", isLast ? "" : null);
            }
        }
    }
}

/// <summary>T05: a title fits three lines.</summary>
internal sealed class TitleLength() : CheckRule("T05", FindingLevel.Warning, "GB/T 9704—2012 7.3.1"), IContentRule
{
    private const int Longest = 50;

    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content.Title.Length > Longest) yield return Found(CheckedElement.Title, content.Title, $"标题 {content.Title.Length} 字，超过 {Longest} 字，请写短些。");
    }
}
