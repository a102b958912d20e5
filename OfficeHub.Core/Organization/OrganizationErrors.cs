using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>The unit has ended.</summary>
public sealed record UnitIsAbolished(string Unit)
    : Error("Organization.UnitIsAbolished", $"“{Unit}”已撤销，不能再改。请选仍在的机构。");

/// <summary>Agencies stand under agencies.</summary>
public sealed record AgencyUnderDepartment(string Parent)
    : Error("Organization.AgencyUnderDepartment", $"“{Parent}”是内设机构，下面不能设机关。请改设内设机构，或另选上级。");

/// <summary>A lower agency cannot stand above a higher one.</summary>
public sealed record AgencyAboveParent(string Parent)
    : Error("Organization.AgencyAboveParent", $"新机关的层级高于上级“{Parent}”。请改层级，或另选上级。");

/// <summary>More levels or siblings than paths can number.</summary>
public sealed record TreeIsFull()
    : Error("Organization.TreeIsFull", "机构的层数（12 层）或同级数（9999 个）已到上限，没有设立。请换一个上级。");

/// <summary>One waiting name at a time.</summary>
public sealed record RenameIsWaiting(string Name, DateOnly On)
    : Error("Organization.RenameIsWaiting", $"已定于 {BeijingTime.Day(On)} 更名为“{Name}”。请先取消那次更名，再办新的。");

/// <summary>Names follow one another in time.</summary>
public sealed record RenameTooEarly(DateOnly Present)
    : Error("Organization.RenameTooEarly", $"启用日期要晚于现名启用的 {BeijingTime.Day(Present)}，请改日期。");

/// <summary>Nothing to cancel.</summary>
public sealed record NoRenameWaiting(string Unit)
    : Error("Organization.NoRenameWaiting", $"“{Unit}”没有等待启用的新名称。请刷新后看一看。");

/// <summary>Departments move inside their agency only.</summary>
public sealed record UnitCannotMoveThere(string Unit, string Parent)
    : Error("Organization.UnitCannotMoveThere", $"“{Unit}”不能移到“{Parent}”下面：内设机构只能在本机关内移动，也不能移到自己的下级。请另选上级。");

/// <summary>Already first or last.</summary>
public sealed record AtTheEdge(string Thing)
    : Error("Organization.AtTheEdge", $"“{Thing}”已排在最前或最后，没有变动。");

/// <summary>Sub-units first.</summary>
public sealed record UnitHasUnits(string Unit, int Count)
    : Error("Organization.UnitHasUnits", $"“{Unit}”下面还有 {Count} 个机构，不能撤销。请先撤销或移走它们。");

/// <summary>People first.</summary>
public sealed record UnitHasHolders(string Unit, int Count)
    : Error("Organization.UnitHasHolders", $"“{Unit}”还有 {Count} 个岗位有人任职，不能撤销。请先办理免职或调任。");

/// <summary>The post has ended.</summary>
public sealed record PostIsAbolished(string Post)
    : Error("Organization.PostIsAbolished", $"岗位“{Post}”已撤销，不能再用。请另选岗位。");

/// <summary>People first.</summary>
public sealed record PostIsHeld(string Post, int Count)
    : Error("Organization.PostIsHeld", $"岗位“{Post}”还有 {Count} 人任职，不能撤销。请先办理免职或调任。");

/// <summary>The person does not work here any more.</summary>
public sealed record StaffHasLeft(string Name)
    : Error("Organization.StaffHasLeft", $"{Name}已离任，不能再任职。如需任用，请先恢复在职。");

/// <summary>The person has not left.</summary>
public sealed record StaffIsHere(string Name)
    : Error("Organization.StaffIsHere", $"{Name}在职，不用恢复。请刷新后看一看。");

/// <summary>Two holdings of one post would overlap.</summary>
public sealed record AlreadyInPost(string Name, string Post)
    : Error("Organization.AlreadyInPost", $"{Name}已任“{Post}”，没有重复任命。请另选岗位。");

/// <summary>Nothing to end any more.</summary>
public sealed record HoldingIsOver(string Name)
    : Error("Organization.HoldingIsOver", $"{Name}的这个任职已结束，没有变动。请刷新后看一看。");

/// <summary>Nobody gives himself a post or keeps one from ending.</summary>
public sealed record OwnPosts()
    : Error("Organization.OwnPosts", "不能办理本人的任免和离任。请由另一位系统管理员办理。");
