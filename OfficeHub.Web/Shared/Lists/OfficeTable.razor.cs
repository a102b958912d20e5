using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Shared.Lists;

/// <summary>Every list, register and ledger: a plain table whose order and place live in the address; lines instead of cells on a phone.</summary>
public sealed partial class OfficeTable<TRow> : ComponentBase
{
    private readonly List<TableColumn<TRow>> _columns = [];

    /// <summary>What the table holds; its accessible name.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    /// <summary>One page of a longer list; null while it is loading.</summary>
    [Parameter] public Page<TRow>? Page { get; set; }

    /// <summary>All rows of a short list, in place of <see cref="Page"/>.</summary>
    [Parameter] public IReadOnlyList<TRow>? Rows { get; set; }

    /// <summary>The columns (<see cref="Column{TRow}"/>).</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    /// <summary>What keeps a row the same row; the row itself when not given.</summary>
    [Parameter] public Func<TRow, object>? RowKey { get; set; }

    /// <summary><c>unread</c>, <c>void</c>, <c>sel</c>.</summary>
    [Parameter] public Func<TRow, string?>? RowClass { get; set; }

    /// <summary>The row whose item stands open beside the list.</summary>
    [Parameter] public Func<TRow, bool>? IsSelected { get; set; }

    /// <summary>Shown when there is no row, usually an <see cref="Parts.EmptyState"/>.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>In the foot, between the count and the pages.</summary>
    [Parameter] public RenderFragment? Foot { get; set; }

    /// <summary>件, 人, 条, 家.</summary>
    [Parameter] public string Measure { get; set; } = "件";

    /// <summary>With its own edge; false inside a panel.</summary>
    [Parameter] public bool Framed { get; set; } = true;

    /// <summary>Key of the column the list is ordered by when the address names none; a leading - runs downwards.</summary>
    [Parameter] public string? DefaultSort { get; set; }

    /// <summary>Printed above the heads on each sheet: title, conditions, who prints and when. Not shown on screen.</summary>
    [Parameter] public string? OnEachSheet { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private ListUrl Url => ListUrl.Of(Navigation);

    private IReadOnlyList<TRow> All => Page?.Rows ?? Rows ?? [];

    private string CountWords => Page is null ? TableFoot.CountWords(All.Count, Measure) : TableFoot.CountWords(Page.Count, Measure);

    internal void Add(TableColumn<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    internal void Remove(TableColumn<TRow> column) => _columns.Remove(column);

    private object Key(TRow row) => RowKey?.Invoke(row) ?? row!;

    private string? AriaSort(TableColumn<TRow> column) => Order(column) switch
    {
        null => null,
        true => "descending",
        false => "ascending",
    };

    private string Arrow(TableColumn<TRow> column) => Order(column) switch
    {
        null => "",
        true => " ↓",
        false => " ↑",
    };

    // True downwards, false upwards, null when the list is not ordered by this column.
    private bool? Order(TableColumn<TRow> column)
    {
        if (column.Sort is null) return null;
        if (Url.Sort is { } sort) return string.Equals(sort, column.Sort, StringComparison.Ordinal) ? Url.IsDescending : null;
        return string.Equals(DefaultSort?.TrimStart('-'), column.Sort, StringComparison.Ordinal) ? DefaultSort![0] == '-' : null;
    }
}
