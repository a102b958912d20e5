using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>判定涉密: the document ends at once, is closed to all, and its removal begins.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document, as it stands: what is classified is so in every version.</param>
/// <param name="Grounds">On which grounds; none of the matter's words.</param>
[Act("判定涉密")]
public sealed record FindClassified(Guid CommandId, Guid DocumentId, string Grounds) : ICommand;

/// <summary>Handles <see cref="FindClassified"/>.</summary>
public sealed class FindClassifiedHandler(CommandPath path, IEnumerable<ICopiesOfPapers> copies, IEnumerable<Access.Limits.ILimitedObjects> limited, IObjectHistory history)
{
    private const string Notice = "这份公文判定涉密，已终止并封存。不要再传看、复制、谈论；手里有纸质件、下载件、拍照的，立即交保密员清退。";

    private readonly CaseHolders _holders = new(history, limited);

    /// <summary>
    /// Ends it wherever it stands, at the reviewer's step or found late; a number already given stays used and is void. Everybody who had it is told,
    /// without its words; nobody sees it any more.
    /// </summary>
    /// <returns>Id of the case; <see cref="NotFound"/>, <see cref="FoundAlready"/>, <see cref="DecisionIsLeaving"/> or <see cref="Invalid"/>.</returns>
    public Task<Result<Guid>> HandleAsync(FindClassified command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<Guid>(command, actor, DocumentPermissions.HandleClassified, async scope =>
        {
            var db = scope.Db;
            var routeId = await db.Set<OfficialDocument>().SeenOrShutFrom(db, actor).Where(row => row.Id == command.DocumentId).Select(row => row.RouteId).SingleOrDefaultAsync(ct);
            var route = routeId is { } id ? await RouteEngine.LoadAsync(db, id, ct) : null;
            var document = await db.Set<OfficialDocument>().SeenOrShutFrom(db, actor).SingleOrDefaultAsync(row => row.Id == command.DocumentId, ct);
            if (document is null) return new NotFound("公文");
            // From here on no row of the log carries its title.
            var label = LabelOf(document);
            scope.Concerns("公文", document.Id, label, "判定涉密");
            var check = new FieldCheck();
            var grounds = check.Lines(nameof(command.Grounds), "判定依据", command.Grounds, ClassifiedCase.WordsLimit, required: true);
            if (check.Failed(out var invalid)) return invalid;
            var own = route?.Items.LastOrDefault(item => item.StaffId == actor.StaffId && item.StepKind == DocumentSteps.SecrecyReview.Code && item.InPile);
            if (own?.WhyNotOpen is { } refusal) return refusal;

            var closed = await CloseAsync(scope, document, route, grounds, own);
            if (!closed.IsSuccess) return closed.Error;
            scope.Concerns("公文", document.Id, label, closed.Value.Summary);
            // A 更正件 repeats the text of what it corrects: what is classified in the one is so in the other.
            foreach (var linkedId in await Corrections.LinkedAsync(db, document.Id, ct))
            {
                var linkedRoute = await db.Set<OfficialDocument>().Where(row => row.Id == linkedId).Select(row => row.RouteId).SingleAsync(ct) is { } linkedRouteId ? await RouteEngine.LoadAsync(db, linkedRouteId, ct) : null;
                var linked = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == linkedId, ct);
                if (linked.ClassifiedAt is not null) continue;
                var also = await CloseAsync(scope, linked, linkedRoute, grounds, own: null);
                if (!also.IsSuccess) return also.Error;
                scope.Touches("公文", linked.Id, linked.Title, $"与{label}互为原件和更正件，{also.Value.Summary}");
            }

            return closed.Value.CaseId;
        }, ct);
    }

    private async Task<Result<(Guid CaseId, string Summary)>> CloseAsync(CommandScope scope, OfficialDocument document, RouteInstance? route, string grounds, WorkItem? own)
    {
        var (db, actor, label) = (scope.Db, scope.Actor, LabelOf(document));
        var holders = await _holders.FindAsync(scope, document, route);
        await Deliveries.RecallAsync(scope, document, label, "判定涉密");
        var ended = document.Classify(label, scope.Now);
        if (!ended.IsSuccess) return ended.Error;
        var found = ClassifiedCase.Find(document, label, grounds, holders, actor, scope.Now);
        db.Add(found);
        // The record of the step says what was found; the grounds stand in the case alone.
        route?.Close(
            own is null ? null : (own, new ItemDecision(DocumentSteps.Classified, "", document.TextHash)), label, (actor.NameAndPost, actor.StaffId), CaseHolders.Told(holders), Notice, scope.Now);
        foreach (var number in await db.Set<NumberEntry>().Where(entry => entry.DocumentId == document.Id).ToListAsync(scope.Cancellation)) number.Close(actor.NameAndPost, scope.Now);
        await ClosedPapers.DropCopiesAsync(scope, copies, found, document, route);
        return (found.Id, $"判定涉密，流转终止，内容封存；告知 {CaseHolders.Told(holders).Except([actor.StaffId]).Count()} 人；末稿 SM3 {document.TextHash}");
    }

    /// <summary>What a document is called from now on: its number, or who began it when; none of its own words.</summary>
    internal static string LabelOf(OfficialDocument document) => document.Number.Length > 0
        ? $"{document.Number}（已判定涉密）"
        : $"{document.DrafterName}{BeijingTime.From(document.CreatedAt).ToString("M'月'd'日'", CultureInfo.InvariantCulture)}起草的{KindNames.Of(document.Kind)}（已判定涉密）";
}

/// <summary>Takes the copies of a closed document from wherever features keep them.</summary>
internal static class ClosedPapers
{
    public static async Task DropCopiesAsync(CommandScope scope, IEnumerable<ICopiesOfPapers> copies, ClassifiedCase found, OfficialDocument document, RouteInstance? route)
    {
        var readings = await scope.Db.Set<Routing.Reading.ReadingItem>().Where(item => item.SubjectId == document.Id).Select(item => item.Id).ToListAsync(scope.Cancellation);
        var ids = new List<Guid> { document.Id };
        ids.AddRange(route?.Items.Select(item => item.Id) ?? []);
        ids.AddRange(readings);
        ids.AddRange(await scope.Db.Set<Delivery>().Where(row => row.DocumentId == document.Id).Select(row => row.Id).ToListAsync(scope.Cancellation));
        ids.AddRange(await scope.Db.Set<SealRequest>().Where(row => row.DocumentId == document.Id).Select(row => row.Id).ToListAsync(scope.Cancellation));
        ids.AddRange((await CopiesInPlans.OfAsync(scope, document.Id)).Select(item => item.Id));
        var paper = new ClosedPaper(document.Id, found.Label, ids, [.. found.Holders.Select(holder => holder.StaffId)], document.CreatedAt);
        foreach (var feature in copies) await feature.DropAsync(scope, paper);
    }
}
