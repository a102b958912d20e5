using System.Text.Json.Serialization;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Documents;

/// <summary>公开属性.</summary>
public enum DisclosureCategory
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

/// <summary>What a drafter fills in: the document itself, and what goes with it. Stored whole, hashed whole.</summary>
public sealed record DraftFields
{
    /// <summary>The document, element by element. Number, dates and signatories are not the drafter's and stay empty here.</summary>
    public required DocumentContent Content { get; init; }

    /// <summary>发文机关 as a unit of the directory; null for none chosen.</summary>
    public Guid? IssuerId { get; init; }

    /// <summary>联合发文机关 beside the lead agency, in the order they are printed; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JointIssuer>? JointIssuers { get; init; }

    /// <summary>发文依据.</summary>
    public string Basis { get; init; } = "";

    /// <summary>公开属性.</summary>
    public DisclosureCategory Disclosure { get; init; }

    /// <summary>Why it is not public; empty for a public one.</summary>
    public string DisclosureReason { get; init; } = "";

    /// <summary>The item of the 负面清单 it rests on; null for a public one, and for one chosen before there was a list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DisclosureGround? DisclosureGround { get; init; }

    /// <summary>五公开, where the drafter chose another class than his kind of document proposes; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OpennessClass? OpennessClass { get; init; }

    /// <summary>政策性文件: an interpretation goes with it.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>行政规范性文件: a legal review is due.</summary>
    public bool IsNormative { get; init; }

    /// <summary>解读方案、舆情风险评估、解读材料 of a policy document; null for every other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PolicyInterpretation? Interpretation { get; init; }

    /// <summary>附件 and 参考材料 as files, the annexes in their order.</summary>
    public IReadOnlyList<DocumentAttachment> Attachments { get; init; } = [];

    /// <summary>Who counter-signs.</summary>
    public IReadOnlyList<Guid> CounterSigners { get; init; } = [];

    /// <summary>Leaders who read it before the signatory, in this order.</summary>
    public IReadOnlyList<Guid> Leaders { get; init; } = [];

    /// <summary>Who signs it off.</summary>
    public Guid? SignatoryId { get; init; }

    /// <summary>待确认: what the importer was not sure of and the drafter has not looked at yet; null for nothing. A draft with any is not sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DoubtfulPlace>? Doubts { get; init; }
}
