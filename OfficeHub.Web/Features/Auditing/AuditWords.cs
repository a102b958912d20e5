using System.Globalization;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Features.Auditing;

/// <summary>How the log is put into words.</summary>
internal static class AuditWords
{
    /// <summary>To the second: the log is read beside other logs.</summary>
    public static string Time(DateTime utc) => BeijingTime.From(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Kind and name of the object, and what changed.</summary>
    public static string Subject(AuditLogRow row)
    {
        var subject = (row.SubjectKind, row.SubjectName) switch
        {
            ("", var name) => name,
            (var kind, "") => kind,
            var (kind, name) => $"{kind}“{name}”",
        };
        return subject.Length > 0 && row.Summary.Length > 0 ? $"{subject}：{row.Summary}" : subject + row.Summary;
    }
}
