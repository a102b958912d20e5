using System.Globalization;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>The words the elements are printed with: one place for page, DOCX and OFD.</summary>
public static class PrintedText
{
    /// <summary>Stands where a figure is still open.</summary>
    public const string Open = "　";

    /// <summary>The names of the issuing agency's mark, the lead agency first; usually one.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.4, 10.1 to 10.3.</remarks>
    public static IReadOnlyList<string> MarkNames(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Format switch
        {
            DocumentFormat.Minutes when IsMarkItself(content) => [content.Title],
            DocumentFormat.Minutes => [$"{(content.Issuers.Count > 0 ? content.Issuers[0] : "")}会议纪要"],
            _ => content.Issuers,
        };
    }

    /// <summary>What follows the names in the mark: 文件, 令 or nothing.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.4: 文件 may be left out; 10.1: 信函 has the name alone.</remarks>
    public static string MarkEnding(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Format switch
        {
            _ when content.Issuers.Count == 0 => "",
            DocumentFormat.Ordinary => "文件",
            DocumentFormat.Order => "令",
            _ => "",
        };
    }

    /// <summary>The title below the red line; empty where the mark of minutes says it already.</summary>
    public static string Title(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Format is DocumentFormat.Minutes && IsMarkItself(content) ? "" : content.Title;
    }

    /// <summary>发文字号, 令号 or 期号; with the number still open, 北署发〔2026〕　号. Empty while not even the series is known.</summary>
    /// <param name="content">The document.</param>
    /// <param name="year">The year an open number is shown with.</param>
    public static string Number(DocumentContent content, int year)
    {
        ArgumentNullException.ThrowIfNull(content);
        var serial = content.Number?.Serial.ToString(CultureInfo.InvariantCulture) ?? Open;
        return content.Format switch
        {
            DocumentFormat.Order => $"第{serial}号",
            DocumentFormat.Minutes => $"第{serial}期",
            _ when content.Number is { } number => number.ToString(),
            _ when content.Abbreviation.Length == 0 => "",
            _ => string.Create(CultureInfo.InvariantCulture, $"{content.Abbreviation}〔{year}〕{Open}号"),
        };
    }

    /// <summary>特急, 加急, or nothing.</summary>
    public static string Urgency(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Urgency switch
        {
            Common.Urgency.ExtraUrgent => "特急",
            Common.Urgency.Urgent => "加急",
            _ => "",
        };
    }

    /// <summary>附件, with a number when there are several.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="count">How many annexes there are.</param>
    /// <remarks>GB/T 9704-2012, 7.3.7.</remarks>
    public static string AnnexLabel(int index, int count) =>
        count == 1 ? "附件" : string.Create(CultureInfo.InvariantCulture, $"附件{index + 1}");

    /// <summary>签发人 with its colon.</summary>
    public const string SignatoryLabel = "签发人：";

    /// <summary>What 附件说明 begins with.</summary>
    public const string AnnexNoteLabel = "附件：";

    /// <summary>主送 in the imprint.</summary>
    public const string PrimaryRecipientsLabel = "主送：";

    /// <summary>抄送 in the imprint.</summary>
    public const string CopyRecipientsLabel = "抄送：";

    /// <summary>A day as printed; one still open leaves room for month and day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="year">The year an open day is shown with.</param>
    /// <remarks>GB/T 9704-2012, 7.3.5.4.</remarks>
    public static string Day(DateOnly? day, int year) =>
        day is { } known ? BeijingTime.Day(known) : string.Create(CultureInfo.InvariantCulture, $"{year}年{Open}月{Open}日");

    /// <summary>The name of a signatory: two characters are spread to the width of three.</summary>
    /// <remarks>Practice.</remarks>
    public static string SignatoryName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 2 ? $"{name[0]}{Open}{name[1]}" : name;
    }

    // 专题会议纪要 stands in the mark; 关于…的会议纪要 is a title below it.
    private static bool IsMarkItself(DocumentContent content) =>
        content.Title.EndsWith("纪要", StringComparison.Ordinal) && !content.Title.Contains("关于", StringComparison.Ordinal);
}
