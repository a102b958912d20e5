using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>Whether what is about to go out is, to the byte, what was signed off and sealed.</summary>
/// <remarks>product.md §2 (1), (7).</remarks>
internal static class ReadyPaper
{
    /// <summary>Null when it is; all hashes are computed anew.</summary>
    /// <returns><see cref="SealIsMissing"/>, or what <see cref="ApprovedThings.FileAsync"/> says.</returns>
    public static async Task<Error?> CheckAsync(CommandScope scope, FileStore store, RouteInstance route, OfficialDocument document)
    {
        var approved = await ApprovedAsync(scope, route, document);
        if (!approved.IsSuccess) return approved.Error;
        return (await ApprovedThings.FileAsync(scope, store, document, approved.Value)).Error;
    }

    // The seals' request where seals are due, else the files as they were proofread.
    private static async Task<Result<ApprovedState>> ApprovedAsync(CommandScope scope, RouteInstance route, OfficialDocument document)
    {
        if (document.SignedOff is not { } signed) return new MoveNotAllowed(document.Status, DocumentAction.Issue);
        if (await StoredRenditions.LatestAsync(scope.Db, document.Id, scope.Cancellation) is not { } rendition) return new RenditionChanged();
        if (!route.Steps.Any(step => step.Kind == DocumentSteps.Sealing.Code && step.State is not StepState.NotApplicable)) return new ApprovedState(signed.TextHash, document.Number, rendition.OfdHash);
        var request = await scope.Db.Set<SealRequest>().Include(row => row.Lines).SingleOrDefaultAsync(row => row.RenditionId == rendition.Id && row.State == SealRequestState.Done, scope.Cancellation);
        return request is null ? new SealIsMissing() : ApprovedState.Of(request);
    }
}
