using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Seeding;

/// <summary>The invented 北原盟: nobody and nothing in it exists. Names are those of the mock-ups; mobile numbers begin with 100, which no network has.</summary>
internal static class DemoOrganization
{
    private const AgencyLevel League = AgencyLevel.League;
    private const AgencyLevel Banner = AgencyLevel.Banner;

    public static IReadOnlyList<DemoUnit> Units { get; } =
    [
        new("行署", null, League, "北原盟行政公署", "盟行署", "北署发"),
        new("办公室", "行署", League, "北原盟行政公署办公室", "行署办公室", "北署办发"),
        new("秘书一科", "办公室", null, "秘书一科", "秘书一科"),
        new("秘书二科", "办公室", null, "秘书二科", "秘书二科"),
        new("文电科", "办公室", null, "文电科", "文电科"),
        new("会议科", "办公室", null, "会议科", "会议科"),
        new("信息科", "办公室", null, "信息科", "信息科"),
        new("督查室", "办公室", null, "督查室", "督查室"),
        new("政务公开科", "办公室", null, "政务公开科", "政务公开科"),
        new("机要保密科", "办公室", null, "机要保密科", "机要保密科"),
        new("行政科", "办公室", null, "行政科", "行政科"),
        new("财政局", "行署", League, "北原盟财政局", "盟财政局", "北财发"),
        new("财政局办公室", "财政局", null, "办公室", "办公室"),
        new("司法局", "行署", League, "北原盟司法局", "盟司法局", "北司发"),
        new("应急局", "行署", League, "北原盟应急管理局", "盟应急管理局", "北应急发"),
        new("政数局", "行署", League, "北原盟政务服务与数据管理局", "盟政数局", "北政数发")
        {
            Earlier = new("北原盟政务服务局", "盟政务局"),
            RenamedOn = new DateOnly(2024, 3, 20),
            Basis = "北署发〔2024〕8号",
        },
        new("东河旗", "行署", Banner, "东河旗人民政府", "东河旗政府", "东政发"),
        new("东河旗办公室", "东河旗", Banner, "东河旗人民政府办公室", "东河旗政府办公室", "东政办发"),
        new("青格勒镇", "东河旗", AgencyLevel.Township, "东河旗青格勒镇人民政府", "青格勒镇政府", "青政发"),
        new("巴彦嘎查", "青格勒镇", AgencyLevel.Village, "青格勒镇巴彦嘎查村民委员会", "巴彦嘎查"),
        new("南滩旗", "行署", Banner, "南滩旗人民政府", "南滩旗政府", "南政发"),
        new("南滩旗办公室", "南滩旗", Banner, "南滩旗人民政府办公室", "南滩旗政府办公室", "南政办发"),
    ];

    /// <summary>The units with another agency at the head of them.</summary>
    public static IEnumerable<DemoUnit> UnitsUnder(DemoIssuer issuer) => Units.Select(unit => unit.Key switch
    {
        "行署" => unit with { Name = issuer.Name, ShortName = issuer.ShortName, Abbreviation = issuer.Abbreviation },
        "办公室" => unit with { Name = issuer.Office, ShortName = issuer.OfficeShortName, Abbreviation = issuer.OfficeAbbreviation },
        _ => unit,
    });

    /// <summary>What a post at the head is called there: a league has a 盟长, others have whatever they have.</summary>
    public static string PostUnder(DemoIssuer issuer, string unit, string post) =>
        unit == "行署" && issuer != DemoIssuer.Usual ? post.Replace("副盟长", "分管负责人", StringComparison.Ordinal).Replace("盟长", "主要负责人", StringComparison.Ordinal) : post;

    /// <summary>代字 beside the usual one, and what they are used for.</summary>
    public static IReadOnlyList<(string Unit, string Text, string Usage)> Abbreviations { get; } =
        [("行署", "北署函", "函件、批复"), ("行署", "北署任", "任免"), ("办公室", "北署办函", "函件"), ("东河旗", "东政函", "函件、批复")];

