using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>What the installation may set about signing in, passwords and sessions.</summary>
/// <remarks>security.md 5.4, 5.5, 5.7; the defaults are those of the graded-protection practice (GB/T 22239-2019, 8.1.4.1).</remarks>
public static class SignInSettings
{
    private const string Area = "登录与口令";

    /// <summary>Complexity and regular change: GB/T 22239-2019, 8.1.4.1 a.</summary>
    public const string GradedPreset = "Graded";

    /// <summary>Length instead of complexity, no regular change: OWASP ASVS 5.0.0, 6.2.</summary>
    public const string ModernPreset = "Modern";

    /// <summary>Nobody has to use a second step.</summary>
    public const string SecondStepForNobody = "Nobody";

    /// <summary>The three administrators have to.</summary>
    public const string SecondStepForAdministrators = "Administrators";

    /// <summary>Administrators, leaders, seal keepers and the general office have to.</summary>
    public const string SecondStepForKeyRoles = "KeyRoles";

    /// <summary>Everybody has to.</summary>
    public const string SecondStepForEverybody = "Everybody";

    /// <summary>Wrong tries before an account is locked.</summary>
    public static NumberSetting Tries { get; } = new(
        "SignIn.Tries", "连续输错几次就锁定", Area, "同一用户名连续输错到这个次数，锁定一段时间。", 5, 3, 10, "次") { IsSecurity = true };

    /// <summary>The first lock's length; each further one in a row is twice as long, up to a day.</summary>
    public static NumberSetting LockMinutes { get; } = new(
        "SignIn.LockMinutes", "第一次锁定多久", Area, "再锁定一次时间加倍，最长一天。", 15, 5, 240, "分钟") { IsSecurity = true };

    /// <summary>Wrong tries from one address within a quarter of an hour.</summary>
    public static NumberSetting AddressTries { get; } = new(
        "SignIn.AddressTries", "同一地址最多输错几次", Area, "同一网络地址在 15 分钟内输错到这个次数，暂停从该地址登录。", 50, 10, 1000, "次") { IsSecurity = true };

    /// <summary>A session without any act ends after this.</summary>
    public static NumberSetting IdleMinutes { get; } = new(
        "Session.IdleMinutes", "多久不操作就退出", Area, "离开座位超过这个时间要重新登录。", 30, 5, 240, "分钟") { IsSecurity = true };

    /// <summary>A session ends after this, however busy.</summary>
    public static NumberSetting AbsoluteHours { get; } = new(
        "Session.AbsoluteHours", "一次登录最长多久", Area, "到时要重新登录，不论是否在操作。", 12, 1, 24, "小时") { IsSecurity = true };

    /// <summary>Age at which a password must be changed, preset 等保 only.</summary>
    public static NumberSetting PasswordDays { get; } = new(
        "Password.Days", "口令用多久要更换", Area, "只在口令规则选“等保”时起作用。", 90, 30, 365, "天") { IsSecurity = true };

    /// <summary>How many earlier passwords may not come back, preset 等保 only.</summary>
    public static NumberSetting PasswordHistory { get; } = new(
        "Password.History", "不得与最近几次的口令相同", Area, "只在口令规则选“等保”时起作用。", 5, 1, 10, "次") { IsSecurity = true };

    /// <summary>Which of the two rule sets holds.</summary>
    public static ChoiceSetting PasswordPreset { get; } = new(
        "Password.Preset", "口令规则", Area, "等保要求复杂并定期更换；现代要求长而不常见，不强制更换。", GradedPreset,
        [
            new(GradedPreset, "等保：至少 8 位、三类字符、定期更换"),
            new(ModernPreset, "现代：至少 15 位、不常见、不强制更换"),
        ]) { IsSecurity = true };

    /// <summary>Who has to enter a code from the phone as well.</summary>
    public static ChoiceSetting SecondStep { get; } = new(
        "SignIn.SecondStep", "哪些人必须用动态口令", Area, "GB/T 22239-2019 8.1.4.1 d 要求两种以上鉴别。", SecondStepForKeyRoles,
        [
            new(SecondStepForNobody, "不要求"),
            new(SecondStepForAdministrators, "三个管理员"),
            new(SecondStepForKeyRoles, "管理员、领导、用印员、文书"),
            new(SecondStepForEverybody, "所有人"),
        ]) { IsSecurity = true };

    /// <summary>Open pages of one user at a time.</summary>
    public static NumberSetting CircuitsPerUser { get; } = new(
        "Session.CircuitsPerUser", "一个人最多同时开几个页面", Area, "超过时新开的页面只显示一句提示。", 10, 2, 50, "个");

    /// <summary>All of them, in the order of the page 参数.</summary>
    public static IReadOnlyList<Setting> All { get; } =
        [Tries, LockMinutes, AddressTries, PasswordPreset, PasswordDays, PasswordHistory, SecondStep, IdleMinutes, AbsoluteHours, CircuitsPerUser];
}
