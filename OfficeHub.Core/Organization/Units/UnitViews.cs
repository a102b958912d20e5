using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization.Units;

/// <summary>One line of the tree.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">全称 today.</param>
/// <param name="ShortName">简称.</param>
/// <param name="Kind">Agency or department.</param>
/// <param name="Level">Of an agency.</param>
/// <param name="HasChildren">Whether it opens.</param>
/// <param name="IsAbolished">已撤销; listed only when asked for.</param>
public sealed record UnitNode(Guid Id, string Name, string ShortName, UnitKind Kind, AgencyLevel? Level, bool HasChildren, bool IsAbolished);

/// <summary>A unit above.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">全称 today.</param>
public sealed record UnitAbove(Guid Id, string Name);

/// <summary>A unit with its posts and people, in leader order.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="AgencyId">The agency it is or belongs to.</param>
/// <param name="Name">全称 today.</param>
/// <param name="ShortName">简称.</param>
/// <param name="Abbreviation">机关代字 or empty.</param>
/// <param name="Kind">Agency or department.</param>
/// <param name="Level">Of an agency.</param>
/// <param name="EstablishedOn">First day.</param>
/// <param name="AbolishedOn">Last day, or null.</param>
/// <param name="Above">From the root down to the parent.</param>
/// <param name="Names">Newest first.</param>
/// <param name="Posts">In leader order.</param>
public sealed record UnitView(
    Guid Id, int Revision, Guid AgencyId, string Name, string ShortName, string Abbreviation, UnitKind Kind, AgencyLevel? Level,
    DateOnly EstablishedOn, DateOnly? AbolishedOn,
    IReadOnlyList<UnitAbove> Above, IReadOnlyList<UnitNameRow> Names, IReadOnlyList<PostRow> Posts)
{
    /// <summary>The name that waits for its day, or null.</summary>
    public UnitNameRow? Coming => Names.FirstOrDefault(name => name.IsComing);
}

/// <summary>A name of a unit.</summary>
/// <param name="Name">全称.</param>
/// <param name="ShortName">简称.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, or null for the present and the coming one.</param>
/// <param name="Basis">依据文号.</param>
/// <param name="IsComing">Its day has not come.</param>
public sealed record UnitNameRow(string Name, string ShortName, DateOnly StartsOn, DateOnly? EndsOn, string Basis, bool IsComing);

/// <summary>A living post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="Name">职务.</param>
/// <param name="Kind">Standing.</param>
/// <param name="Holders">Who holds it now or will; primary ones first.</param>
public sealed record PostRow(Guid Id, int Revision, string Name, PostKind Kind, IReadOnlyList<HolderRow> Holders);

/// <summary>Somebody in a post.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="IsPrimary">Whether it is the person's primary post.</param>
/// <param name="OfficePhone">办公电话.</param>
/// <param name="StartsOn">First day; may be to come.</param>
/// <param name="EndsOn">Last day, or null.</param>
public sealed record HolderRow(Guid StaffId, string Name, bool IsPrimary, string OfficePhone, DateOnly StartsOn, DateOnly? EndsOn);

/// <summary>Chinese words of the kinds, the same wherever they are shown.</summary>
public static class OrganizationWords
{
    /// <summary>盟级, 旗级 …</summary>
    public static string Of(AgencyLevel level) => level switch
    {
        AgencyLevel.League => "盟级",
        AgencyLevel.Banner => "旗县级",
        AgencyLevel.Township => "苏木乡镇级",
        _ => "嘎查村级",
    };

    /// <summary>主要负责人 …</summary>
    public static string Of(PostKind kind) => kind switch
    {
        PostKind.PrincipalLeader => "主要负责人",
        PostKind.SupervisingLeader => "分管领导",
        PostKind.DepartmentHead => "部门负责人",
        PostKind.DepartmentDeputy => "部门副职",
        _ => "工作人员",
    };

    /// <summary>机关（盟级）, 内设机构.</summary>
    public static string Of(UnitKind kind, AgencyLevel? level) => kind is UnitKind.Agency && level is { } agency ? $"机关（{Of(agency)}）" : "内设机构";
}
