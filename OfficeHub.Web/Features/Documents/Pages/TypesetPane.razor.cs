using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Core.Publishing.Svg;

namespace OfficeHub.Web.Features.Documents.Pages;

/// <summary>The typeset page of a document, laid out again whenever the content is another, and only what changed is set and drawn. One page is sent at a time: a paper of thirty costs no more than one.</summary>
public sealed partial class TypesetPane : IAsyncDisposable
{
    private const int Whole = 1;
    private static readonly int[] Zooms = [70, 100, 130, 170, 220];
    private static readonly string GridLines = Grid();

    private ElementReference _root;
    private DotNetObjectReference<TypesetPane>? _self;
    private IJSObjectReference? _module;
    private readonly LayoutSession _layout = new();
    private DocumentContent? _laidOf;
    private LaidPage? _drawn;
    private LaidDocument? _laid;
    private (int Block, int At)? _followed;
    private int _page;
    private int _zoom = Whole;
    private string _svg = "";
    private bool _isFollowing = true;
    private bool _hasGrid;

    /// <summary>The document as it stands.</summary>
    [Parameter, EditorRequired] public DocumentContent Content { get; set; } = null!;

    /// <summary>The document the pictures are asked of.</summary>
    [Parameter, EditorRequired] public Guid DocumentId { get; set; }

    /// <summary>Whether a caret is followed.</summary>
    [Parameter] public bool Follows { get; set; }

    /// <summary>Block of the main text the caret is in, or null.</summary>
    [Parameter] public int? Block { get; set; }

    /// <summary>The character of the block the caret is at; of a table the cell, row after row.</summary>
    [Parameter] public int At { get; set; }

    /// <summary>A place of the page was pressed.</summary>
    [Parameter] public EventCallback<PickedPlace> Picked { get; set; }

    /// <summary>Findings to be shown under what they are about.</summary>
    [Parameter] public IReadOnlyList<PageMark> Marks { get; set; } = [];

    /// <summary>A mark was pressed: its number.</summary>
    [Parameter] public EventCallback<int> MarkPressed { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private int Count => _laid?.Pages.Count ?? 1;

    // What is written at the caret stands on a soft ground, as its block does in the editor.
    private IEnumerable<(double X, double Y, double Width, double Height)> Here => _laid is null || Block is null ? [] : _laid.Pages[_page].Items.OfType<LaidText>()
        .Where(text => text.Source is { Part: SourcePlace.Document } source && source.Block == Block)
        .Select(text => (text.Xs[0], text.TopMm - 1, text.Xs[^1] - text.Xs[0] + text.Style.PitchMm, text.Style.SizeMm + 2));

    private IEnumerable<(PageMark Mark, IReadOnlyList<PageMarks.MarkLine> Lines)> Marked =>
        _laid is null ? [] : Marks.Select(mark => (mark, PageMarks.Of(mark, _laid.Pages[_page], Content))).Where(pair => pair.Item2.Count > 0);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_laidOf, Content))
        {
            _laidOf = Content;
            _laid = _layout.Of(Content, new LayoutOptions(BeijingTime.Today(Clock).Year));
            Show(_page);
        }

        // A page turned to by hand stays until the caret goes elsewhere.
        if (!Follows || !_isFollowing || Block is not { } block || (block, At) == _followed) return;
        _followed = (block, At);
        if (PageOf(block, At) is { } page && page != _page) Show(page);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Picked.HasDelegate) return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/typeset.js");
        await _module.InvokeVoidAsync("start", _root, _self);
    }

    /// <summary>The browser tells where the page was pressed.</summary>
    [JSInvokable]
    public Task PickAsync(string element, int part, int block, int offset, int at)
    {
        // Of a table the layout names the cell.
        var isCell = part == SourcePlace.Document && block >= 0 && block < Content.MainText.Count && Content.MainText[block] is Table;
        return Picked.InvokeAsync(new PickedPlace(element, part, block, isCell ? offset : 0, isCell ? 0 : offset + at));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null) await _module.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }

        _self?.Dispose();
    }

    private Task PressedAsync(Microsoft.AspNetCore.Components.Web.KeyboardEventArgs key, int number) => key.Key is "Enter" or " " ? MarkPressed.InvokeAsync(number) : Task.CompletedTask;

    private void Turn(int by) => Show(_page + by);

    private void Show(int page)
    {
        _page = Math.Clamp(page, 0, Count - 1);
        // The page is the same object while it is the same page.
        if (ReferenceEquals(_drawn, _laid!.Pages[_page])) return;
        _drawn = _laid.Pages[_page];
        _svg = SvgWriter.Write(_drawn, new SvgOptions { PictureAddress = hash => DocumentPages.Picture(DocumentId, hash) });
    }

    // Where the caret is: on the last that begins before it. A page in view stays; the head of a table is on several.
    private int? PageOf(int block, int at)
    {
        var places = _laid!.Pages.SelectMany((page, index) => page.Items.Where(item => item.Source is { Part: SourcePlace.Document } source && source.Block == block).Select(item => (Page: index, item.Source!.Offset))).ToList();
        if (places.Count == 0) return null;
        var nearest = places.Where(place => place.Offset <= at).Select(place => place.Offset).DefaultIfEmpty(places[0].Offset).Max();
        var pages = places.Where(place => place.Offset == nearest).Select(place => place.Page).ToList();
        return pages.Contains(_page) ? null : pages[0];
    }

    private static string Mm(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Grid()
    {
        var path = new StringBuilder();
        var (left, top) = (GbT9704.BindingMarginMm, GbT9704.TopMarginMm);
        for (var column = 0; column <= GbT9704.CharactersPerLine; column++)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{Mm(left + (column * GbT9704.CharacterPitchMm))} {Mm(top)}v{Mm(GbT9704.TypeAreaHeightMm)}");
        }

        for (var line = 0; line < GbT9704.LinesPerPage; line++)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{Mm(left)} {Mm(top + (line * GbT9704.LineMm) + GbT9704.CharacterPitchMm)}h{Mm(GbT9704.TypeAreaWidthMm)}");
        }

        return path.ToString();
    }
}

/// <summary>A place of the page that was pressed.</summary>
/// <param name="Element">Key of the element (<see cref="GbT33476"/>).</param>
/// <param name="Part">Index of the annex; -1 for the document itself.</param>
/// <param name="Block">Index of the block; -1 for a field.</param>
/// <param name="Cell">Of a table, row after row.</param>
/// <param name="At">The character in the block.</param>
public sealed record PickedPlace(string Element, int Part, int Block, int Cell, int At);
