using System.Reflection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Architecture;

/// <summary>What commands, queries, entities and refusals look like, throughout.</summary>
public sealed class ShapeTests
{
    private static readonly IReadOnlyList<Type> Commands =
        [.. Product.Types.Where(type => typeof(ICommand).IsAssignableFrom(type) && type.IsClass)];

    private static readonly IReadOnlyList<MethodInfo> Handlers =
    [
        .. Product.Types.Where(type => type is { IsPublic: true, IsClass: true }).SelectMany(type => type.GetMethods())
            .Where(method => method.Name == "HandleAsync" && method.GetParameters() is [_, .., { ParameterType: var last }] && last == typeof(CancellationToken)),
    ];

    [Fact]
    public void Commands_and_queries_have_a_Chinese_name_for_the_log() => Assert.DoesNotContain(
        Commands.Concat(Product.Types.Where(type => type.Assembly == Product.Core && type.IsClass && type.Name.EndsWith("Query", StringComparison.Ordinal))),
        type => type.GetCustomAttribute<ActAttribute>()?.Name is not { Length: > 1 } name || name.Any(char.IsAsciiLetter));

    [Fact]
    public void Commands_are_sealed_records_that_begin_with_the_id_of_the_press() => Assert.DoesNotContain(
        Commands, type => !type.IsSealed || type.GetConstructors().All(one => one.GetParameters().FirstOrDefault()?.Name != nameof(ICommand.CommandId)));

    [Fact]
    public void Public_commands_have_one_handler() => Assert.DoesNotContain(Commands, type => type.IsPublic && !HasOneHandler(type));

    [Fact]
    public void Command_without_a_handler_is_found() => Assert.False(HasOneHandler(typeof(Orphan)));

    [Fact]
    public void Refusals_come_back_from_the_stored_answer_as_they_were()
    {
        var refusals = Product.Types.Where(type => type.IsSubclassOf(typeof(Error)) && !type.IsAbstract).ToList();

        Assert.All(refusals, type =>
        {
            var refusal = (Error)Sample.Of(type)!;
            Assert.Equal(refusal, StoredAnswer.Read<bool>(StoredAnswer.Write(new Result<bool>(refusal))).Error);
        });
        Assert.True(refusals.Count > 20);
    }

    [Fact]
    public void Refusals_speak_Chinese_sentences_and_have_a_code_of_their_own()
    {
        var refusals = Product.Types.Where(type => type.IsSubclassOf(typeof(Error)) && !type.IsAbstract && type != typeof(Invalid))
            .Select(type => (Error)Sample.Of(type)!).ToList();

        Assert.All(refusals, refusal => Assert.Matches(@"^[A-Z]\w+\.[A-Z]\w+$", refusal.Code));
        // Some pass on the sentence of whoever looked; then it is the sample itself.
        Assert.All(refusals, refusal => Assert.True(refusal.Message is "样例" || refusal.Message.EndsWith('。'), refusal.Message));
        Assert.Equal(refusals.Count, refusals.Select(refusal => refusal.Code).Distinct().Count());
    }

    [Fact]
    public void Entities_change_only_through_their_acts() =>
        Assert.Empty(Product.Types.Where(type => type.IsSubclassOf(typeof(Entity))).SelectMany(OpenSetters));

    [Fact]
    public void Open_setter_is_found() => Assert.Equal(["Name"], OpenSetters(typeof(Open)));

    [Fact]
    public void Clock_is_asked_through_the_time_provider_only() => Assert.Empty(Clocks(CodeReader.CallsOf(Product.Types)));

    [Fact]
    public void Look_at_the_clock_is_found() => Assert.NotEmpty(Clocks([new Call("OfficeHub.Web.Shell.App", "System.DateTime.get_Now")]));

    // Icons are constants; what SvgWriter writes is proved to be text and nothing else by SvgWriterTests.
    [Fact]
    public void Markup_is_made_in_the_audited_places() => Assert.Equal(
        ["Icon.razor", "TypesetPane.razor", "TypesetSheet.razor"], Product.Sources.Where(path => MakesMarkup(File.ReadAllText(path))).Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Source_files_stay_short_enough_to_be_read_at_once()
    {
        Assert.DoesNotContain(Product.Sources, path => File.ReadLines(path).Count() >= 300);
        Assert.True(Product.Sources.Count() > 100);
    }

    private static bool HasOneHandler(Type command) => Handlers.Count(method => method.GetParameters()[0].ParameterType == command) == 1;

    private static IEnumerable<string> OpenSetters(Type entity) => entity.GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name);

    private static IEnumerable<Call> Clocks(IEnumerable<Call> calls) => calls.Where(call => call.Member
        is "System.DateTime.get_Now" or "System.DateTime.get_UtcNow" or "System.DateTime.get_Today" or "System.DateTimeOffset.get_Now" or "System.DateTimeOffset.get_UtcNow");

    private static bool MakesMarkup(string source) =>
        source.Contains("MarkupString", StringComparison.Ordinal) || source.Contains("AddMarkupContent", StringComparison.Ordinal);

    [Act("无人办理")]
    private sealed record Orphan(Guid CommandId) : ICommand;

    private sealed class Open : Entity
    {
        public string Name { get; set; } = "";
    }
}
