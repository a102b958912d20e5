namespace OfficeHub.Core.Publishing.Standards;

/// <summary>What an electronic document needs beside GB/T 9704: margins of a word processor, and the keys of its elements.</summary>
/// <remarks>GB/T 33476-2016; the elements are those of GB/T 33480-2016, 4.1 to 4.18, the English keys are ours.</remarks>
public static class GbT33476
{
    /// <summary>Upper margin of a word processor, which puts half a line gap above the first line: the characters then begin at 37 mm.</summary>
    /// <remarks>GB/T 33476.2-2016, derived from GB/T 9704-2012, 5.2.</remarks>
    public const double TopMarginMm = GbT9704.TopMarginMm - HalfLineGapMm;

    /// <summary>Lower margin of a word processor.</summary>
    /// <remarks>As <see cref="TopMarginMm"/>.</remarks>
    public const double BottomMarginMm = GbT9704.BottomMarginMm - HalfLineGapMm;

    /// <summary>Half of what is left of a line of 22 in the type area beside its 3号 character of 16 pt.</summary>
    public const double HalfLineGapMm = 2.42;

    /// <summary>紧急程度.</summary>
    public const string Urgency = "urgency";

    /// <summary>发文机关标志.</summary>
    public const string IssuerMark = "issuerMark";

    /// <summary>发文字号.</summary>
    public const string Number = "docNo";

    /// <summary>签发人.</summary>
    public const string Signatory = "signatory";

    /// <summary>标题.</summary>
    public const string Title = "title";

    /// <summary>主送机关.</summary>
    public const string PrimaryRecipients = "mainTo";

    /// <summary>附件说明.</summary>
    public const string AnnexNote = "annexNote";

    /// <summary>发文机关或签发人署名.</summary>
    public const string Signature = "signature";

    /// <summary>成文日期.</summary>
    public const string DocumentDate = "formedOn";

    /// <summary>附注.</summary>
    public const string Remark = "note";

    /// <summary>抄送机关.</summary>
    public const string CopyRecipients = "copyTo";

    /// <summary>印发机关.</summary>
    public const string PrintingAgency = "printedBy";

    /// <summary>印发日期.</summary>
    public const string PrintingDate = "printedOn";

    /// <summary>出席, 请假, 列席 of minutes; not among the metadata.</summary>
    public const string Attendance = "attendance";

    /// <summary>正文; not among the metadata.</summary>
    public const string MainText = "mainText";

    /// <summary>附件; not among the metadata.</summary>
    public const string Annex = "annex";
}
