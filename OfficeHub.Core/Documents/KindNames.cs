using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents;

/// <summary>Chinese names of what a drafter chooses.</summary>
public static class KindNames
{
    /// <summary>文种.</summary>
    public static string Of(DocumentKind kind) => DocumentKinds.Name(kind);

    /// <summary>行文方向.</summary>
    public static string Of(DocumentDirection direction) => direction switch
    {
        DocumentDirection.Upward => "上行文",
        DocumentDirection.Parallel => "平行文",
        DocumentDirection.Public => "普发",
        _ => "下行文",
    };

    /// <summary>公开属性.</summary>
    public static string Of(DisclosureCategory category) => category switch
    {
        DisclosureCategory.Public => "主动公开",
        DisclosureCategory.OnRequest => "依申请公开",
        DisclosureCategory.NotPublic => "不予公开",
        _ => "未选",
    };

    /// <summary>紧急程度, in a column of its own; empty for 平件.</summary>
    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.ExtraUrgent => "特急",
        Urgency.Urgent => "加急",
        _ => "",
    };

    /// <summary>The directions a kind of document can go; the first is the usual one.</summary>
    /// <remarks>document-format.md §5; Official Document Regulation (2012), art. 8.</remarks>
    public static IReadOnlyList<DocumentDirection> DirectionsOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Report or DocumentKind.RequestForInstructions => [DocumentDirection.Upward],
        DocumentKind.Letter or DocumentKind.Motion => [DocumentDirection.Parallel],
        DocumentKind.Announcement or DocumentKind.PublicNotice or DocumentKind.Communique => [DocumentDirection.Public],
        DocumentKind.Opinions or DocumentKind.Minutes => [DocumentDirection.Downward, DocumentDirection.Upward, DocumentDirection.Parallel],
        DocumentKind.Notice => [DocumentDirection.Downward, DocumentDirection.Parallel],
        _ => [DocumentDirection.Downward],
    };
}
