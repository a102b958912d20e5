using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Shared.Inputs;

/// <summary>
/// An input of text that loses nothing: the browser hands over what is typed after a pause of 1 s and at the latest every 2.5 s,
/// the server keeps it under <see cref="Draft"/>, and the browser tab mirrors it until the server has it.
/// </summary>
public abstract class DraftedInput : OfficeInput<string>
{
    private static readonly TimeSpan SayAfter = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _leaving = new();
    private IDisposable? _registration;
    private string? _toSave;
    private bool _isSaving;

    [Inject] private IEnumerable<IDraftKeeper> Keepers { get; set; } = null!;

    [Inject] private KitScript Script { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private ILoggerFactory Loggers { get; set; } = null!;

    /// <summary>Where the text is kept; null keeps nothing, as for a search word.</summary>
    [Parameter] public DraftKey? Draft { get; set; }

    /// <summary>Most characters taken.</summary>
    [Parameter] public int? MaxLength { get; set; }

    /// <summary>Grey words in the empty input; never in place of the label.</summary>
    [Parameter] public string? Placeholder { get; set; }

    /// <summary>Whether the text is kept, for the line under the input.</summary>
    public KeptState State { get; private set; }

    /// <summary>Why the text may not be kept.</summary>
    public string Refused { get; private set; } = "";

    /// <summary>When it was kept, UTC.</summary>
    public DateTime KeptAt { get; private set; }

    /// <summary>A text of an earlier time that is offered back.</summary>
    public KeptDraft? Offer { get; private set; }

    /// <summary>For the browser's mirror.</summary>
    protected string? MirrorKey => Draft is null ? null : $"{Draft.Subject} {Draft.Field}";

    private IDraftKeeper? Keeper => Keepers.FirstOrDefault();

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        _registration = Page?.KeepDraft(DropIfOfAsync);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Draft is null) return;
        var kept = Keeper is null ? null : await Keeper.FindAsync(Draft.Subject, Draft.Field, _leaving.Token);
        var mirrored = await Script.MirroredAsync(MirrorKey!);
        // The tab may hold words the server has not; the server may hold more than this tab.
        var text = mirrored is null || kept?.Text.StartsWith(mirrored, StringComparison.Ordinal) is true ? kept?.Text : mirrored;
        if (string.IsNullOrEmpty(text) || string.Equals(text, Value ?? "", StringComparison.Ordinal)) return;
        Offer = new KeptDraft(text, kept?.KeptAt ?? Clock.GetUtcNow().UtcDateTime);
        StateHasChanged();
    }

    /// <summary>The browser hands over what is typed.</summary>
    protected async Task TypedAsync(string? text)
    {
        text ??= "";
        if (string.Equals(text, Value ?? "", StringComparison.Ordinal) && State is not (KeptState.Failed or KeptState.Refused)) return;
        await ChangeAsync(text);
        await SaveAsync(text);
    }

    /// <summary>Tries again to keep the text.</summary>
    public Task SaveAgainAsync() => SaveAsync(Value ?? "");

    /// <summary>打开并恢复.</summary>
    public virtual async Task RestoreAsync()
    {
        if (Offer is not { } offer) return;
        Offer = null;
        await ChangeAsync(offer.Text);
        await SaveAsync(offer.Text);
    }

    /// <summary>不要了.</summary>
    public async Task RefuseOfferAsync()
    {
        Offer = null;
        if (string.IsNullOrEmpty(Value)) await DropAsync();
        else await SaveAsync(Value);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        _registration?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private Task DropIfOfAsync(string subject) =>
        Draft is not null && string.Equals(Draft.Subject, subject, StringComparison.Ordinal) ? DropAsync() : Task.CompletedTask;

    private async Task DropAsync()
    {
        if (Draft is null) return;
        _toSave = null;
        State = KeptState.Nothing;
        if (Keeper is { } keeper) await keeper.DropAsync(Draft.Subject, Draft.Field, _leaving.Token);
        await Script.ForgetAsync(MirrorKey!, text: null);
    }

    private async Task SaveAsync(string text)
    {
        if (Draft is null || Keeper is not { } keeper) return;
        _toSave = text;
        if (_isSaving) return;
        _isSaving = true;
        try
        {
            while (_toSave is { } next)
            {
                _toSave = null;
                // An earlier text that is still on offer stays behind the new one until it is taken or refused.
                var kept = Offer is null ? next : $"{next}\n{Offer.Text}";
                var saving = keeper.SaveAsync(Draft.Subject, Draft.Field, kept, _leaving.Token);
                if (await Task.WhenAny(saving, Task.Delay(SayAfter, Clock, _leaving.Token)) != saving) Say(KeptState.Saving);
                if ((await saving).Error is { } refusal)
                {
                    Refused = refusal.Message;
                    Say(KeptState.Refused);
                    continue;
                }

                KeptAt = Clock.GetUtcNow().UtcDateTime;
                Say(KeptState.Saved);
                await Script.ForgetAsync(MirrorKey!, next);
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // Typing must go on when keeping fails; the line under the input says so.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Failure(Loggers.CreateLogger(GetType()), exception, ErrorNumber.New(), Draft.Field);
            Say(KeptState.Failed);
        }
        finally
        {
            _isSaving = false;
        }
    }

    private void Say(KeptState state)
    {
        State = state;
        StateHasChanged();
    }
}

/// <summary>Whether what is typed is kept.</summary>
public enum KeptState
{
    /// <summary>Nothing typed yet.</summary>
    Nothing,

    /// <summary>Under way for more than 1 s.</summary>
    Saving,

    /// <summary>On the server.</summary>
    Saved,

    /// <summary>Only in this browser.</summary>
    Failed,

    /// <summary>It may not be kept: too long, or marked as a state secret.</summary>
    Refused,
}
