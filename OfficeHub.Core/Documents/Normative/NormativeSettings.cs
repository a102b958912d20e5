using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>The numbers of the register of normative documents.</summary>
public static class NormativeSettings
{
    /// <summary>Longest reason or basis, in characters.</summary>
    public const int ReasonLimit = 200;

    private const string Area = "规范性文件";

    /// <summary>The usual term.</summary>
    public static NumberSetting UsualYears { get; } = new(
        "Normative.UsualYears", "有效期", Area, "正文没有写有效期的，登记时按这么多年填；比它长的要写理由。", 5, 1, 30, "年");

    /// <summary>The term of 暂行 and 试行.</summary>
    public static NumberSetting TrialYears { get; } = new(
        "Normative.TrialYears", "暂行、试行的有效期", Area, "标题里有“暂行”“试行”的，按这么多年填；比它长的要写理由。", 2, 1, 10, "年");

    /// <summary>The first mark before the end.</summary>
    public static NumberSetting FirstMark { get; } = new(
        "Normative.FirstMark", "有效期届满第一次提醒", Area, "离有效期届满还有这么多天时亮黄灯，通知办公室，好安排评估、修订。", 90, 1, 365, "天");

    /// <summary>The second mark before the end.</summary>
    public static NumberSetting SecondMark { get; } = new(
        "Normative.SecondMark", "有效期届满第二次提醒", Area, "离有效期届满只剩这么多天时再通知一次；比第一次提醒的少才起作用。", 30, 0, 364, "天");

    /// <summary>Whether a normative document is issued without its place in the register.</summary>
    public static ChoiceSetting BeforeIssue { get; } = new(
        "Normative.BeforeIssue", "没有登记的规范性文件", Area, "标为行政规范性文件的公文，没有统一登记时能不能核发。", Refused, [new(Refused, "不能核发"), new("Allowed", "可以核发，事后补登")]);

    private const string Refused = "Refused";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [UsualYears, TrialYears, FirstMark, SecondMark, BeforeIssue];

    internal static bool Refuses(string choice) => choice == Refused;
}

/// <summary>Rights over the register of normative documents. Of which agency, is asked besides: one's own and the one whose office it is.</summary>
public static class NormativePermissions
{
    private const string Area = "规范性文件";

    /// <summary>Decides what is one, gives its number and term.</summary>
    public static Permission Register { get; } = new("Normative.Register", "认定、登记规范性文件，改有效期", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector);

    /// <summary>Reads, prints and exports the register, less what one may not see.</summary>
    public static Permission Read { get; } = new("Normative.Read", "查规范性文件登记簿", Area, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector, RoleCodes.LegalReviewer, RoleCodes.DisclosureOfficer);

    /// <summary>Both.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Register, Read];
}
