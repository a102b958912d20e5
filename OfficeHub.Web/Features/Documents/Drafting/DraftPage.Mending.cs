using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>What the checker can mend by itself, at a press, taking that back, and what the importer was not sure of.</summary>
public sealed partial class DraftPage
{
    private (DocumentContent Before, string After)? _mending;

    // Until something else is written.
    private bool MayTakeBack => _mending is { } mending && mending.After == Said(_shown.Content);

    private async Task MendAsync(IReadOnlyCollection<DraftRemedy> remedies)
    {
        var before = _form.Fields(_issuers).Content;
        await PutAsync(DraftFindings.Mend(_form.Fields(_issuers), remedies, _facts));
        _mending = (before, Said(_shown.Content));
        Notices.Done("已改好。要改回去，请按“撤回这次改动”。");
    }

    private async Task TakeBackAsync()
    {
        if (_mending is not { } mending) return;
        _mending = null;
        await PutAsync(mending.Before);
        Notices.Done("已撤回。");
    }

    private Task ConfirmAsync(IReadOnlyCollection<DoubtfulPlace> looked) => Set(() => _form.Confirm(looked));

    private Task LookAsync(DoubtfulPlace doubt)
    {
        var found = DoubtPlaces.Found(doubt, OutlineText.ReadAll(_form.MainText ?? ""));
        return GoAsync(found.Block is not null ? "MainText" : found.Element, found.Block, null);
    }

    private Task PutAsync(DocumentContent content)
    {
        _form.Put(content);
        _editor?.Replaced(_form.MainText);
        return ChangedAsync();
    }

    private static string Said(DocumentContent content) => string.Join('\n', [content.Title, content.PrimaryRecipients, content.CopyRecipients, content.Remark, OutlineText.Write(content.MainText),
        .. content.Annexes.Select(annex => annex.Title + OutlineText.Write(annex.Blocks)), .. content.Attendances.Select(line => line.Names)]);
}
