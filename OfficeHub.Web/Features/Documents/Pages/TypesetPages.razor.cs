using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Web.Features.Documents.Pages;

/// <summary>The pages of a document to be read. A page that was drawn stays, so that it can be searched and copied.</summary>
public sealed partial class TypesetPages : IAsyncDisposable
{
    private const int Whole = 1;
    private const int AtFirst = 2;
    private const int AtOnce = 4;

    // Beyond these a page is drawn only when it is come to.
    private const int Unasked = 40;
    private static readonly int[] Zooms = [70, 100, 130, 170];

    private readonly SortedSet<int> _drawn = [];
    private ElementReference _root;
    private DotNetObjectReference<TypesetPages>? _self;
    private IJSObjectReference? _module;
    private LaidDocument? _shown;
    private LaidDocument? _watched;
    private int _at = 1;
    private int _zoom = Whole;

    /// <summary>The pages.</summary>
    [Parameter, EditorRequired] public LaidDocument Laid { get; set; } = null!;

    /// <summary>The document the pictures are asked of.</summary>
    [Parameter, EditorRequired] public Guid DocumentId { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Laid)) return;
        (_shown, _at) = (Laid, 1);
        _drawn.Clear();
        Draw(1, AtFirst);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ReferenceEquals(_watched, Laid)) return;
        _watched = Laid;
        _self ??= DotNetObjectReference.Create(this);
        try
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/typeset.js");
            await _module.InvokeVoidAsync("watch", _root, _self);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }

    /// <summary>The browser tells which pages are near, and which one is being read.</summary>
    [JSInvokable]
    public void Near(int first, int last, int at)
    {
        Draw(first, last);
        _at = Math.Clamp(at, 1, Laid.Pages.Count);
        StateHasChanged();
    }

    /// <summary>The browser has time for some more pages.</summary>
    /// <returns>Whether there are others still.</returns>
    [JSInvokable]
    public bool More()
    {
        var most = Math.Min(Laid.Pages.Count, Unasked);
        var next = Enumerable.Range(1, most).Where(page => !_drawn.Contains(page)).Take(AtOnce).ToList();
        _drawn.UnionWith(next);
        if (next.Count > 0) StateHasChanged();
        return next.Count > 0 && next[^1] < most;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("unwatch", _root);
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }

        _self?.Dispose();
    }

    private void Draw(int first, int last)
    {
        var (from, to) = (Math.Max(first, 1), Math.Min(last, Laid.Pages.Count));
        if (from <= to) _drawn.UnionWith(Enumerable.Range(from, to - from + 1));
    }
}
