namespace OfficeHub.Tests.Architecture;

/// <remarks>style.md §3. Each rule has a case that must fail: a guard nobody has seen fail is not a guard.</remarks>
public sealed class DependencyTests
{
    public static TheoryData<string> Rules => [.. DependencyRules.All.Select(rule => rule.Sentence)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Program_keeps_the_rule(string sentence)
    {
        var broken = Rule(sentence).Broken(Product.Dependencies);

        Assert.True(broken.Count == 0, $"{sentence}:\n{string.Join('\n', broken.Select(dependency => $"  {dependency.From} → {dependency.To}"))}");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_is_broken_by_its_bad_example(string sentence) => Assert.NotEmpty(Rule(sentence).Broken([Rule(sentence).Bad]));

    [Fact]
    public void Every_folder_of_Core_is_in_the_table() =>
        Assert.Empty(Product.Dependencies.Select(dependency => DependencyRules.FolderOf(dependency.From)).OfType<string>().Distinct()
            .Except(DependencyRules.Below.Keys));

    [Fact]
    public void Folders_form_no_circle() => Assert.Empty(Circles(Folders(Product.Dependencies)));

    [Fact]
    public void Circle_over_three_folders_is_found()
    {
        var three = Folders(
        [
            new("OfficeHub.Core.Meetings.A", "OfficeHub.Core.Files.B"),
            new("OfficeHub.Core.Files.B", "OfficeHub.Core.Calendar.C"),
            new("OfficeHub.Core.Calendar.C", "OfficeHub.Core.Meetings.A"),
            new("OfficeHub.Core.Calendar.C", "OfficeHub.Core.Common.Entity"),
        ]);

        Assert.Equal(["Calendar", "Files", "Meetings"], Circles(three).Order());
    }

    [Fact]
    public void Reader_sees_what_a_lambda_inside_an_async_method_uses()
    {
        var types = typeof(Hidden).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Append(typeof(Hidden)).SelectMany(Nested);

        Assert.Contains(CodeReader.DependenciesOf(types), dependency => dependency.To == "System.Text.StringBuilder");
        Assert.Contains(CodeReader.CallsOf(types), call => call.Member == "System.DateTime.get_UtcNow");
    }

    private static DependencyRule Rule(string sentence) => DependencyRules.All.Single(rule => rule.Sentence == sentence);

    private static IEnumerable<Type> Nested(Type type) =>
        type.GetNestedTypes(System.Reflection.BindingFlags.NonPublic).SelectMany(Nested).Append(type);

    private static ILookup<string, string> Folders(IEnumerable<Dependency> dependencies) => dependencies
        .Select(dependency => (From: DependencyRules.FolderOf(dependency.From), To: DependencyRules.FolderOf(dependency.To)))
        .Where(pair => pair.From is not null && pair.To is not null && pair.From != pair.To).Distinct().ToLookup(pair => pair.From!, pair => pair.To!);

    /// <summary>Folders from which a way leads back to themselves.</summary>
    private static IEnumerable<string> Circles(ILookup<string, string> uses) => uses.Select(group => group.Key).Where(start =>
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(uses[start]);
        while (open.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var next in uses[folder])
                {
                    open.Push(next);
                }
            }
        }

        return reached.Contains(start);
    });

    private static class Hidden
    {
        internal static async Task<int> WaitAsync()
        {
            await Task.Yield();
            var lengths = new[] { 1, 2 }.Select(number => new System.Text.StringBuilder().Append(number).Append(DateTime.UtcNow.Year).Length);
            return lengths.Sum();
        }
    }
}
