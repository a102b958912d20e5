namespace OfficeHub.Core.Organization.People;

/// <summary>Which people a list shows.</summary>
public enum StaffView
{
    /// <summary>Those in a post today, a line a post.</summary>
    InPost,

    /// <summary>Those without a post.</summary>
    WithoutPost,

    /// <summary>Those who have left.</summary>
    Left,
}

/// <summary>What a staff list is narrowed to. Lives in the address of the page.</summary>
/// <param name="View">Which people.</param>
/// <param name="Text">Part of the name, beginning of the pinyin initials or of the employee number; empty for all.</param>
/// <param name="UnitId">A unit, or null for all; only for <see cref="StaffView.InPost"/>.</param>
/// <param name="WithSubUnits">Whether the units below count in.</param>
/// <param name="Post">Part of the post's name; only for <see cref="StaffView.InPost"/>.</param>
public sealed record StaffFilter(StaffView View = StaffView.InPost, string Text = "", Guid? UnitId = null, bool WithSubUnits = true, string Post = "")
{
    /// <summary>For the record and for paper.</summary>
    /// <param name="unit">Name of the unit; null says only that there is one.</param>
    public string InWords(string? unit)
    {
        var view = View switch { StaffView.InPost => "在岗", StaffView.WithoutPost => "无岗位", _ => "已离任" };
        var place = UnitId is null || View is not StaffView.InPost ? "" : unit is null ? "，限一个机构" : $"，{unit}{(WithSubUnits ? "及下级" : "")}";
        return $"{view}{place}{(Text.Length == 0 ? "" : $"，姓名等含“{Text}”")}{(Post.Length == 0 ? "" : $"，岗位含“{Post}”")}";
    }
}

/// <summary>One line of a staff list: a person in a post, or a person without one.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="EmployeeNumber">工号.</param>
/// <param name="AgencyName">机关; empty without a post.</param>
/// <param name="UnitId">The post's unit.</param>
/// <param name="UnitName">Its name; the agency's own when the post is the agency's.</param>
/// <param name="PostName">职务; empty without a post.</param>
/// <param name="IsPrimary">Whether it is the primary post.</param>
/// <param name="OfficePhone">办公电话.</param>
/// <param name="Mobile">Masked.</param>
/// <param name="LeftOn">Last day of one who has left.</param>
public sealed record StaffRow(
    Guid StaffId, string Name, string EmployeeNumber, string AgencyName, Guid? UnitId, string UnitName, string PostName, bool IsPrimary,
    string OfficePhone, string Mobile, DateOnly? LeftOn);
