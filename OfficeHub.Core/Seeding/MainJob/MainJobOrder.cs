using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>A text on its way through the whole main job, with everything the text did not say filled in.</summary>
/// <param name="Read">As read, its repairs made.</param>
/// <param name="Issuer">发文机关, which the demo creates.</param>
/// <param name="Date">成文日期.</param>
/// <param name="Number">发文字号 the series begins at.</param>
/// <param name="Defaults">Chinese: every default used for what the text lacks.</param>
public sealed record MainJobOrder(ReadDocument Read, string Issuer, DateOnly Date, DocumentNumber Number, IReadOnlyList<string> Defaults)
{
    private const string UsualIssuer = "北原盟行政公署";
    private const string UsualRecipients = "各有关单位";
    private const string NoContent = "原文没有附上这个附件的内容。";

    // What stands for a name that was masked.
    private static readonly System.Buffers.SearchValues<char> Masks = System.Buffers.SearchValues.Create("*×＊某(（/");

    /// <summary>Fills in what a text lacks.</summary>
    /// <param name="read">As read.</param>
    /// <param name="today">In Beijing.</param>
    public static MainJobOrder Of(ReadDocument read, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(read);
        var defaults = new List<string>();
        var content = AsOfficial(read.Content, defaults);
        var issuer = content.Issuers is [{ Length: > 0 } first, ..] && !first.AsSpan().ContainsAny(Masks) && first.Length <= Organization.Unit.NameLimit ? first : "";
        if (issuer.Length == 0)
        {
            issuer = UsualIssuer;
            defaults.Add(content.Issuers is [{ Length: > 0 } masked, ..] ? $"发文机关“{masked}”不是完整的机关名称，用演示机构“{UsualIssuer}”" : $"没有发文机关，用演示机构“{UsualIssuer}”");
        }

        if (content.Issuers.Count > 1) defaults.Add($"联合行文只由主办机关“{issuer}”走一遍");
        var date = content.DocumentDate ?? today;
        if (content.DocumentDate is null) defaults.Add($"没有成文日期，用今天（{BeijingDay(today)}）");
        var number = content.Number is { Abbreviation.Length: > 0 } given && Documents.Numbering.AgencyAbbreviation.IsWellFormed(given.Abbreviation) ? given : null;
        if (number is null)
        {
            number = new DocumentNumber(issuer == UsualIssuer ? "北署发" : "演示发", date.Year, 1);
            defaults.Add(content.Number is null ? $"没有发文字号，从{number}编起" : $"发文字号不完整，从{number}编起");
        }
        else if (number.Year != date.Year)
        {
            defaults.Add($"发文字号是 {number.Year} 年的，成文日期是 {date.Year} 年的，年份按成文日期");
            number = number with { Year = date.Year };
        }

        if (content.PrimaryRecipients.Length == 0 && content.Direction is not DocumentDirection.Public && content.Kind is not (DocumentKind.Minutes or DocumentKind.Order))
        {
            defaults.Add($"没有主送机关，用“{UsualRecipients}”");
            content = content with { PrimaryRecipients = UsualRecipients };
        }

        content = content with { Annexes = [.. content.Annexes.Select(annex => WithContent(annex, defaults))] };
        if (MainJobInterpretation.IsDue(content)) defaults.Add("按政策性文件办，解读方案和解读材料用演示文字");
        return new MainJobOrder(read with { Content = content }, issuer, date, number, defaults);
    }

    // What is no 公文 by its title is printed and sent by one.
    private static DocumentContent AsOfficial(DocumentContent content, List<string> defaults)
    {
        var title = content.Title.Trim();
        if (title.Length == 0)
        {
            title = "演示材料";
            defaults.Add($"没有标题，用“{title}”");
        }

        if (DocumentKinds.Find(TitleWithoutRemark(title)) is not DocumentKind.Other) return content with { Title = title };
        defaults.Add($"“{title}”不是公文文种，作为印发通知的附件");
        return content with
        {
            Kind = DocumentKind.Notice,
            Direction = DocumentDirection.Downward,
            Title = $"关于印发《{title.Trim('《', '》')}》的通知",
            MainText = [new Paragraph(0, $"现将《{title.Trim('《', '》')}》印发给你们，请结合实际参考。")],
            Annexes = [new Annex(title, content.MainText), .. content.Annexes],
        };
    }

    // The list of annexes stays as the text has it; its page says that there was nothing to print.
    private static Annex WithContent(Annex annex, List<string> defaults)
    {
        if (annex.Title.Length == 0 || annex.Blocks.Count > 0) return annex;
        defaults.Add($"附件“{annex.Title}”只有名称，附件页写“{NoContent.TrimEnd('。')}”");
        return annex with { Blocks = [new Paragraph(0, NoContent)] };
    }

    private static string TitleWithoutRemark(string title) =>
        title.IndexOfAny(['（', '(']) is > 0 and var cut && title.TrimEnd().EndsWith(')') | title.TrimEnd().EndsWith('）') ? title[..cut].TrimEnd() : title;

    private static string BeijingDay(DateOnly day) => Common.BeijingTime.Day(day);
}
