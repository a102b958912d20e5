using OfficeHub.Core.Common;

namespace OfficeHub.Core.Access.Roles;

/// <summary>
/// 三员分立: no person has two of the three administrators' roles, or one of them and a role of office work. 印章三分: who makes seals keeps none and
/// approves none.
/// </summary>
/// <remarks>security.md A-3; GB/T 22239-2019, 8.1.4.2 d; product.md §2, 6. Counted over all posts and grants that are not over, whichever post acts.</remarks>
public static class SeparationOfDuties
{
    /// <summary>The roles that do not go with 制章员.</summary>
    public static IReadOnlyList<string> ApartFromMaking { get; } = [RoleCodes.SealKeeper, RoleCodes.OfficeDirector, RoleCodes.Leader];

    /// <summary>The first pair of roles that must not meet in one person, or null.</summary>
    /// <param name="held">All roles of one person; the pair is told in this order.</param>
    public static RolesConflict? Conflict(IReadOnlyList<HeldRole> held)
    {
        ArgumentNullException.ThrowIfNull(held);
        for (var later = 1; later < held.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (!Meet(held[earlier].RoleCode, held[later].RoleCode))
                {
                    return new RolesConflict(held[earlier].StaffName, held[earlier].RoleName, held[earlier].Through, held[later].RoleName);
                }
            }
        }

        return null;
    }

    private static bool Meet(string one, string other) =>
        one == other || (!IsAdministrator(one) && !IsAdministrator(other) && !IsMakingWithMore(one, other) && !IsMakingWithMore(other, one));

    private static bool IsAdministrator(string code) => RoleCodes.Administrators.Contains(code, StringComparer.Ordinal);

    private static bool IsMakingWithMore(string one, string other) => one is RoleCodes.SealMaker && ApartFromMaking.Contains(other, StringComparer.Ordinal);
}

/// <summary>A role as one person has it.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="StaffName">姓名.</param>
/// <param name="RoleCode">The role.</param>
/// <param name="RoleName">Its Chinese name.</param>
/// <param name="PostId">The post it comes through, or null when it is the person's own.</param>
/// <param name="Through">The post with its unit, or 个人授权.</param>
public sealed record HeldRole(Guid StaffId, string StaffName, string RoleCode, string RoleName, Guid? PostId, string Through);
