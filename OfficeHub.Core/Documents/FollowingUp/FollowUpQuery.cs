using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>A look as the page has it.</summary>
/// <param name="Days">Days after the release.</param>
/// <param name="IsPlanned">False for one beside the plan.</param>
/// <param name="DueOn">When it was or is owed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Found">What it found; null until recorded.</param>
/// <param name="By">Name and post.</param>
/// <param name="At">UTC.</param>
public sealed record LookRow(int Days, bool IsPlanned, DateOnly DueOn, LookState State, LookFindings? Found, string By, DateTime? At);

/// <summary>A supplement in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Serial">第几份.</param>
/// <param name="Title">标题; empty while it has none.</param>
/// <param name="Form">形式.</param>
/// <param name="Answers">Which question it answers.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">UTC.</param>
/// <param name="Drafter">Name and post.</param>
public sealed record SupplementRow(Guid Id, int Serial, string Title, Interpretations.InterpretationForm Form, string Answers, SupplementStatus Status, DateTime Since, string Drafter);

/// <summary>解读跟踪 of one document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="IndexNumber">索引号.</param>
/// <param name="Unit">拟稿部门.</param>
/// <param name="Revision">Of the follow-up.</param>
/// <param name="Responsible">解读责任人.</param>
/// <param name="ReleasedAt">UTC.</param>
/// <param name="Materials">How many 解读材料 went out with the document.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DueOn">When the next thing is owed; of a closed one when it was closed.</param>
/// <param name="SupplementDueOn">When a supplement is owed; null for none.</param>
/// <param name="Owed">What is owed next.</param>
/// <param name="OwedBy">By whom.</param>
/// <param name="Looks">In the order of their days.</param>
/// <param name="Supplements">In their order.</param>
/// <param name="Closing">办结评估; null before the first.</param>
/// <param name="MayRecord">Whether the reader records looks.</param>
/// <param name="MayWrite">Whether the reader drafts supplements.</param>
/// <param name="MayClose">Whether the reader closes it.</param>
/// <param name="MaySee">Whether the reader may see the document itself.</param>
public sealed record FollowUpDetail(
    Guid DocumentId, string Title, string Number, string IndexNumber, string Unit, int Revision, string Responsible, DateTime ReleasedAt, int Materials, FollowUpStatus Status, DateOnly DueOn, DateOnly? SupplementDueOn,
    string Owed, string OwedBy, IReadOnlyList<LookRow> Looks, IReadOnlyList<SupplementRow> Supplements, ClosingAssessment? Closing, bool MayRecord, bool MayWrite, bool MayClose, bool MaySee)
{
    /// <summary>The last look that was recorded; null before the first.</summary>
    public LookFindings? Last => Looks.Where(look => look.Found is not null).MaxBy(look => look.At)?.Found;
}

/// <summary>解读跟踪 of a document, for its page.</summary>
[Act("看解读跟踪")]
public sealed class FollowUpQuery(QueryPath path)
{
    /// <summary>All of it; null for a document that has none or is not the reader's to follow.</summary>
    public Task<Result<FollowUpDetail?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<FollowUpDetail?>(this, actor, FollowUpPermissions.Record, async db =>
        {
            var found = await db.Set<FollowUp>().Include(row => row.Looks).SeenBy(db, actor).SingleOrDefaultAsync(row => row.DocumentId == documentId, ct);
            if (found is null) return (FollowUpDetail?)null;
            var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == documentId, ct);
            var publication = await db.Set<Publication>().SingleAsync(row => row.Id == found.PublicationId, ct);
            var supplements = await db.Set<Supplement>().Where(row => row.FollowUpId == found.Id).OrderBy(row => row.Serial).ToListAsync(ct);
            var isOwnUnit = found.UnitId == actor.UnitId && actor.Can(FollowUpPermissions.Record);
            return new FollowUpDetail(
                documentId, document.Title, document.Number, publication.IndexNumber, document.UnitName, found.Revision, found.Responsible, publication.ReleasedAt, publication.Interpretations, found.Status, found.DueOn, found.SupplementDueOn,
                FollowUpOwed.Of(found.Status, found.DueOn, found.SupplementDueOn, found.Next?.Days), FollowUpOwed.Whom(found.Status, found.DueOn, found.SupplementDueOn, document.UnitName),
                [.. found.Looks.OrderBy(look => look.DueOn).ThenBy(look => look.Serial).Select(Row)],
                supplements.ConvertAll(one => new SupplementRow(one.Id, one.Serial, one.Title, one.Material.Form, one.Answers, one.Status, one.Since, one.Drafter)), found.Closing,
                MayRecord: found.IsRecordedBy(actor), MayWrite: isOwnUnit && found.Status is not FollowUpStatus.Closed, MayClose: found.IsKeptBy(actor) && found.Status is FollowUpStatus.ReadyToClose,
                MaySee: await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct));
        }, ct);

    private static LookRow Row(FollowUpLook look) => new(
        look.Days, look.IsPlanned, look.DueOn, look.State,
        look.Level is { } level
            ? new LookFindings { Level = level, Questions = look.Questions, Misreadings = look.Misreadings, Channels = look.Channels, Decision = look.Decision!.Value, Words = look.Words }
            : null,
        look.RecordedBy, look.RecordedAt);
}
