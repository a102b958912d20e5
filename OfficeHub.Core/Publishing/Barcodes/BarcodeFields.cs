using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>What the barcode of a document (公文二维条码) says, field by field.</summary>
/// <remarks>GB0626-2005, as Hunan's 《湖南省机关公文二维条码使用规范》 spells it out. The class of secrecy is always 无 in what we make: other documents are refused.</remarks>
public sealed record BarcodeFields
{
    /// <summary>Stands where there is nothing to say but the field must be there.</summary>
    public const string None = "无";

    /// <summary>Stands for recipients that the field cannot hold.</summary>
    public const string SeeRecipients = "见主送机关";

    /// <summary>条码编号, unique within the unit that makes the barcodes; 20 to 22 letters and digits.</summary>
    public required string CodeNumber { get; init; }

    /// <summary>发文单位; of a joint document the lead agency only.</summary>
    public required string Issuer { get; init; }

    /// <summary>公文种类或刊物名称.</summary>
    public string Kind { get; init; } = "";

    /// <summary>发文字号或期号.</summary>
    public string Number { get; init; } = None;

    /// <summary>主送单位.</summary>
    public string PrimaryRecipients { get; init; } = "";

    /// <summary>标题.</summary>
    public string Title { get; init; } = "";

    /// <summary>秘密等级 with its term, as read; what we make says 无.</summary>
    public string Secrecy { get; init; } = None;

    /// <summary>紧急程度: 无, 急件, 加急, 特急; of a telegram 平急 or 特提.</summary>
    public string Urgency { get; init; } = None;

    /// <summary>成文日期; null when what was read is no date.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>发布层次: how far down it may be passed on.</summary>
    public string ReleaseScope { get; init; } = "";

    /// <summary>条码制作单位.</summary>
    public required string Maker { get; init; }

    /// <summary>条码制作日期; null when what was read is no date.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>自定义字段.</summary>
    public string Custom { get; init; } = "";

    /// <summary>The fields of a document that has its number and date.</summary>
    /// <param name="content">As printed. Without printing agency the issuer makes the barcode, without printing date it is made on the day of the document.</param>
    /// <param name="id">Of the document: the code number follows from it, so that the same paper has the same barcode however often it is printed.</param>
    public static BarcodeFields Of(DocumentContent content, Guid id)
    {
        ArgumentNullException.ThrowIfNull(content);
        var issuer = content.Issuers.Count > 0 ? content.Issuers[0] : "";
        var madeOn = content.PrintingDate ?? content.DocumentDate;
        var number = content.Number is { } given ? PrintedText.Number(content, given.Year) : "";
        return new BarcodeFields
        {
            CodeNumber = CodeNumberOf(id, madeOn ?? DateOnly.MinValue),
            Issuer = issuer,
            Kind = DocumentKinds.Name(content.Kind),
            Number = number.Length > 0 ? number : None,
            PrimaryRecipients = content.PrimaryRecipients,
            Title = content.Title,
            Urgency = PrintedText.Urgency(content) is { Length: > 0 } urgency ? urgency : None,
            DocumentDate = content.DocumentDate,
            Maker = content.PrintingAgency.Length > 0 ? content.PrintingAgency : issuer,
            MadeOn = madeOn,
        };
    }

    /// <summary>20 characters: the day, then 48 bits of the id.</summary>
    /// <param name="id">Of the document.</param>
    /// <param name="day">When the barcode is made.</param>
    public static string CodeNumberOf(Guid id, DateOnly day) =>
        string.Concat(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), id.ToString("N").ToUpperInvariant().AsSpan(20));
}
