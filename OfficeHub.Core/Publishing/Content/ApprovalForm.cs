namespace OfficeHub.Core.Publishing.Content;

/// <summary>发文稿纸: the form on which a document was decided, with every opinion that counts in its field.</summary>
/// <remarks>document-workflow.md §3 and §8 (4); Official Document Regulation (2012), art. 22 and 25. What was remarked beside the steps or after them is not part of it.</remarks>
public sealed record ApprovalForm
{
    /// <summary>发文机关, in the head of the form; empty while none is chosen.</summary>
    public string Agency { get; init; } = "";

    /// <summary>发文字号, with the figure open until it is given.</summary>
    public string Number { get; init; } = "";

    /// <summary>紧急程度; empty for a usual document.</summary>
    public string Urgency { get; init; } = "";

    /// <summary>公开属性 with its reason.</summary>
    public string Disclosure { get; init; } = "";

    /// <summary>文种 and 行文方向.</summary>
    public string Kind { get; init; } = "";

    /// <summary>标题.</summary>
    public string Title { get; init; } = "";

    /// <summary>主送机关.</summary>
    public string PrimaryRecipients { get; init; } = "";

    /// <summary>抄送机关.</summary>
    public string CopyRecipients { get; init; } = "";

    /// <summary>附件名称, in order.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>发文依据.</summary>
    public string Basis { get; init; } = "";

    /// <summary>拟稿单位.</summary>
    public string DraftingUnit { get; init; } = "";

    /// <summary>拟稿人.</summary>
    public string Drafter { get; init; } = "";

    /// <summary>His office telephone.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>签发.</summary>
    public FormField SignOff { get; init; } = FormField.Empty;

    /// <summary>领导审签.</summary>
    public FormField LeaderReview { get; init; } = FormField.Empty;

    /// <summary>会签.</summary>
    public FormField CounterSign { get; init; } = FormField.Empty;

    /// <summary>部门审核.</summary>
    public FormField UnitReview { get; init; } = FormField.Empty;

    /// <summary>核稿.</summary>
    public FormField EditorialReview { get; init; } = FormField.Empty;

    /// <summary>合法性审核.</summary>
    public FormField LegalReview { get; init; } = FormField.Empty;

    /// <summary>保密审查.</summary>
    public FormField SecrecyReview { get; init; } = FormField.Empty;

    /// <summary>公开属性审核.</summary>
    public FormField DisclosureReview { get; init; } = FormField.Empty;

    /// <summary>解读方案审核.</summary>
    public FormField InterpretationReview { get; init; } = FormField.Empty;

    /// <summary>复核.</summary>
    public FormField Recheck { get; init; } = FormField.Empty;

    /// <summary>编号.</summary>
    public FormField Numbering { get; init; } = FormField.Empty;

    /// <summary>成文日期; null until signed off.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>印制份数; null until registered.</summary>
    public int? Copies { get; init; }

    /// <summary>第几稿 was signed off; 0 until then.</summary>
    public int SignedVersion { get; init; }

    /// <summary>SM3 of the text that was signed off, lower-case hex; empty until then.</summary>
    public string SignedHash { get; init; } = "";

    /// <summary>Where anybody checks the sealed paper; empty until it has gone out with its seal.</summary>
    public string CheckAddress { get; init; } = "";

    /// <summary>核验码 as printed.</summary>
    public string CheckCode { get; init; } = "";
}

/// <summary>One field of the form.</summary>
/// <param name="Opinions">By standing, then by time.</param>
/// <param name="Instead">Why there is none: 不适用 or 紧急通过 with the reason; empty otherwise.</param>
public sealed record FormField(IReadOnlyList<FormOpinion> Opinions, string Instead = "")
{
    /// <summary>Nothing yet.</summary>
    public static FormField Empty { get; } = new([]);
}

/// <summary>An opinion as on the form.</summary>
/// <param name="Words">What was said; a bare signature has the answer's name.</param>
/// <param name="Signer">姓名 with unit and post, and from whom he took the item over.</param>
/// <param name="At">UTC: the press.</param>
public sealed record FormOpinion(string Words, string Signer, DateTime At);
