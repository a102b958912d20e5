using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Routing;

/// <summary>The steps of a version that is being put together, kept on the server until it is put in force (ui.md §8).</summary>
/// <param name="keeper">Of the person at work.</param>
/// <param name="view">The version in force: what was begun on another is not offered on this one.</param>
internal sealed class KeptSteps(IDraftKeeper keeper, TemplateView view)
{
    private const string Field = "Steps";

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private string Subject => $"route:{view.Code}:{view.InForce}";

    /// <summary>What was kept and when (UTC); null for nothing, or for what this program no longer reads.</summary>
    public async Task<(IReadOnlyList<EditedStep> Steps, DateTime KeptAt)?> FindAsync(CancellationToken ct)
    {
        if (await keeper.FindAsync(Subject, Field, ct) is not { } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<List<EditedStep>>(kept.Text[(kept.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..], Json) is { } steps ? (steps, kept.KeptAt) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the steps. The first line is for people: the desk shows it among what is unfinished.</summary>
    public Task KeepAsync(IReadOnlyList<EditedStep> steps, CancellationToken ct) => keeper.SaveAsync(
        Subject, Field, $"改到一半的{view.Name}流程，还没有启用，打开可以接着改。环节依次是：{string.Join('、', steps.Select(step => step.Name))}。\n{JsonSerializer.Serialize(steps, Json)}", ct);

    /// <summary>Forgets them.</summary>
    public Task DropAsync(CancellationToken ct) => keeper.DropAsync(Subject, Field, ct);
}
