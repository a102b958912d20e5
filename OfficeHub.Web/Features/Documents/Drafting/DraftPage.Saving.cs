using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>Saving by press and by the minute, what somebody else saved meanwhile, and sending.</summary>
public sealed partial class DraftPage
{
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(60);

    private Task? _saving;
    private bool _isSending;

    private Task SaveAsync() => SaveAsync(_shown, done: "已保存。");

    private async Task SaveAsync(DraftFields fields, string done)
    {
        var saved = new TaskCompletionSource();
        if (!IsBusy) _saving = saved.Task;
        try
        {
            await SaveNowAsync(fields, done);
        }
        finally
        {
            saved.SetResult();
            if (_saving == saved.Task) _saving = null;
        }
    }

    private async Task SaveNowAsync(DraftFields fields, string done)
    {
        await RunAsync(
            (press, ct) => Drafts.HandleAsync(new SaveDraft(press, DocumentId, _hash, fields), Actor, ct), done,
            then: async hash =>
            {
                (_hash, _savedAt) = (hash, Clock.GetUtcNow().UtcDateTime);
                // What a later merge starts from.
                _view = _view! with { Fields = fields };
                _isDirty = !ReferenceEquals(fields, _shown);
                // With the draft went what was kept beside it, and that may be newer.
                if (_isDirty && _editor is not null) await _editor.SaveAgainAsync();
                await ForeseeAsync();
            },
            subject: Subject);
        if (Refusal is ChangedMeanwhile overtaken)
        {
            _overtaken = overtaken.Message;
            _isOvertaken = true;
        }
    }

    private async Task SendAsync()
    {
        if (_isSending) return;
        _isSending = true;
        try
        {
            // Who presses while the text is still being saved need not press again.
            if (_saving is { } saving) await saving;
            await CheckAndSubmitAsync();
        }
        finally
        {
            _isSending = false;
        }
    }

    private async Task CheckAndSubmitAsync()
    {
        if (_faults.FirstOrDefault(fault => fault.MustChange) is { } first)
        {
            Notices.Refused($"还不能送审，有 {Must} 处必须改，列在页面下方。");
            await GoAsync(first);
            return;
        }

        if (_isDirty) await SaveAsync(_shown, done: "");
        if (_isDirty) return;
        if (_view!.ReturnReason.Length > 0) _isTelling = true;
        else await SubmitAsync();
    }

    private async Task SubmitAsync()
    {
        await RunAsync(
            (press, ct) => Submit.HandleAsync(new SubmitDraft(press, DocumentId, _hash, _note ?? ""), Actor, ct), done: _next.Length > 0 ? $"已送{_next}。" : "已送审。",
            then: () =>
            {
                Navigation.NavigateTo(DocumentPages.Own);
                return Task.CompletedTask;
            },
            subject: Subject);
        if (Refusal is ChangeNoteMissing) _isTelling = true;
    }

    private async Task TakeNewAsync()
    {
        _isOvertaken = false;
        await LoadAsync();
    }

    // What each changed alone goes together; where both changed the same, one's own stands and the others' stays in the versions.
    private async Task MergeAsync()
    {
        var newer = await Query.FindAsync(DocumentId, Actor, Leaving);
        if (!newer.IsSuccess || _view is null) return;
        var merged = DraftMerge.Merge(_view.Fields, _shown, newer.Value.Fields);
        _isOvertaken = false;
        _view = newer.Value with { Fields = merged.Fields };
        _hash = newer.Value.Hash;
        _form.Read(_view);
        _editor?.Replaced(_form.MainText);
        await ChangedAsync();
        await SaveAsync(_shown, merged.Both.Count == 0 ? "已并好并保存。" : "已并好并保存；两人都改过的地方用了您的，请再看一遍。");
    }

    private async Task KeepSavingAsync(CancellationToken leaving)
    {
        using var minutes = new PeriodicTimer(SaveEvery, Clock);
        try
        {
            while (await minutes.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(() => _isDirty && MayWrite && !IsBusy && !_isOvertaken ? SaveAsync(_shown, done: "") : Task.CompletedTask);
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
    }
}
