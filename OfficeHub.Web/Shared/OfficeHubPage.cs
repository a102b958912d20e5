using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared.Acts;

namespace OfficeHub.Web.Shared;

/// <summary>
/// Base of every interactive page: knows the actor, cancels on leaving, does one act at a time and says how it ended.
/// An exception in the page's own code is logged under a number and said in words; the circuit lives on.
/// </summary>
public abstract class OfficeHubPage : ComponentBase, IHandleEvent, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly List<Func<string, Task>> _draftDroppers = [];
    private readonly List<Func<CancellationToken, Task>> _afterSuccess = [];
    private readonly List<string> _fields = [];
    private string _path = "";
    private bool _disposed;

    /// <summary>A page that is not left yet.</summary>
    protected OfficeHubPage() => Leaving = _leaving.Token;

    [Inject] private ICurrentActor CurrentActor { get; set; } = null!;

    [Inject] private ILoggerFactory Loggers { get; set; } = null!;

    [Inject] private KitScript Script { get; set; } = null!;

    /// <summary>Where outcomes are said.</summary>
    [Inject] protected NoticeBoard Notices { get; set; } = null!;

    /// <summary>For filters, sorting and ways back, which live in the address.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>Who acts. Known before <see cref="ComponentBase.OnParametersSetAsync"/> and <see cref="OnStartAsync"/>.</summary>
    protected Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>Cancelled when the page is left.</summary>
    /// <remarks>Read once: what still runs when the page is gone must find a cancelled token, not a disposed source.</remarks>
    protected CancellationToken Leaving { get; }

    /// <summary>An act of this page is under way; further presses are ignored.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>The number of the failure that kept the page from loading; null when it loaded.</summary>
    public string? LoadFailure { get; private set; }

    /// <summary>Why the last act was refused; null when it was not.</summary>
    public Error? Refusal { get; private set; }

    /// <summary>Runs once, after the actor is known; in place of <c>OnInitializedAsync</c>.</summary>
    protected virtual Task OnStartAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async Task OnInitializedAsync()
    {
        Notices.ClearRefusal();
        Navigation.LocationChanged += OnLocationChanged;
        Actor = await CurrentActor.GetAsync(Leaving);
        await OnStartAsync();
    }

    /// <summary>Loads the page; a failure in it is logged and shown by <see cref="Parts.PageBody"/>.</summary>
    public sealed override Task SetParametersAsync(ParameterView parameters)
    {
        // A page that stays for another object of its kind has another address.
        _path = PathOf(Navigation.Uri);
        return LoadAsync(() => base.SetParametersAsync(parameters));
    }

    private async Task LoadAsync(Func<Task> load)
    {
        try
        {
            LoadFailure = null;
            await load();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // An exception that leaves a page ends the circuit and with it everything the user has typed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LoadFailure = LogFailure(exception);
            if (!_disposed) StateHasChanged();
        }
    }

    /// <summary>Does an act once: one command id per press, the same id when the press is repeated after a failure.</summary>
    /// <param name="act">Calls the handler with the command id.</param>
    /// <param name="done">Said after success, for example 已签发; empty says nothing.</param>
    /// <param name="then">Runs after success, usually loads the page again.</param>
    /// <param name="subject">Kept drafts of this subject (<see cref="DraftKey"/>) are used up by a success.</param>
    protected Task RunAsync(Func<Guid, CancellationToken, Task<Result>> act, string done, Func<Task>? then = null, string? subject = null) =>
        PressAsync(Guid.CreateVersion7(), async (id, ct) => (await act(id, ct)).Error, () => done, then, subject);

    /// <summary>As above, for an act that yields a value.</summary>
    protected Task RunAsync<T>(
        Func<Guid, CancellationToken, Task<Result<T>>> act, string done, Func<T, Task>? then = null, string? subject = null) =>
        RunAsync(act, _ => done, then, subject);

    /// <summary>As above, for an outcome that names the value.</summary>
    protected Task RunAsync<T>(
        Func<Guid, CancellationToken, Task<Result<T>>> act, Func<T, string> done, Func<T, Task>? then = null, string? subject = null)
    {
        Result<T> outcome = default;
        return PressAsync(
            Guid.CreateVersion7(),
            async (id, ct) => (outcome = await act(id, ct)).Error,
            () => done(outcome.Value),
            then is null ? null : () => then(outcome.Value),
            subject);
    }

    /// <summary>What is wrong with the field, after an act was refused as <see cref="Invalid"/>.</summary>
    /// <param name="field">The command's property name.</param>
    public IReadOnlyList<string> FaultsFor(string field) => Refusal is Invalid invalid
        ? [.. invalid.Faults.Where(fault => string.Equals(fault.Field, field, StringComparison.Ordinal)).Select(fault => fault.Message)]
        : [];

    /// <summary>Whether the last refusal is about fields.</summary>
    public bool HasFaults => Refusal is Invalid;

    /// <summary>An input reports the field it shows the faults of.</summary>
    internal IDisposable ShowFaultsOf(string field)
    {
        _fields.Add(field);
        return new Registration(() => _fields.Remove(field));
    }

    /// <summary>Opens the page again after it failed to load.</summary>
    public void Reload() => Navigation.NavigateTo(Navigation.Uri, forceLoad: true);

    /// <summary>An input with a kept draft reports here, so that a success can use the draft up.</summary>
    internal IDisposable KeepDraft(Func<string, Task> dropIfOf)
    {
        _draftDroppers.Add(dropIfOf);
        return new Registration(() => _draftDroppers.Remove(dropIfOf));
    }

    /// <summary>An input whose choice should be noted once an act has been done with it reports here.</summary>
    internal IDisposable AfterSuccess(Func<CancellationToken, Task> note)
    {
        _afterSuccess.Add(note);
        return new Registration(() => _afterSuccess.Remove(note));
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        try
        {
            var task = item.InvokeAsync(arg);
            StateHasChanged();
            await task;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // As above: said in words, never the end of the circuit.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Notices.Failed(LogFailure(exception), again: null);
        }

        if (!_disposed) StateHasChanged();
    }

    /// <summary>Called once when the page is left.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing) return;
        _disposed = true;
        Navigation.LocationChanged -= OnLocationChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    private async Task PressAsync(
        Guid commandId, Func<Guid, CancellationToken, Task<Error?>> act, Func<string> done, Func<Task>? then, string? subject)
    {
        if (IsBusy) return;
        IsBusy = true;
        Refusal = null;
        Notices.ClearRefusal();
        StateHasChanged();
        try
        {
            Refusal = await act(commandId, Leaving);
            if (Refusal is { } refusal)
            {
                Notices.Refused(Say(refusal));
                StateHasChanged();
                if (refusal is Invalid) await Script.FocusFaultAsync();
                return;
            }

            if (subject is not null)
            {
                foreach (var dropIfOf in _draftDroppers.ToArray()) await dropIfOf(subject);
            }

            foreach (var note in _afterSuccess.ToArray()) await note(Leaving);
            if (done() is { Length: > 0 } sentence) Notices.Done(sentence);
            if (then is not null) await then();
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // As above; the press can be repeated under the same id, so it has one effect at most.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Notices.Failed(LogFailure(exception), () => InvokeAsync(() => PressAsync(commandId, act, done, then, subject)));
        }
        finally
        {
            IsBusy = false;
            if (!_disposed) StateHasChanged();
        }
    }

    // Faults that stand under their inputs are only counted in the line above.
    private string Say(Error refusal)
    {
        if (refusal is not Invalid invalid) return refusal.Message;
        var elsewhere = invalid.Faults.Where(fault => !_fields.Contains(fault.Field, StringComparer.Ordinal)).Select(fault => fault.Message).ToList();
        var below = invalid.Faults.Count - elsewhere.Count;
        return below == 0 ? refusal.Message : $"没有办成，还有 {below} 处要改，写在栏目下面。{string.Join("", elsewhere)}";
    }

    // Filters, order and place live in the address; a change of them alone keeps the page and loads it anew.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (_disposed || !string.Equals(PathOf(change.Location), _path, StringComparison.Ordinal)) return;
        _ = InvokeAsync(async () =>
        {
            Notices.ClearRefusal();
            await LoadAsync(OnParametersSetAsync);
            if (!_disposed) StateHasChanged();
        });
    }

    private static string PathOf(string address) => new Uri(address).AbsolutePath;

    private string LogFailure(Exception exception)
    {
        var number = ErrorNumber.New();
        Log.Failure(Loggers.CreateLogger(GetType()), exception, number, GetType().Name);
        return number;
    }

    private sealed class Registration(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
