using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Tells the keepers whose turn it is. What the lead agency's keeper has in his pile from the start is told him once it can be done.</summary>
public static class SealRequestNews
{
    /// <summary>What a notice about a request for seals is of.</summary>
    public const string Subject = "用印申请";

    /// <summary>Whoever keeps the seal that comes next; where it is in nobody's hands yet, whoever could apply for one.</summary>
    internal static async Task TellNextAsync(CommandScope scope, SealRequest request, string title)
    {
        // A paper of one agency lies in the pile of its keeper, and is told nobody a second time.
        if (request.Lines.Count < 2 || request.Next is not { } next) return;
        var keepers = await SealChoices.KeepersAsync(scope.Db, [next.AgencyId], scope.Cancellation);
        var told = next.Place == 0
            ? await scope.Db.Set<WorkItem>().Where(item => item.SubjectId == request.DocumentId && item.StepKind == DocumentSteps.Sealing.Code && item.State == WorkItemState.Open).Select(item => item.StaffId).ToListAsync(scope.Cancellation)
            : [.. keepers.Select(keeper => keeper.StaffId)];
        // Whoever could apply for a seal has nothing to do with the paper itself.
        if (told.Count == 0 && await DocumentVisibility.Blocking(scope.Db).AnyAsync(limit => limit.ObjectId == request.DocumentId, scope.Cancellation)) title = "（限定知悉范围的公文）";
        if (told.Count == 0) told = [.. await SealChoices.ApplicantsAsync(scope.Db, next.AgencyId, scope.Now, scope.Cancellation)];
        told = [.. told.Distinct().Where(person => person != scope.Actor.StaffId)];
        if (told.Count == 0) return;
        var words = next.Place == 0 ? $"{request.Number}，其他机关都已用印，请{next.Agency}最后用印" : $"{request.Number}，轮到{next.Agency}用印";
        request.Tell(new NewsOfSubject(Subject, request.Id, title, RouteNewsKind.SealWaits, scope.Actor.NameAndPost, words, told) { Paper = new PaperOfNews(DocumentSubject.SubjectKind, request.DocumentId) });
    }
}
