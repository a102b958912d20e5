using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>保管期限.</summary>
/// <remarks>State Archives Administration, order no. 8 (2006), art. 3 and 4: 永久, or for a term of 30 or of 10 years.</remarks>
public enum RetentionPeriod
{
    /// <summary>永久.</summary>
    Permanent,

    /// <summary>30 年.</summary>
    ThirtyYears,

    /// <summary>10 年.</summary>
    TenYears,
}

/// <summary>保管期限 in words and codes, and which one is offered first.</summary>
public static class RetentionPeriods
{
    /// <summary>In words.</summary>
    public static string NameOf(RetentionPeriod period) => period switch
    {
        RetentionPeriod.Permanent => "永久",
        RetentionPeriod.ThirtyYears => "30年",
        _ => "10年",
    };

    /// <summary>As it stands in an 档号.</summary>
    /// <remarks>DA/T 13-2022: Y, D30, D10.</remarks>
    public static string CodeOf(RetentionPeriod period) => period switch
    {
        RetentionPeriod.Permanent => "Y",
        RetentionPeriod.ThirtyYears => "D30",
        _ => "D10",
    };

    /// <summary>The one offered first; whoever files chooses.</summary>
    /// <remarks>
    /// Order no. 8 (2006) goes by weight, not by 文种: what an agency lays down for others is kept for good, its running business for 30 years, what it
    /// lets others know for 10. We read that by 文种, and every 行政规范性文件 and 政策性文件 as the first.
    /// </remarks>
    public static RetentionPeriod OfferedFor(DocumentKind kind, bool laysDownRules) => kind switch
    {
        _ when laysDownRules => RetentionPeriod.Permanent,
        DocumentKind.Resolution or DocumentKind.Decision or DocumentKind.Order or DocumentKind.Communique or DocumentKind.Announcement or DocumentKind.PublicNotice
            or DocumentKind.Opinions or DocumentKind.Minutes => RetentionPeriod.Permanent,
        DocumentKind.Circular or DocumentKind.Letter => RetentionPeriod.TenYears,
        _ => RetentionPeriod.ThirtyYears,
    };
}
