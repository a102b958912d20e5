using Microsoft.AspNetCore.Components;

namespace OfficeHub.Web.Shared.Inputs;

/// <summary>What every input has: a label, a hint, its faults. Inside a <see cref="Parts.PageBody"/> the page's faults of the same name are its own.</summary>
/// <remarks>
/// The inputs are plain elements and not the component library's: its text boxes write the value back while one types on,
/// and its drop-downs, date pickers and number boxes carry inline scripts, which script-src 'self' forbids.
/// </remarks>
public abstract class OfficeInput<T> : ComponentBase, IDisposable
{
    private IDisposable? _shown;

    /// <summary>The element's id; the label and the faults are tied to it.</summary>
    protected string Id { get; } = Ids.New("in");

    /// <summary>Chinese, without a colon.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The label is only read out, as in a table cell or a search line.</summary>
    [Parameter] public bool LabelUnseen { get; set; }

    /// <summary>One line under the input.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>The command's property name: ties faults of <c>Invalid</c> to the input.</summary>
    [Parameter] public string? Name { get; set; }

    /// <summary>The element's <c>name</c> in a static form; <see cref="Name"/> when not given.</summary>
    [Parameter] public string? FormName { get; set; }

    /// <summary>Marked （必填）; the handler is what refuses an empty one.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>A fault found by the page itself.</summary>
    [Parameter] public string? Fault { get; set; }

    /// <summary>Shown, not changeable.</summary>
    [Parameter] public bool ReadOnly { get; set; }

    /// <summary>For example <c>wide</c> in a filter line.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>What stands in the input.</summary>
    [Parameter] public T? Value { get; set; }

    /// <summary>For <c>@bind-Value</c>.</summary>
    [Parameter] public EventCallback<T?> ValueChanged { get; set; }

    /// <summary>The page, when inside its <see cref="Parts.PageBody"/>.</summary>
    [CascadingParameter] protected OfficeHubPage? Page { get; set; }

    /// <summary>Typed text that is no value; said before the faults of the page.</summary>
    protected string? OwnFault { get; set; }

    /// <summary>All that is wrong now.</summary>
    protected IReadOnlyList<string> Faults =>
    [
        .. OwnFault is null ? [] : new[] { OwnFault },
        .. Fault is null ? [] : new[] { Fault },
        .. Name is null || Page is null ? [] : Page.FaultsFor(Name),
    ];

    /// <summary>The element's <c>name</c>.</summary>
    protected string? ElementName => FormName ?? Name;

    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string? IsInvalid => Faults.Count > 0 ? "true" : null;

    /// <summary>For <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => FieldIds.DescribedBy(Id, Hint is not null, Faults.Count > 0);

    /// <inheritdoc/>
    protected override void OnInitialized() => _shown = Name is null ? null : Page?.ShowFaultsOf(Name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Called once.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _shown?.Dispose();
    }

    /// <summary>Takes a new value.</summary>
    protected Task ChangeAsync(T? value)
    {
        OwnFault = null;
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }
}

/// <summary>The ids of the lines under an input.</summary>
public static class FieldIds
{
    /// <summary>For <c>aria-describedby</c>; null when there is no line.</summary>
    public static string? DescribedBy(string id, bool hasHint, bool hasFaults)
    {
        var ids = string.Join(' ', new[] { hasHint ? id + "-hint" : "", hasFaults ? id + "-err" : "" }.Where(part => part.Length > 0));
        return ids.Length == 0 ? null : ids;
    }
}
