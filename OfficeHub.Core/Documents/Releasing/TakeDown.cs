using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>撤回公开, 错误撤下 or 并入 of a publication.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="PublicationId">Which.</param>
/// <param name="Way">How.</param>
/// <param name="Reason">Why, for the office.</param>
/// <param name="Words">Why, for the public; of 撤回公开.</param>
/// <param name="Contact">Whom the public may ask; not of 并入.</param>
/// <param name="TargetIndex">索引号 of the publication it is merged into; of 并入.</param>
[Act("撤下公开文件")]
public sealed record TakeDown(Guid CommandId, Guid PublicationId, DownWay Way, string Reason, string Words, string Contact, string TargetIndex) : ICommand;

/// <summary>恢复公开: what was done last to take it down is undone.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="PublicationId">Which.</param>
/// <param name="Reason">Why.</param>
[Act("恢复公开")]
public sealed record PutBack(Guid CommandId, Guid PublicationId, string Reason) : ICommand;

/// <summary>Handles <see cref="TakeDown"/> and <see cref="PutBack"/>.</summary>
public sealed class TakeDownHandler(CommandPath path)
{
    /// <summary>Takes it down at once: page, feeds, interface and bundle say so with the next look.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToTakeDown"/>, <see cref="Invalid"/>, <see cref="WayCannotFollow"/>, <see cref="TargetIsNotUp"/> or <see cref="MergedIntoItself"/>.</returns>
    public Task<Result> HandleAsync(TakeDown command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.TakeDown, async scope =>
        {
            var found = await LoadAsync(scope, command.PublicationId, DownWords.Of(command.Way));
            if (!found.IsSuccess) return found.Error;
            var (publication, document) = found.Value;
            var check = new FieldCheck();
            var isMerged = command.Way is DownWay.Merged;
            var reason = check.Lines(nameof(command.Reason), "理由", command.Reason, PublicationDown.WordsLimit, required: true);
            var words = command.Way is DownWay.Withdrawn ? check.Line(nameof(command.Words), "公开说明", command.Words, PublicationDown.WordsLimit) : "";
            var contact = isMerged ? "" : check.Line(nameof(command.Contact), "咨询单位和电话", command.Contact, PublicationDown.ContactLimit);
            var index = isMerged ? check.Line(nameof(command.TargetIndex), "并入哪一份", command.TargetIndex, Publication.IndexLimit) : "";
            if (check.Failed(out var invalid)) return invalid;

            var downs = await scope.Db.Set<PublicationDown>().Where(row => row.PublicationId == publication.Id).OrderByDescending(row => row.Serial).ToListAsync(ct);
            var now = downs.Find(row => row.BackAt is null)?.Way;
            if (!DownFlow.MayFollow(now).Contains(command.Way)) return new WayCannotFollow(now ?? command.Way, command.Way);
            var target = await TargetAsync(scope, publication, index);
            if (!target.IsSuccess) return target.Error;

            var down = PublicationDown.Of(publication, downs.Count + 1, new DownDecision(command.Way, reason, words, contact, target.Value?.Id), actor, scope.Now);
            scope.Db.Add(down);
            var said = target.Value is { } into ? $"并入 {into.IndexNumber}" : DownWords.Of(command.Way);
            await TellAsync(scope, down, document, $"索引号 {publication.IndexNumber} 已{said}：{reason}");
            scope.Touches("公开发布", publication.Id, publication.IndexNumber, $"{said}：{reason}");
            scope.Concerns("公文", document.Id, document.Title, $"索引号 {publication.IndexNumber}，{said}：{reason}");
            return Result.Success;
        }, ct);
    }

    /// <summary>Puts it back as it was before it was last taken down; whoever took it down does not.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToTakeDown"/>, <see cref="Invalid"/>, <see cref="NothingIsDown"/> or <see cref="PutBackByAnother"/>.</returns>
    public Task<Result> HandleAsync(PutBack command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.PutBack, async scope =>
        {
            var found = await LoadAsync(scope, command.PublicationId, "恢复公开");
            if (!found.IsSuccess) return found.Error;
            var (publication, document) = found.Value;
            var check = new FieldCheck();
            var reason = check.Lines(nameof(command.Reason), "理由", command.Reason, PublicationDown.WordsLimit, required: true);
            if (check.Failed(out var invalid)) return invalid;
            var last = await scope.Db.Set<PublicationDown>().Where(row => row.PublicationId == publication.Id && row.BackAt == null).OrderByDescending(row => row.Serial).FirstOrDefaultAsync(ct);
            if (last is null) return new NothingIsDown();
            var back = last.PutBack(reason, actor, scope.Now);
            if (!back.IsSuccess) return back;
            await TellAsync(scope, last, document, $"索引号 {publication.IndexNumber} 已恢复公开：{reason}");
            scope.Touches("公开发布", publication.Id, publication.IndexNumber, $"恢复公开：{reason}");
            scope.Concerns("公文", document.Id, document.Title, $"索引号 {publication.IndexNumber}，恢复公开（原为{DownWords.Of(last.Way)}）：{reason}");
            return Result.Success;
        }, ct);
    }

    // One at a time: whoever comes second waits, and finds what the first one did. What was found to be classified is not there for anybody.
    private static async Task<Result<(Publication Publication, OfficialDocument Document)>> LoadAsync(CommandScope scope, Guid publicationId, string act)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (await PublishedLibrary.Open(db).SingleOrDefaultAsync(row => row.Id == publicationId, ct) is not { } publication) return new NotFound("公开文件", "这份");
        await LockAsync(db, publication.Id, ct);
        var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == publication.DocumentId, ct);
        scope.Concerns("公文", document.Id, document.Title, $"索引号 {publication.IndexNumber}，{act}");
        return MarkValidityHandler.IsTheirs(document, scope.Actor) ? (publication, document) : new NotYoursToTakeDown(document.IssuerName);
    }

    // Where it leads must be up itself, so no way leads round in a circle.
    private static async Task<Result<Publication?>> TargetAsync(CommandScope scope, Publication publication, string index)
    {
        if (index.Length == 0) return (Publication?)null;
        if (index == publication.IndexNumber) return new MergedIntoItself();
        var target = await PublishedLibrary.Open(scope.Db).SingleOrDefaultAsync(row => row.IndexNumber == index, scope.Cancellation);
        if (target is null) return new TargetIsNotUp(index);
        await LockAsync(scope.Db, target.Id, scope.Cancellation);
        return await scope.Db.Set<PublicationDown>().AnyAsync(row => row.PublicationId == target.Id && row.BackAt == null, scope.Cancellation) ? new TargetIsNotUp(index) : target;
    }

    // A row that was written, if only with what it held, is its writer's until the commit.
    private static Task<int> LockAsync(OfficeHubDbContext db, Guid id, CancellationToken ct) =>
        db.Set<Publication>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Serial, row => row.Serial), ct);

    // Whoever issues and opens the agency's documents, and the drafter.
    private static async Task TellAsync(CommandScope scope, PublicationDown down, OfficialDocument document, string words)
    {
        var reasons = new SeeingReasons(scope.Db, scope.Now, scope.Cancellation);
        var people = new List<Guid> { document.OwnerStaffId };
        foreach (var office in (await AgencyOffices.OfAsync(scope.Db, document.IssuerId!.Value, scope.Cancellation)).Prepend(document.IssuerId.Value))
        {
            foreach (var right in new[] { DocumentPermissions.Issue, DocumentPermissions.TakeDown, DocumentPermissions.PutBack })
                people.AddRange((await reasons.OfRightAsync(new InheritedRight(right, UnitId: null, office))).Select(person => person.StaffId));
        }

        var told = people.Distinct().Where(person => person != scope.Actor.StaffId).Select(person => new ToldPerson(person)).ToList();
        if (told.Count > 0) down.Tell(new RouteHappened(document.RouteId ?? Guid.Empty, DocumentSubject.SubjectKind, document.Id, document.Title, document.Urgency, RouteNewsKind.PublicationMoved, scope.Actor.NameAndPost, words, told));
    }
}
