using System.Reflection;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Hashing;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Architecture;

/// <summary>The program as its guards see it.</summary>
internal static class Product
{
    public static Assembly Signing { get; } = typeof(Sm3).Assembly;

    public static Assembly Core { get; } = typeof(Entity).Assembly;

    public static Assembly Web { get; } = typeof(OfficeHubPage).Assembly;

    public static IReadOnlyList<Type> Types { get; } =
        [.. new[] { Signing, Core, Web }.SelectMany(assembly => assembly.GetTypes()).Where(type => !CodeReader.NameOf(type).Contains(".Migrations.", StringComparison.Ordinal))];

    public static IReadOnlyList<Dependency> Dependencies { get; } = CodeReader.DependenciesOf(Types);

    public static IReadOnlySet<string> Entities { get; } = NamesOf(type => type.IsSubclassOf(typeof(Entity)));

    public static IReadOnlySet<string> Components { get; } = NamesOf(type => typeof(IComponent).IsAssignableFrom(type));

    /// <summary>Entities, refusals and tables of moves: what knows the rules and no database.</summary>
    public static IReadOnlySet<string> Pure { get; } = NamesOf(type =>
        type.IsSubclassOf(typeof(Entity)) || type.IsSubclassOf(typeof(Error)) || type.Name.EndsWith("Flow", StringComparison.Ordinal));

    /// <summary>Source files that people write: no migrations, nothing built.</summary>
    public static IEnumerable<string> Sources { get; } = new[] { "OfficeHub.Signing", "OfficeHub.Core", "OfficeHub.Web" }
        .SelectMany(project => Directory.EnumerateFiles(Support.Tree.File(project), "*.*", SearchOption.AllDirectories))
        .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations"))
        .ToList();

    private static HashSet<string> NamesOf(Func<Type, bool> which) => [.. Types.Where(which).Select(CodeReader.NameOf)];
}
