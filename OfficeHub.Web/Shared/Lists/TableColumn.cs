using Microsoft.AspNetCore.Components;

namespace OfficeHub.Web.Shared.Lists;

/// <summary>One column of an <see cref="OfficeTable{TRow}"/>; draws nothing itself.</summary>
[CascadingTypeParameter(nameof(TRow))]
public sealed class TableColumn<TRow> : ComponentBase, IDisposable
{
    /// <summary>The head of the column.</summary>
    [Parameter, EditorRequired] public string Header { get; set; } = "";

    /// <summary>The head is only read out, as over buttons.</summary>
    [Parameter] public bool HeaderUnseen { get; set; }

    /// <summary>In pixels of the mock-ups; grows with large type. Null takes what is left.</summary>
    [Parameter] public int? Width { get; set; }

    /// <summary>Key of the order in the address; null when the list cannot be ordered by it.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>Figures and dates at the right edge.</summary>
    [Parameter] public bool Right { get; set; }

    /// <summary>Numbers of papers, times: never broken into two lines.</summary>
    [Parameter] public bool NoWrap { get; set; }

    /// <summary>Where the cell goes when a row becomes lines on a phone.</summary>
    [Parameter] public PhoneLine Phone { get; set; } = PhoneLine.More;

    /// <summary>What stands in the cell; a second line goes into <c>&lt;span class="l2"&gt;</c>.</summary>
    [Parameter, EditorRequired] public RenderFragment<TRow> ChildContent { get; set; } = null!;

    [CascadingParameter] private OfficeTable<TRow> Around { get; set; } = null!;

    internal string CellClass => (Right ? "r " : "") + (NoWrap ? "nowrap " : "") + Phone switch
    {
        PhoneLine.Top => "ph-top",
        PhoneLine.TopEnd => "ph-top ph-end",
        PhoneLine.Title => "ph-title",
        PhoneLine.More => "ph-more",
        PhoneLine.Act => "ph-act",
        _ => "ph-off",
    };

    internal string? Style => Width is { } width ? FormattableString.Invariant($"width:{width / 14.0:0.###}rem") : null;

    /// <inheritdoc/>
    protected override void OnInitialized() => Around.Add(this);

    /// <inheritdoc/>
    public void Dispose() => Around.Remove(this);
}

/// <summary>Where a cell goes when a row becomes lines on a phone.</summary>
public enum PhoneLine
{
    /// <summary>First line, left: the light.</summary>
    Top,

    /// <summary>First line, right: when it is due.</summary>
    TopEnd,

    /// <summary>Second line: the title with its link. ↑ and ↓ go through these links.</summary>
    Title,

    /// <summary>Last line, small.</summary>
    More,

    /// <summary>Last line, right: a button.</summary>
    Act,

    /// <summary>Left out.</summary>
    Off,
}
