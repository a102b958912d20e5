using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Requests for seals follow the document: asked for when it is proofread, withdrawn when it goes back or becomes void.</summary>
internal static class SealRequests
{
    /// <summary>校对 is done: asks for the seals, where the document takes any.</summary>
    public static async Task OpenAsync(CommandScope scope, OfficialDocument document, RouteInstance route, WorkItem proofread)
    {
        var sealing = route.Steps.FirstOrDefault(step => step.Kind == DocumentSteps.Sealing.Code);
        if (sealing is null or { State: StepState.NotApplicable }) return;
        var rendition = (await StoredRenditions.LatestAsync(scope.Db, document.Id, scope.Cancellation))!;
        var copies = await scope.Db.Set<NumberEntry>().Where(entry => entry.DocumentId == document.Id && entry.State == NumberState.Used).Select(entry => entry.Copies).SingleAsync(scope.Cancellation);
        var request = SealRequest.For(document, rendition, copies, (proofread.StaffId, $"{proofread.StaffName}（{proofread.Post}）"), scope.Now);
        scope.Db.Add(request);
        await SealRequestNews.TellNextAsync(scope, request, document.Title);
    }

    /// <summary>Withdraws what is still asked for.</summary>
    public static async Task WithdrawAsync(CommandScope scope, Guid documentId)
    {
        foreach (var open in await scope.Db.Set<SealRequest>().Where(row => row.DocumentId == documentId && row.State == SealRequestState.Open).ToListAsync(scope.Cancellation)) open.Withdraw(scope.Now);
    }
}
