using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features;

/// <summary>A dialog with one act. It stays open with what was typed when the act is refused; after somebody else's change the caller loads again, and the next press builds on that.</summary>
public abstract class ActDialog : OfficeHubPage
{
    /// <summary>Whether it is shown. Made anew for each opening, so that nothing of the last one is left.</summary>
    [Parameter] public bool IsOpen { get; set; }

    /// <summary>It closed.</summary>
    [Parameter] public EventCallback<bool> IsOpenChanged { get; set; }

    /// <summary>Something changed, by this act or by somebody else's: load again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>Somebody else's change has been loaded behind the dialog.</summary>
    protected bool IsOvertaken => Refusal is ChangedMeanwhile;

    /// <summary>Does the act and closes.</summary>
    protected Task ActAsync(Func<Guid, CancellationToken, Task<Result>> act, string done, string? subject = null) =>
        ActAsync<bool>(async (id, ct) => (await act(id, ct)).Error is { } error ? error : true, done, _ => Task.CompletedTask, subject);

    /// <summary>As above, for an act that yields a value.</summary>
    protected async Task ActAsync<T>(Func<Guid, CancellationToken, Task<Result<T>>> act, string done, Func<T, Task> then, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(then);
        await RunAsync(act, done, async value =>
        {
            await IsOpenChanged.InvokeAsync(false);
            await Changed.InvokeAsync();
            await then(value);
        }, subject);
        if (IsOvertaken) await Changed.InvokeAsync();
    }
}
