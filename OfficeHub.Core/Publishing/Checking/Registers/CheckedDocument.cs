using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>How open a document is to be.</summary>
public enum ChosenOpenness
{
    /// <summary>还没选.</summary>
    Undecided,

    /// <summary>主动公开.</summary>
    Public,

    /// <summary>依申请公开.</summary>
    OnRequest,

    /// <summary>不予公开.</summary>
    NotPublic,
}

/// <summary>A document with what its drafter said of it beside its text.</summary>
/// <param name="Content">The document.</param>
public sealed record CheckedDocument(DocumentContent Content)
{
    /// <summary>公开属性.</summary>
    public ChosenOpenness Openness { get; init; }

    /// <summary>Why it is not public, with the clause; empty for a public one.</summary>
    public string OpennessReason { get; init; } = "";

    /// <summary>政策性文件.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>行政规范性文件.</summary>
    public bool IsNormative { get; init; }

    /// <summary>Whether 解读方案 and 解读材料 are there, or somebody signed that none are due.</summary>
    public bool IsInterpreted { get; init; }

    /// <summary>解读材料, published with a policy document; empty for none.</summary>
    public string Interpretation { get; init; } = "";
}
