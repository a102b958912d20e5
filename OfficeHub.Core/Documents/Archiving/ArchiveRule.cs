using System.Linq.Expressions;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Which documents are to be filed, and by when.</summary>
public static class ArchiveRule
{
    /// <summary>Days from 核发 of a document to the day by which it is filed.</summary>
    public static NumberSetting DueDays { get; } = new(
        "Archive.DueDays", "归档期限", "归档", "公文核发后这么多天内归档，最迟不过次年6月30日；超过的，夜间核对会列出来并通知办公室。", 30, 1, 365, "天");

    /// <summary>Last day, in the year after that of the document.</summary>
    /// <remarks>Rules on Archives Work of Agencies (国家档案局令第13号), art. 33: by the end of June of the following year.</remarks>
    public static DateOnly LastDayOf(int year) => new(year + 1, 6, 30);

    /// <summary>The day by which a document is filed.</summary>
    /// <param name="documentDate">成文日期.</param>
    /// <param name="issuedOn">When it went out, 北京时间.</param>
    /// <param name="dueDays">Of the setting.</param>
    public static DateOnly DueOn(DateOnly documentDate, DateOnly issuedOn, int dueDays) =>
        issuedOn.AddDays(dueDays) is var usual && usual < LastDayOf(documentDate.Year) ? usual : LastDayOf(documentDate.Year);

    /// <summary>Whether a document has gone its way to the end: it has gone out.</summary>
    public static bool IsFinished(DocumentStatus status) => status is DocumentStatus.Issued;

    /// <summary>The same for a database.</summary>
    public static Expression<Func<OfficialDocument, bool>> Finished { get; } = document => document.Status == DocumentStatus.Issued;
}