    /// <summary>In leader order within each unit.</summary>
    public static IReadOnlyList<DemoPost> Posts { get; } =
    [
        new("行署", "盟长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("行署", "副盟长（政务服务、数据）", PostKind.SupervisingLeader, RoleCodes.Leader),
        new("行署", "副盟长（农牧、应急）", PostKind.SupervisingLeader, RoleCodes.Leader),
        new("行署", "秘书长", PostKind.SupervisingLeader, RoleCodes.Leader),
        new("行署", "副秘书长", PostKind.SupervisingLeader, RoleCodes.Leader),
        new("办公室", "主任", PostKind.PrincipalLeader, RoleCodes.Leader, RoleCodes.DepartmentHead, RoleCodes.OfficeDirector),
        new("秘书一科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember),
        new("秘书一科", "科员", PostKind.Officer, RoleCodes.StaffMember),
        new("秘书二科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember, RoleCodes.EditorialReviewer),
        new("秘书二科", "科员", PostKind.Officer, RoleCodes.StaffMember),
        new("文电科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.GeneralOffice, RoleCodes.StaffMember),
        new("文电科", "编号登记员", PostKind.Officer, RoleCodes.GeneralOffice, RoleCodes.StaffMember),
        new("文电科", "用印员", PostKind.Officer, RoleCodes.SealKeeper),
        new("会议科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember),
        new("会议科", "科员", PostKind.Officer, RoleCodes.StaffMember),
        new("信息科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember),
        new("督查室", "主任", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember),
        new("政务公开科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember, RoleCodes.DisclosureOfficer),
        new("机要保密科", "保密员", PostKind.Officer, RoleCodes.SecrecyReviewer, RoleCodes.StaffMember),
        new("机要保密科", "制章员", PostKind.Officer, RoleCodes.SealMaker),
        new("机要保密科", "安全管理员", PostKind.Officer),
        new("行政科", "科长", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember),
        new("行政科", "系统管理员", PostKind.Officer),
        new("行政科", "审计管理员", PostKind.Officer),
        new("财政局", "局长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("财政局", "副局长", PostKind.SupervisingLeader, RoleCodes.Leader),
        new("财政局办公室", "文书", PostKind.Officer, RoleCodes.GeneralOffice, RoleCodes.SealKeeper, RoleCodes.StaffMember),
        new("司法局", "局长", PostKind.PrincipalLeader, RoleCodes.Leader, RoleCodes.LegalReviewer),
        new("应急局", "局长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("政数局", "局长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("政数局", "文书", PostKind.Officer, RoleCodes.GeneralOffice, RoleCodes.SealKeeper, RoleCodes.StaffMember),
        new("东河旗", "旗长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("东河旗办公室", "副主任", PostKind.SupervisingLeader, RoleCodes.Leader),
        new("东河旗办公室", "综合科负责人", PostKind.DepartmentHead, RoleCodes.DepartmentHead, RoleCodes.StaffMember),
        new("东河旗办公室", "文书", PostKind.Officer, RoleCodes.GeneralOffice, RoleCodes.StaffMember),
        new("青格勒镇", "镇长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("青格勒镇", "党政办文书", PostKind.Officer, RoleCodes.GeneralOffice, RoleCodes.StaffMember),
        new("巴彦嘎查", "主任", PostKind.PrincipalLeader, RoleCodes.Leader, RoleCodes.StaffMember),
        new("南滩旗", "旗长", PostKind.PrincipalLeader, RoleCodes.Leader),
        new("南滩旗办公室", "文书", PostKind.Officer, RoleCodes.GeneralOffice, RoleCodes.StaffMember),
    ];

    /// <summary>The first post of each is the primary one. Suggested ones are offered on the sign-in page.</summary>
    public static IReadOnlyList<DemoPerson> People { get; } =
    [
        new("陈立诚", "chenlicheng", "6201", true, ("行署", "盟长")),
        new("林若澜", "linruolan", "6202", true, ("行署", "副盟长（政务服务、数据）")),
        new("乌力吉", "wuliji", "6203", false, ("行署", "副盟长（农牧、应急）")),
        new("周文渊", "zhouwenyuan", "6204", false, ("行署", "秘书长")),
        new("马会川", "mahuichuan", "6205", true, ("行署", "副秘书长"), ("办公室", "主任")),
        new("赵启明", "zhaoqiming", "6208", true, ("秘书一科", "科长")),
        new("苏日娜", "surina", "6209", true, ("秘书一科", "科员")),
        new("韩雪梅", "hanxuemei", "6210", true, ("秘书二科", "科长")),
        new("包晓东", "baoxiaodong", "6211", false, ("秘书二科", "科员")),
        new("孟和", "menghe", "6215", false, ("文电科", "科长")),
        new("高静", "gaojing", "6216", true, ("文电科", "编号登记员")),
        new("田向东", "tianxiangdong", "6217", true, ("文电科", "用印员")),
        new("王晓峰", "wangxiaofeng", "6220", false, ("会议科", "科长")),
        new("白音娜", "baiyinna", "6221", false, ("会议科", "科员")),
        new("吴海燕", "wuhaiyan", "6224", false, ("信息科", "科长")),
        new("郝建军", "haojianjun", "6226", false, ("督查室", "主任")),
        new("孙丽华", "sunlihua", "6228", true, ("政务公开科", "科长")),
        new("丁卫国", "dingweiguo", "6213", true, ("机要保密科", "保密员")),
        new("巴雅尔", "bayaer", "6212", true, ("机要保密科", "制章员")),
        new("张秀兰", "zhangxiulan", "6214", true, ("机要保密科", "安全管理员")) { OwnRole = RoleCodes.SecurityAdministrator },
        new("徐国强", "xuguoqiang", "6230", false, ("行政科", "科长")),
        new("李文斌", "liwenbin", "6231", true, ("行政科", "系统管理员")) { OwnRole = RoleCodes.SystemAdministrator },
        new("宝音", "baoyin", "6232", true, ("行政科", "审计管理员")) { OwnRole = RoleCodes.AuditAdministrator },
        new("于海波", "yuhaibo", "6301", false, ("财政局", "局长")),
        new("赵淑芬", "zhaoshufen", "6302", false, ("财政局", "副局长")),
        new("郑小雨", "zhengxiaoyu", "6306", false, ("财政局办公室", "文书")),
        new("罗秉正", "luobingzheng", "6321", true, ("司法局", "局长")),
        new("郭永平", "guoyongping", "6341", false, ("应急局", "局长")),
        new("乌兰", "wulan", "6361", false, ("政数局", "局长")),
        new("塔娜", "tana", "6363", true, ("政数局", "文书")),
        new("额尔敦", "eerdun", "7101", false, ("东河旗", "旗长")),
        new("刘润莲", "liurunlian", "7106", true, ("东河旗办公室", "副主任")),
        new("何建新", "hejianxin", "7107", false, ("东河旗办公室", "综合科负责人")),
        new("其其格", "qiqige", "7109", false, ("东河旗办公室", "文书")),
        new("斯琴", "siqin", "7201", false, ("青格勒镇", "镇长")),
        new("刘小满", "liuxiaoman", "7203", false, ("青格勒镇", "党政办文书")),
        new("那顺", "nashun", "7205", false, ("巴彦嘎查", "主任")),
        new("宋志远", "songzhiyuan", "7301", false, ("南滩旗", "旗长")),
        new("杨春梅", "yangchunmei", "7306", false, ("南滩旗办公室", "文书")),
    ];

    /// <summary>Roles of a person, through the posts and of his own.</summary>
    public static IEnumerable<string> RolesOf(DemoPerson person) => person.Posts
        .SelectMany(held => Posts.First(post => post.Unit == held.Unit && post.Name == held.Post).Roles)
        .Concat(person.OwnRole is { } own ? [own] : []).Distinct(StringComparer.Ordinal);

    /// <summary>How the post is spoken of: 秘书一科科员, 盟财政局局长; of the 行署 the post alone.</summary>
    public static string Spoken((string Unit, string Post) held) =>
        held.Unit == "行署" ? held.Post : Units.First(unit => unit.Key == held.Unit).ShortName + held.Post;
}

/// <summary>A unit. Departments have no level.</summary>
internal sealed record DemoUnit(string Key, string? Parent, AgencyLevel? Level, string Name, string ShortName, string Abbreviation = "")
{
    public UnitTitle? Earlier { get; init; }

    public DateOnly RenamedOn { get; init; }

    public string Basis { get; init; } = "";
}

/// <summary>A post with its roles.</summary>
internal sealed record DemoPost(string Unit, string Name, PostKind Kind, params IReadOnlyList<string> Roles);

/// <summary>A person with his posts.</summary>
internal sealed record DemoPerson(string Name, string UserName, string OfficePhone, bool IsSuggested, params IReadOnlyList<(string Unit, string Post)> Posts)
{
    /// <summary>Granted to the person and not to a post: one of the three administrators' roles.</summary>
    public string? OwnRole { get; init; }
}
