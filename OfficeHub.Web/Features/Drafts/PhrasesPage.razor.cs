using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Drafts;

namespace OfficeHub.Web.Features.Drafts;

/// <summary>One's own phrases: added, worded anew, put in order, removed.</summary>
public sealed partial class PhrasesPage
{
    private IReadOnlyList<PhraseRow>? _rows;
    private Guid? _open;
    private string? _text;
    private PhraseRow? _removed;
    private bool _isRemoving;

    [Inject] private PhraseQuery Query { get; set; } = null!;

    [Inject] private AddPhraseHandler Add { get; set; } = null!;

    [Inject] private RewordPhraseHandler Reword { get; set; } = null!;

    [Inject] private RemovePhraseHandler Remove { get; set; } = null!;

    [Inject] private ReorderPhrasesHandler Reorder { get; set; } = null!;

    protected override Task OnStartAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var result = await Query.ListAsync(Actor, Leaving);
        (_rows, _open, _text) = (result.IsSuccess ? result.Value : [], null, "");
    }

    private void Open(PhraseRow row) => (_open, _text) = (row.Id, row.Text);

    private Task AddAsync() =>
        RunAsync(async (id, ct) => (await Add.HandleAsync(new AddPhrase(id, _text ?? ""), Actor, ct)).WithoutValue(), done: "已添上。", then: LoadAsync);

    private Task RewordAsync(PhraseRow row) =>
        RunAsync((id, ct) => Reword.HandleAsync(new RewordPhrase(id, row.Id, row.Revision, _text ?? ""), Actor, ct), done: "已保存。", then: LoadAsync);

    private Task RemoveAsync() => RunAsync(
        (id, ct) => Remove.HandleAsync(new RemovePhrase(id, _removed!.Id, _removed.Revision), Actor, ct),
        done: $"已删去“{_removed!.Text.TrimEnd('。')}”。",
        then: () =>
        {
            _isRemoving = false;
            return LoadAsync();
        });

    private Task MoveAsync(int place, int by)
    {
        var order = _rows!.Select(row => row.Id).ToList();
        if (place + by < 0 || place + by >= order.Count)
        {
            return Task.CompletedTask;
        }

        (order[place], order[place + by]) = (order[place + by], order[place]);
        return RunAsync((id, ct) => Reorder.HandleAsync(new ReorderPhrases(id, order), Actor, ct), done: "", then: LoadAsync);
    }

    private static Dictionary<string, object> Named(string act, PhraseRow row) => new(StringComparer.Ordinal) { ["aria-label"] = $"{act}：{row.Text}" };
}
