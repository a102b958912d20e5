using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Routing;

/// <summary>The next version of a route, put together step by step; nothing of it holds before it is put in force.</summary>
public sealed partial class RouteEditPage : OfficeHubPage
{
    private List<EditedStep> _steps = [];
    private TemplateView? _view;
    private TemplateOptions? _options;
    private TemplatePreview? _shown;
    private EditedStep? _edited;
    private string? _refused, _reason;
    private bool _isEditing, _isConfirming;
    private int? _at;
    private int _opening;
    private KeptSteps? _keeper;
    private (IReadOnlyList<EditedStep> Steps, DateTime KeptAt)? _kept;

    [Inject] private TemplatesQuery Query { get; set; } = null!;

    [Inject] private IDraftKeeper Drafts { get; set; } = null!;

    [Inject] private DrawUpTemplateHandler Handler { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnStartAsync()
    {
        var found = await Query.FindAsync(null, null, Actor, Leaving);
        var options = found.IsSuccess ? await Query.OptionsAsync(found.Value.Code, Actor, Leaving) : found.Error;
        if (!options.IsSuccess)
        {
            _refused = options.Error.Message;
            return;
        }

        (_view, _options) = (found.Value, options.Value);
        _steps = [.. _view.Steps.Select((row, i) => EditedStep.Of(row, i > 0 && _view.Steps[i - 1].Step.Rank == row.Step.Rank))];
        _keeper = new KeptSteps(Drafts, _view);
        _kept = await _keeper.FindAsync(Leaving);
        await ShowAsync();
    }

    // Nothing of it is lost with the page; it holds only once it is put in force.
    private async Task ChangedAsync()
    {
        _kept = null;
        await _keeper!.KeepAsync(_steps, Leaving);
        await ShowAsync();
    }

    private Task GoOnWithKeptAsync()
    {
        _steps = [.. _kept!.Value.Steps];
        _kept = null;
        return ShowAsync();
    }

    private async Task DropKeptAsync()
    {
        _kept = null;
        await _keeper!.DropAsync(Leaving);
    }

    // A step's place in the list: the preview keeps the order and gives every one a key of its own.
    private int IndexOf(TemplateStepRow row) => _shown!.Steps.ToList().IndexOf(row);

    private IReadOnlyList<TemplateStep> Steps()
    {
        var rank = 0;
        return [.. _steps.Select((step, i) => step.At(i > 0 && step.IsTogether ? rank : ++rank))];
    }

    private async Task ShowAsync()
    {
        var preview = await Query.PreviewAsync(_view!.Code, Steps(), Actor, Leaving);
        if (preview.IsSuccess) _shown = preview.Value;
        else _refused = preview.Error.Message;
    }

    private void Open(int? at)
    {
        (_at, _edited) = (at, at is { } index ? _steps[index].Copy() : new EditedStep());
        (_isEditing, _opening) = (true, _opening + 1);
    }

    private Task TakeAsync()
    {
        if (_at is { } index) _steps[index] = _edited!;
        else _steps.Add(_edited!);
        _isEditing = false;
        return ChangedAsync();
    }

    private Task MoveAsync(int from, int by)
    {
        (_steps[from], _steps[from + by]) = (_steps[from + by], _steps[from]);
        return ChangedAsync();
    }

    private Task RemoveAsync(int at)
    {
        _steps.RemoveAt(at);
        return ChangedAsync();
    }

    private async Task PreviewAsync()
    {
        await ShowAsync();
        _isConfirming = true;
    }

    private Task DrawUpAsync() => RunAsync<int>(
        (id, ct) => Handler.HandleAsync(new DrawUpTemplate(id, _view!.Code, _view.InForce, Steps(), _reason ?? ""), Actor, ct),
        version => $"第 {version} 版已启用。",
        async _ =>
        {
            _isConfirming = false;
            await _keeper!.DropAsync(Leaving);
            Navigation.NavigateTo(RoutesPages.Address);
        });
}
