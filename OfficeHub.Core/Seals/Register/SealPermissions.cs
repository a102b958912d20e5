using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Register;

/// <summary>Rights over the register of seals; which seals, and which of them in one's own person, the seal itself asks besides (<see cref="RegisteredSeal.WhyNot"/>).</summary>
public static class SealPermissions
{
    private const string Area = "用印";

    /// <summary>Reads, prints and exports the register.</summary>
    public static Permission View { get; } = new(
        "Seals.View", "查印章登记簿", Area, RoleCodes.SealKeeper, RoleCodes.SealMaker, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector, RoleCodes.Leader, RoleCodes.AuditAdministrator);

    /// <summary>Applies for seals, and for their end.</summary>
    public static Permission Apply { get; } = new("Seals.Apply", "申请印章，申请注销", Area, RoleCodes.SealKeeper, RoleCodes.GeneralOffice);

    /// <summary>Approves or refuses both, and lets a stopped seal be used again.</summary>
    public static Permission Approve { get; } = new("Seals.Approve", "批准印章的申请、恢复和注销", Area, RoleCodes.OfficeDirector, RoleCodes.Leader);

    /// <summary>Makes seals.</summary>
    public static Permission Make { get; } = new("Seals.Make", "制作印章", Area, RoleCodes.SealMaker);

    /// <summary>Keeps seals: takes them into use, asks for their destruction.</summary>
    public static Permission Keep { get; } = new("Seals.Keep", "保管印章", Area, RoleCodes.SealKeeper);

    /// <summary>Stops a seal at once, as its keeper or as one who may approve; witnesses its destruction.</summary>
    public static Permission Handle { get; } = new(
        "Seals.Handle", "停用印章，监督销毁", Area, RoleCodes.SealKeeper, RoleCodes.GeneralOffice, RoleCodes.OfficeDirector, RoleCodes.Leader);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Apply, Approve, Make, Keep, Handle];
}
