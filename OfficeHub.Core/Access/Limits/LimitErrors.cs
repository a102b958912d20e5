using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Limits;

/// <summary>After the change the one who makes it would no longer see the object.</summary>
public sealed record CannotLockYourselfOut()
    : Error("Access.CannotLockYourselfOut", "这样设置后您自己就看不到了。请把自己或本单位加进可见名单，再存。");

/// <summary>Seeing an object is not enough to say who else may see it.</summary>
public sealed record NotTheOwner(string Name)
    : Error("Access.NotTheOwner", $"“{Name}”的可见范围由它的所有人或本单位管理人员设置。请联系他们。");
