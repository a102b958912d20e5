namespace OfficeHub.Tests.Architecture;

/// <summary>One line of the dependency table (style.md §3), with a dependency that breaks it.</summary>
internal sealed record DependencyRule(string Sentence, Func<string, bool> From, Func<string, bool> Forbids, Dependency Bad)
{
    public IReadOnlyList<Dependency> Broken(IEnumerable<Dependency> all) =>
        [.. all.Where(dependency => From(dependency.From) && Forbids(dependency.To))];

    public override string ToString() => Sentence;
}

/// <summary>The table.</summary>
internal static class DependencyRules
{
    private const string Core = "OfficeHub.Core.";
    private const string Web = "OfficeHub.Web.";
    private const string Signing = "OfficeHub.Signing.";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore.";

    /// <summary>Folders of Core from the bottom up, and which of those below each may use. A new folder is listed here or the build fails.</summary>
    public static IReadOnlyDictionary<string, string[]> Below { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Common"] = [],
        ["Persistence"] = ["Common"],
        ["Settings"] = ["Common", "Persistence"],
        ["Organization"] = ["Common", "Persistence", "Settings"],
        ["Access"] = ["Common", "Persistence", "Settings", "Organization"],
        ["Auditing"] = ["Common", "Persistence", "Settings", "Organization", "Access"],
        ["Calendar"] = ["Common", "Persistence", "Settings", "Organization", "Access"],
        ["Files"] = ["Common", "Persistence", "Settings", "Organization", "Access"],
        ["Drafts"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Files"],
        ["Rosters"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Files"],
        ["Publishing"] = ["Common"],
        ["Routing"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Calendar"],
        ["Notifications"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Calendar", "Routing"],
        ["Seals"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Calendar", "Files", "Routing", "Notifications", "Publishing"],
        ["Documents"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Calendar", "Files", "Routing", "Notifications", "Publishing", "Seals"],
        ["Jobs"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Auditing", "Calendar", "Drafts", "Files", "Rosters", "Routing", "Documents", "Publishing"],
        ["Seeding"] = ["Common", "Persistence", "Settings", "Organization", "Access", "Auditing", "Calendar", "Drafts", "Files", "Rosters", "Routing", "Documents", "Publishing", "Seals"],
    };

    public static IReadOnlyList<DependencyRule> All { get; } =
    [
        new("Signing knows neither Core nor Web nor a database nor ASP.NET Core", In(Signing), In(Core, Web, EntityFramework, "Microsoft.AspNetCore."),
            new("OfficeHub.Signing.Hashing.Sm3", "OfficeHub.Core.Common.Entity")),
        new("Core knows no Web", In(Core), In(Web),
            new("OfficeHub.Core.Access.Role", "OfficeHub.Web.Shared.OfficeHubPage")),
        new("Core uses of Signing only the hash and the safe ZIP and XML readers, Auditing its signatures too, Seals and Publishing/Ofd all of it",
            name => In(Core)(name) && !In(Core + "Auditing.", Core + "Seals.", Core + "Publishing.Ofd.")(name),
            name => In(Signing)(name) && !In(Signing + "Hashing.", Signing + "Packages.")(name),
            new("OfficeHub.Core.Access.Role", "OfficeHub.Signing.Keys.PrivateKey")),
        new("Common uses no package but the abstractions of .NET", In(Core + "Common."), In(EntityFramework, "Microsoft.AspNetCore.", "Radzen."),
            new("OfficeHub.Core.Common.Result", EntityFramework + "DbContext")),
        .. Below.Select(folder => new DependencyRule(
            $"Core/{folder.Key} uses only {(folder.Value.Length == 0 ? "itself" : string.Join(", ", folder.Value))}",
            In($"{Core}{folder.Key}."), name => FolderOf(name) is { } used && used != folder.Key && !folder.Value.Contains(used),
            new($"{Core}{folder.Key}.Anything", $"{Core}Meetings.Meeting"))),
        new("Entities, refusals and tables of moves know no database", Product.Pure.Contains, In(EntityFramework),
            new("OfficeHub.Core.Access.Role", EntityFramework + "DbSet`1")),
        new("Jobs and Seeding are used by nothing else in Core", name => In(Core)(name) && !In(Core + "Jobs.", Core + "Seeding.")(name), In(Core + "Jobs.", Core + "Seeding."),
            new("OfficeHub.Core.Access.Role", "OfficeHub.Core.Jobs.JobsQuery")),
        new("The demo organisation is used by the start of the program and the verb demo alone", name => In(Web)(name) && !In(Web + "Startup.", Web + "CommandLine.DemoVerb", Web + "CommandLine.MainJobFiles")(name), In(Core + "Seeding."),
            new("OfficeHub.Web.Shell.App", "OfficeHub.Core.Seeding.DemoSeeder")),
        new("Web touches no database", name => In(Web)(name) && !In(Web + "Startup.")(name),
            name => In(EntityFramework)(name) || name.EndsWith("OfficeHubDbContext", StringComparison.Ordinal),
            new("OfficeHub.Web.Shell.App", "OfficeHub.Core.Persistence.OfficeHubDbContext")),
        new("Web sees no entity", In(Web), Product.Entities.Contains,
            new("OfficeHub.Web.Shell.App", "OfficeHub.Core.Access.Role")),
        new("Web signs nothing", In(Web), In(Signing),
            new("OfficeHub.Web.Shell.App", "OfficeHub.Signing.Hashing.Sm3")),
        new("Pages and parts name what they need and do not ask the container", Product.Components.Contains, name => name == "System.IServiceProvider",
            new("OfficeHub.Web.Shell.App", "System.IServiceProvider")),
        new("Shared parts name no feature", In(Web + "Shared."), In(Web + "Features.", Web + "Accounts."),
            new("OfficeHub.Web.Shared.Parts.Panel", "OfficeHub.Web.Features.Access.RolesPage")),
    ];

    /// <summary>The folder of Core a type is in, or null.</summary>
    public static string? FolderOf(string name) => name.StartsWith(Core, StringComparison.Ordinal) ? name[Core.Length..].Split('.')[0] : null;

    private static Func<string, bool> In(params string[] prefixes) => name => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
