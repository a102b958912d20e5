using Microsoft.AspNetCore.Components;

namespace OfficeHub.Web.Shared.Inputs;

/// <summary>Finds persons by name, unit, post or pinyin initials; the last ones when nothing is typed.</summary>
public sealed partial class PeoplePicker : OfficeInput<IReadOnlyList<PersonChoice>>
{
    private CancellationTokenSource _search = new();
    private IReadOnlyList<PersonChoice>? _found;
    private readonly HashSet<Guid> _picked = [];
    private IDisposable? _registration;
    private string _typed = "", _asked = "";
    private bool _isOpen;

    [Inject] private IEnumerable<IRecentPeople> Recent { get; set; } = null!;

    [Inject] private ILoggerFactory Loggers { get; set; } = null!;

    /// <summary>Asks for persons; an empty text asks for the last ones. Rights and order are the caller's.</summary>
    [Parameter, EditorRequired] public Func<string, CancellationToken, Task<IReadOnlyList<PersonChoice>>> Search { get; set; } = null!;

    /// <summary>More than one may be chosen.</summary>
    [Parameter] public bool Multiple { get; set; }

    private IReadOnlyList<PersonChoice> Chosen => Value ?? [];

    private string ListId => Id + "-list";

    private bool IsListShown => _isOpen && _found is { Count: > 0 };

    private IEnumerable<IGrouping<string, PersonChoice>> Groups =>
        (_found ?? []).GroupBy(person => person.Heading ?? "", StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _registration = Page?.AfterSuccess(RememberAsync);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        _registration?.Dispose();
        _search.Cancel();
        _search.Dispose();
    }

    private string OptionId(PersonChoice person) => $"{ListId}-{person.Id:N}";

    private bool IsChosen(PersonChoice person) => Chosen.Any(chosen => chosen.Id == person.Id);

    private Task OpenAsync()
    {
        if (_isOpen || ReadOnly) return Task.CompletedTask;
        _isOpen = true;
        return SearchAsync();
    }

    private void Close() => _isOpen = false;

    private Task TypedAsync(string? text)
    {
        _typed = text ?? "";
        _isOpen = true;
        return SearchAsync();
    }

    // An answer that arrives after a newer question is thrown away.
    private async Task SearchAsync()
    {
        await _search.CancelAsync();
        _search.Dispose();
        _search = new CancellationTokenSource();
        var ct = _search.Token;
        try
        {
            var asked = _typed.Trim();
            var found = await Search(asked, ct);
            if (!ct.IsCancellationRequested) (_found, _asked) = (found, asked);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
    }

    private async Task PickAsync(PersonChoice person)
    {
        if (IsChosen(person))
        {
            await RemoveAsync(person);
            return;
        }

        _picked.Add(person.Id);
        await ChangeAsync(Multiple ? [.. Chosen, person] : [person]);
        if (Multiple) return;
        _typed = "";
        _isOpen = false;
    }

    private Task RemoveAsync(PersonChoice person) => ChangeAsync([.. Chosen.Where(chosen => chosen.Id != person.Id)]);

    // Only who was picked here and stayed chosen; what was there before the dialog opened is nobody's new choice.
    private async Task RememberAsync(CancellationToken ct)
    {
        var chosen = Chosen.Select(person => person.Id).Where(_picked.Contains).ToList();
        _picked.Clear();
        if (chosen.Count == 0 || Recent.FirstOrDefault() is not { } recent) return;
        try
        {
            await recent.RememberAsync(chosen, ct);
        }
#pragma warning disable CA1031 // The act itself is done; that a convenience was not noted must not read as if it were not.
        catch (Exception exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failure(Loggers.CreateLogger<PeoplePicker>(), exception, ErrorNumber.New(), nameof(PeoplePicker));
        }
    }

    private RenderFragment Tokens => builder =>
    {
        foreach (var person in Chosen)
        {
            builder.OpenElement(0, "button");
            builder.SetKey(person.Id);
            builder.AddAttribute(1, "type", "button");
            builder.AddAttribute(2, "class", "tok");
            builder.AddAttribute(3, "aria-label", $"{person.Name} {person.Unit} {person.Post}，点按去掉");
            builder.AddAttribute(4, "onclick", EventCallback.Factory.Create(this, () => RemoveAsync(person)));
            builder.AddContent(5, $"{person.Name} {person.Unit}");
            builder.CloseElement();
        }
    };
}
