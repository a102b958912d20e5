using System.Collections.Frozen;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>效力: whether what a document says holds. Apart from how far it is on its way.</summary>
/// <remarks>document-workflow.md §10; Official Document Regulation (2012), art. 33.</remarks>
public enum DocumentValidity
{
    /// <summary>有效.</summary>
    InForce,

    /// <summary>已修改: holds, as another document has changed it.</summary>
    Amended,

    /// <summary>废止: holds no more from a day on.</summary>
    Repealed,

    /// <summary>失效: its term ended, or what it was for is done.</summary>
    Expired,

    /// <summary>撤销: void from the start.</summary>
    Annulled,
}

/// <summary>Which mark may follow which. Back to 有效 leads only the correction of a mark set in error.</summary>
public static class ValidityFlow
{
    /// <summary>From where to where. What has been repealed or has expired can still be annulled: that undoes it from the start.</summary>
    public static FrozenDictionary<DocumentValidity, IReadOnlyList<DocumentValidity>> Moves { get; } = new Dictionary<DocumentValidity, IReadOnlyList<DocumentValidity>>
    {
        [DocumentValidity.InForce] = [DocumentValidity.Amended, DocumentValidity.Repealed, DocumentValidity.Expired, DocumentValidity.Annulled],
        [DocumentValidity.Amended] = [DocumentValidity.Amended, DocumentValidity.Repealed, DocumentValidity.Expired, DocumentValidity.Annulled],
        [DocumentValidity.Repealed] = [DocumentValidity.Annulled],
        [DocumentValidity.Expired] = [DocumentValidity.Annulled],
        [DocumentValidity.Annulled] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether the mark may follow.</summary>
    public static bool MayFollow(DocumentValidity mark, DocumentValidity now) => Moves[now].Contains(mark);
}

/// <summary>效力 in words.</summary>
public static class ValidityWords
{
    /// <summary>The word on the mark.</summary>
    public static string Of(DocumentValidity validity) => validity switch
    {
        DocumentValidity.Amended => "已修改",
        DocumentValidity.Repealed => "废止",
        DocumentValidity.Expired => "失效",
        DocumentValidity.Annulled => "撤销",
        _ => "有效",
    };

    /// <summary>What happens to the document, with the day: 自2026年12月1日起废止.</summary>
    public static string Of(DocumentValidity validity, DateOnly? on) => (validity, on) switch
    {
        (DocumentValidity.Annulled, _) => "已撤销，自始无效",
        (DocumentValidity.InForce, _) or (_, null) => Of(validity),
        (DocumentValidity.Amended, { } day) => $"自{BeijingTime.Day(day)}起有修改",
        (_, { } day) => $"自{BeijingTime.Day(day)}起{Of(validity)}",
    };

    /// <summary>For lists: the word, with its day while that is still to come.</summary>
    public static string Brief(DocumentValidity validity, DateOnly? on, DateOnly today) => on is { } day && day > today ? Of(validity, on) : Of(validity);
}
