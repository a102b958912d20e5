namespace OfficeHub.Core.Publishing.Checking;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>建议改.</summary>
    Warning,

    /// <summary>必须改: stops the recheck and the sealing.</summary>
    Error,
}

/// <summary>The element of a document a finding is in.</summary>
public enum CheckedElement
{
    /// <summary>The whole document.</summary>
    Document,

    /// <summary>发文字号.</summary>
    Number,

    /// <summary>签发人.</summary>
    Signatories,

    /// <summary>标题.</summary>
    Title,

    /// <summary>主送机关.</summary>
    PrimaryRecipients,

    /// <summary>正文.</summary>
    MainText,

    /// <summary>附件名称, as listed behind the main text.</summary>
    AnnexTitle,

    /// <summary>The text of an annex.</summary>
    AnnexText,

    /// <summary>成文日期.</summary>
    DocumentDate,

    /// <summary>附注.</summary>
    Remark,

    /// <summary>抄送机关.</summary>
    CopyRecipients,

    /// <summary>印发日期.</summary>
    PrintingDate,

    /// <summary>出席, 请假, 列席.</summary>
    Attendances,

    /// <summary>署名 with the seals on it.</summary>
    Signature,

    /// <summary>解读材料, published with the document.</summary>
    Interpretation,
}

/// <summary>Where a finding is.</summary>
/// <param name="Element">The element.</param>
public sealed record FindingPlace(CheckedElement Element)
{
    /// <summary>Which annex or line of attendance, from 0; null for neither.</summary>
    public int? Part { get; init; }

    /// <summary>Which block of the main text or annex, from 0; null for none in particular.</summary>
    public int? Block { get; init; }

    /// <summary>Row and column of a table's cell, from 0; null outside tables.</summary>
    public (int Row, int Column)? Cell { get; init; }

    /// <summary>Character of the element's (block's, cell's, line's) text, from 0.</summary>
    public int Offset { get; init; }

    /// <summary>So many characters; 0 where something is missing or the whole is meant.</summary>
    public int Length { get; init; }

    /// <summary>Line of the raw text, from 1; 0 for a document that is no text.</summary>
    public int Line { get; init; }

    /// <summary>What stands there.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One thing the checker found.</summary>
/// <param name="Rule">Code of the rule; for machines, never on a page.</param>
/// <param name="Level">How bad.</param>
/// <param name="Place">Where.</param>
/// <param name="Sentence">Chinese: what is wrong, where, what to do.</param>
/// <param name="Clause">What the rule rests on.</param>
/// <param name="Replacement">What the place is to read, where that is safe; null where somebody must think.</param>
public sealed record Finding(string Rule, FindingLevel Level, FindingPlace Place, string Sentence, string Clause, string? Replacement = null);
