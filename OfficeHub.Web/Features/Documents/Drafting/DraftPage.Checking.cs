using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Web.Features.Documents.Pages;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>What the checkers find while one writes, and where it is shown: in the list, under the words, on the page.</summary>
public sealed partial class DraftPage
{
    private readonly CheckMemory _memory = new();
    private CheckFacts _facts = CheckFacts.None;
    private string? _factsOf;
    private bool _isChecked;
    private IReadOnlyList<PageMark> _marks = [];
    private IReadOnlyList<DraftFault>? _marked;
    private IJSObjectReference? _marking;
    private FaultsPanel? _panel;

    [Inject] private DraftFactsQuery FactsQuery { get; set; } = null!;

    [Inject] private NoticeSignal Notified { get; set; } = null!;

    // It may be that what the draft cites was repealed: the registers are asked anew, and what is wrong is shown under the hands of whoever writes.
    private void OnNotified(object? sender, NoticesChangedEventArgs news)
    {
        if (_view is null || !news.StaffIds.Contains(Actor.StaffId)) return;
        _ = InvokeAsync(async () =>
        {
            _factsOf = null;
            await CheckAsync();
            StateHasChanged();
        });
    }

    // Registers are asked when what they are asked by is another; the rest is worked out from what is known.
    private async Task CheckAsync()
    {
        var asked = string.Join('\n', Citations.Of(_shown.Content).Concat(ForwardedPapers.Of(_shown.Content)).Select(citation => citation.Title + citation.Number).Prepend($"{_shown.Content.Kind}{_shown.Content.Urgency}{_shown.IssuerId}{_shown.SignatoryId}{_shown.Content.Direction}{string.Concat(_shown.JointIssuers ?? [])}"));
        if (asked != _factsOf)
        {
            _factsOf = asked;
            var facts = await FactsQuery.OfAsync(DocumentId, _shown, Actor, Leaving);
            if (facts.IsSuccess) _facts = facts.Value;
        }

        // Until then nothing is said of whether it may be sent.
        _isChecked = true;
        _faults = DraftCheck.Faults(_shown, [.. _issuers.Select(issuer => issuer.Id)], _facts, _memory);
        _marks = [.. _faults.Select((fault, index) => new PageMark(index + 1, fault.Sentence, fault.MustChange, fault.Places)).Where(mark => mark.Places.Count > 0)];
    }

    // Tied to another item of the plan: what is said of it is asked anew.
    private Task TiedAsync()
    {
        _factsOf = null;
        return CheckAsync();
    }

    // Painted by the browser once the text stands there.
    private async Task MarkAsync()
    {
        if (ReferenceEquals(_marked, _faults) || _tab != "text" || !MayWrite) return;
        _marked = _faults;
        var columns = _shown.Content.MainText.Select(block => block is Table { Rows: [var head, ..] } ? head.Count : 0).ToList();
        var marks = _marks.SelectMany(mark => mark.Places.Where(place => place is { Element: CheckedElement.MainText, Block: { } block } && block < columns.Count).Select(place => new
        {
            Block = place.Block!.Value,
            Cell = place.Cell is { } cell ? (cell.Row * columns[place.Block!.Value]) + cell.Column : 0,
            At = place.Offset,
            place.Length,
            Must = mark.MustChange,
            Words = mark.Sentence,
        })).ToList();
        await InvokeMarkingAsync("mark", "MainText", marks);
    }

    // The blocks the marks were painted on are gone.
    private Task DrawnAsync()
    {
        _marked = null;
        return MarkAsync();
    }

    // From a mark on the page to what is said of it.
    private Task ShowFaultAsync(int number)
    {
        _panel?.Choose(number);
        return InvokeMarkingAsync("goToFault", $"fault-{number}");
    }

    private Task CiteAsync(string citation) => InvokeMarkingAsync("insertWords", "MainText", citation);

    // A page that was left is not marked any more, and that is no failure.
    private async Task InvokeMarkingAsync(string name, params object?[] arguments)
    {
        try
        {
            _marking ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/editor-marks.js");
            await _marking.InvokeVoidAsync(name, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }
}
