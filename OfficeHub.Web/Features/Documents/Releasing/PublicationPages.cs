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

    /// <summary>How many 解读材料, for the second line.</summary>
    public static string Interpretations(PublicationRow row) => row.Interpretations == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"　解读 {row.Interpretations} 份");
}
