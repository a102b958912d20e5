using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Core.Access.Roles;

public sealed class SeparationOfDutiesTests
{
    private static readonly IReadOnlyList<string> Every = [.. RoleCodes.Administrators, .. RoleCodes.Business, "Own.1"];

    public static IEnumerable<object[]> Pairs => Every.SelectMany(one => Every.Where(other => other != one), (one, other) => new object[] { one, other });

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_roles_meet_in_one_person_only_when_neither_is_an_administrators_nor_makes_the_seals_of_the_other(string one, string other)
    {
        var bothOfficeWork = !RoleCodes.Administrators.Contains(one) && !RoleCodes.Administrators.Contains(other);
        string[] apart = [RoleCodes.SealKeeper, RoleCodes.OfficeDirector, RoleCodes.Leader];
        var makesTheOthers = (one == RoleCodes.SealMaker && apart.Contains(other)) || (other == RoleCodes.SealMaker && apart.Contains(one));

        Assert.Equal(bothOfficeWork && !makesTheOthers, SeparationOfDuties.Conflict([Held(one), Held(other)]) is null);
    }

    [Fact]
    public void One_role_through_two_posts_is_no_conflict() =>
        Assert.Null(SeparationOfDuties.Conflict([Held(RoleCodes.AuditAdministrator), Held(RoleCodes.AuditAdministrator)]));

    [Fact]
    public void Conflict_among_many_roles_names_the_pair_and_what_the_first_comes_through()
    {
        var conflict = SeparationOfDuties.Conflict([Held(RoleCodes.StaffMember), Held(RoleCodes.Leader), Held(RoleCodes.SystemAdministrator)]);

        Assert.Equal(new RolesConflict("高静", RoleCodes.StaffMember, "文电科科员", RoleCodes.SystemAdministrator), conflict);
    }

    private static HeldRole Held(string code) => new(Guid.Empty, "高静", code, code, null, "文电科科员");
}
