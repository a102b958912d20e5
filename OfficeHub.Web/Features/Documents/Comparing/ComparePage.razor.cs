using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Lists;

namespace OfficeHub.Web.Features.Documents.Comparing;

/// <summary>版本对比: any two texts of a document, as 花脸稿, side by side or clean, with who changed what in which step.</summary>
public sealed partial class ComparePage
{
    private static readonly Choice<string>[] Views = [new("marked", "花脸稿"), new("side", "并排"), new("clean", "清稿")];

    private static readonly Dictionary<string, object> Printing = new(StringComparer.Ordinal) { ["data-act"] = "print" };

    private CompareView? _view;
    private string? _missing;

    [Parameter] public Guid DocumentId { get; set; }

    [Inject] private CompareVersionsQuery Query { get; set; } = null!;

    private ListUrl Url => ListUrl.Of(Navigation);

    private string View => Url["view"] is "side" or "clean" ? Url["view"]! : "marked";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var found = await Query.FindAsync(DocumentId, Number("old"), Number("new"), Actor, Leaving);
        (_view, _missing) = (found.IsSuccess ? found.Value : null, found.Error?.Message);
    }

    private int? Number(string name) => int.TryParse(Url[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Go(int old, int now) => Navigation.NavigateTo(
        Url.With([new("old", old.ToString(CultureInfo.InvariantCulture)), new("new", now.ToString(CultureInfo.InvariantCulture))]), replace: true);

    private static IReadOnlyList<Choice<int>> Choices(CompareView view) => [.. view.Versions.Reverse().Select(mark => new Choice<int>(mark.Number, CompareWords.Choice(mark)))];

    private static string Title(CompareView view) => view.Title.Length > 0 ? view.Title : "（无标题）";

    private static string? Line(CompareView view) => view is { Old: { } old, New: { } now } ? $"《{Title(view)}》　{CompareWords.Name(old)} → {CompareWords.Name(now)}" : null;

    private static IReadOnlyList<VersionMark> Between(CompareView view) => [.. view.Versions.Where(mark => mark.Number > view.Old!.Number && mark.Number <= view.New!.Number)];

    private static int Stops(VersionComparison result) => result.Text.Clauses.Count(CompareWords.IsStop);

    private static Dictionary<string, object> Step(int by) => new(StringComparer.Ordinal) { ["data-act"] = by > 0 ? "next-change" : "previous-change" };
}
