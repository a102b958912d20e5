using OfficeHub.Core.Access;

namespace OfficeHub.Core.Seeding;

/// <summary>An account of the demo organisation, as offered on the sign-in page and on the console.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">机构和职务; two of them when the person holds two.</param>
/// <param name="Role">Chinese names of the roles that follow.</param>
public sealed record DemoAccount(string UserName, string Name, string Post, string Role);

/// <summary>Who can sign in to the demo organisation. It exists in Development only.</summary>
public static class DemoAccounts
{
    /// <summary>The one password of all of them. It opens invented data on a developer's own machine and nothing else.</summary>
    public const string Password = "Beiyuan-2026";

    /// <summary>Everybody.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } = [.. DemoOrganization.People.Select(Account)];

    /// <summary>One or two for each role, and one with two posts: enough to try everything.</summary>
    public static IReadOnlyList<DemoAccount> Suggested { get; } = [.. DemoOrganization.People.Where(person => person.IsSuggested).Select(Account)];

    private static DemoAccount Account(DemoPerson person) => new(
        person.UserName,
        person.Name,
        string.Join('、', person.Posts.Select(DemoOrganization.Spoken)),
        string.Join('、', DemoOrganization.RolesOf(person).Select(RoleInstaller.NameOf)));
}
