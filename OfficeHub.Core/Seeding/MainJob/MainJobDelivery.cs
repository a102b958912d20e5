using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>Issues the document of the main job, and signs for it in the receiving agencies.</summary>
public sealed class MainJobDelivery(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoPeople people, IssueOfferQuery offers, IssueDocumentHandler issue, AnswerDeliveryHandler answer)
{
    // The clerks of the demo organisation's other agencies.
    private static readonly string[] Receivers = ["郑小雨", "其其格", "杨春梅"];

    /// <summary>核发 to whom the text names; where it names nobody of the demo organisation, to all agencies right below the issuer.</summary>
    /// <returns>What was done, in Chinese; or what the act refuses.</returns>
    internal async Task<Result<string>> IssueAsync(WorkItem item, Actor actor, CancellationToken ct)
    {
        var offer = await offers.ForItemAsync(item.Id, actor, ct);
        if (!offer.IsSuccess) return offer.Error;
        var isNamed = offer.Value.Proposed.Count > 0;
        IReadOnlyList<Guid> agencies = isNamed ? offer.Value.Proposed : [.. offer.Value.Agencies.Where(agency => agency.IsBelow).Select(agency => agency.Id)];
        var issued = await issue.HandleAsync(new IssueDocument(Guid.CreateVersion7(), item.Id, item.Revision, agencies), actor, ct);
        if (!issued.IsSuccess) return issued.Error;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var index = await db.Set<Publication>().Where(row => row.DocumentId == item.SubjectId).Select(row => row.IndexNumber).SingleOrDefaultAsync(ct);
        return $"核发{(index is null ? "" : $"，同时公开发布文件与解读（索引号 {index}）")}：送 {issued.Value} 个机关{(isNamed ? "" : "（文上写明的收文机关不在演示机构里，改送发文机关的下级机关）")}";
    }

    /// <summary>签收, by each clerk whose agency was sent it.</summary>
    /// <returns>Who signed, each with what was done; or what an act refuses.</returns>
    internal async Task<Result<IReadOnlyList<(string Who, string Act)>>> ReceiveAsync(Guid documentId, CancellationToken ct)
    {
        var done = new List<(string, string)>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var receiver in (await people.SignInAsync(Receivers, ct)).Values)
        {
            if (await db.Set<Delivery>().AsNoTracking().ReceivedBy(receiver).FirstOrDefaultAsync(row => row.DocumentId == documentId && row.State == DeliveryState.Sent, ct) is not { } row) continue;
            var signed = await answer.HandleAsync(new AcknowledgeReceipt(Guid.CreateVersion7(), row.Id, row.Revision), receiver, ct);
            if (!signed.IsSuccess) return signed.Error;
            done.Add((receiver.NameAndPost, $"签收：{row.AgencyName}"));
        }

        return done;
    }
}
