using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>五公开: which part of the work a public document opens.</summary>
/// <remarks>国办发〔2016〕80号; openness-and-interpretation.md P08.</remarks>
public enum OpennessClass
{
    /// <summary>决策.</summary>
    Decision,

    /// <summary>执行.</summary>
    Execution,

    /// <summary>管理.</summary>
    Management,

    /// <summary>服务.</summary>
    Service,

    /// <summary>结果.</summary>
    Result,
}

/// <summary>Which of the five a document is.</summary>
public static class OpennessClasses
{
    /// <summary>The class of a public document: what its drafter chose, else what its kind proposes. Null for one that is not public.</summary>
    public static OpennessClass? Of(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.Disclosure is DisclosureCategory.Public ? fields.OpennessClass ?? ProposedFor(fields.Content.Kind) : null;
    }

    /// <summary>What a kind of document usually opens.</summary>
    /// <remarks>Our reading of art. 8 of the regulation of 2012: what decides, what has something done, what rules over people, what tells how it went.</remarks>
    public static OpennessClass ProposedFor(DocumentKind kind) => kind switch
    {
        DocumentKind.Notice => OpennessClass.Execution,
        DocumentKind.Announcement or DocumentKind.PublicNotice or DocumentKind.Reply or DocumentKind.Letter => OpennessClass.Management,
        DocumentKind.Communique or DocumentKind.Circular or DocumentKind.Report => OpennessClass.Result,
        _ => OpennessClass.Decision,
    };

    /// <summary>决策公开 …</summary>
    public static string Name(OpennessClass of) => of switch
    {
        OpennessClass.Decision => "决策公开",
        OpennessClass.Execution => "执行公开",
        OpennessClass.Management => "管理公开",
        OpennessClass.Service => "服务公开",
        _ => "结果公开",
    };
}
