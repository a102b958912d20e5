using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Documents.Releasing;

/// <summary>Addresses of what was released, and words about it.</summary>
internal static class PublicationPages
{
    public const string List = "/publications";

    public static NavigationEntry Entry { get; } = new(60, "主动公开目录", "announce", List, DocumentPermissions.ReadPublications);

    /// <summary>The page anybody reads.</summary>
    public static string Page(string index) => $"/publication/{Uri.EscapeDataString(index)}/";

    /// <summary>Paper, interpretation and annexes in one file.</summary>
    public static string Bundle(string index) => Page(index) + SiteNames.Bundle;

    /// <summary>The page of a 解读材料.</summary>
    /// <param name="index">索引号.</param>
    /// <param name="number">From 1.</param>
    public static string Interpretation(string index, int number) => Page(index) + SiteNames.Interpretation(number);

    /// <summary>有效性 in a word, with its day where it changed.</summary>
    public static string Validity(PublicationRow row) => row.IsDown ? "已撤下" : row.Notice is { } notice ? $"{notice.Mark}（{BeijingTime.Day(notice.EffectiveOn)}）" : "有效";

    /// <summary>What each way down does, for whoever chooses.</summary>
    public static string Meaning(DownWay way) => way switch
    {
        DownWay.Withdrawn => "不再主动公开，但原文还在网上能看到，页首写明已撤回和说明。",
        DownWay.Removed => "内容有误，原文、附件、解读、打包全部不再提供，网址上只留文号、日期、已撤下和咨询电话，标题也不留。",
        _ => "内容已由另一份公开的文件代替，打开原来的网址就转到那一份。",
    };

    /// <summary>How many 解读材料, for the second line.</summary>
    public static string Interpretations(PublicationRow row) => row.Interpretations == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"　解读 {row.Interpretations} 份");
}
