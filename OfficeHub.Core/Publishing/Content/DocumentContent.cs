using System.Text.Json.Serialization;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>What a document says, element by element, free of page and file format: the one input of every writer and of the checker.</summary>
/// <remarks>Official Document Regulation (2012), art. 9; GB/T 9704-2012, 7. No class of secrecy and no copy number: such documents are refused.</remarks>
public sealed record DocumentContent
{
    /// <summary>文种.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>行文方向.</summary>
    public DocumentDirection Direction { get; init; } = DocumentDirection.Downward;

    /// <summary>The layout.</summary>
    public DocumentFormat Format { get; init; }

    /// <summary>紧急程度.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>发文机关 by full or standard short name; of a joint document the lead agency first.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Whether the mark of a joint document names the lead agency alone.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.4 allows either.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LeadMarkOnly { get; init; }

    /// <summary>发文机关代字: shown with the number still open while there is none.</summary>
    public string Abbreviation { get; init; } = "";

    /// <summary>发文字号; null until given.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>签发人 of an upward document; of a joint one all heads, in the order of the agencies.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];

    /// <summary>标题, without line breaks; how it is broken is the layout's.</summary>
    public string Title { get; init; } = "";

    /// <summary>主送机关 as printed, without the colon.</summary>
    public string PrimaryRecipients { get; init; } = "";

    /// <summary>正文.</summary>
    public IReadOnlyList<Block> MainText { get; init; } = [];

    /// <summary>Whether （一） counts on through the whole text instead of beginning anew below each 一、: lawful practice.</summary>
    public bool SectionsRunOn { get; init; }

    /// <summary>附件: the list after the main text is made from their titles.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>成文日期; null until signed off.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>附注 without the brackets.</summary>
    public string Remark { get; init; } = "";

    /// <summary>抄送机关 as printed, without the full stop.</summary>
    public string CopyRecipients { get; init; } = "";

    /// <summary>印发机关; empty for none.</summary>
    public string PrintingAgency { get; init; } = "";

    /// <summary>印发日期; null until printed.</summary>
    public DateOnly? PrintingDate { get; init; }

    /// <summary>出席, 请假, 列席 of minutes; empty for every other kind.</summary>
    public IReadOnlyList<Attendance> Attendances { get; init; } = [];
}

/// <summary>An annex bound in behind the signature.</summary>
/// <param name="Title">附件名称, without number and end punctuation.</param>
/// <param name="Blocks">Its text; empty when the annex is a file of its own.</param>
/// <remarks>GB/T 9704-2012, 7.3.4 and 7.3.7.</remarks>
public sealed record Annex(string Title, IReadOnlyList<Block> Blocks);

/// <summary>One line of who was there.</summary>
/// <param name="Label">出席, 请假 or 列席.</param>
/// <param name="Names">By unit, as printed.</param>
/// <remarks>GB/T 9704-2012, 10.3.</remarks>
public sealed record Attendance(string Label, string Names);
