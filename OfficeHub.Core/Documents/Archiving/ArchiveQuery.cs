using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>归档, a page at a time: what should be filed and what is.</summary>
[Act("查归档")]
public sealed class ArchiveQuery(QueryPath path, ISettings settings)
{
    /// <summary>What is finished and not filed, the oldest first.</summary>
    public Task<Result<Page<DueRow>>> DueAsync(string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<DueRow>>(this, actor, ArchivePermissions.Read, async db =>
        {
            var days = await settings.GetAsync(ArchiveRule.DueDays, ct);
            var agencies = await ArchiveDesk.AgenciesAsync(db, actor, ct);
            var mine = db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => document.IssuerId != null && agencies.Contains(document.IssuerId.Value));
            var page = await ArchiveSource.Due(db, mine).ToPageAsync(
                ArchiveSource.OldestFirst, cursor,
                line => new { line.Document.Id, line.Document.Number, line.Document.Title, line.Document.UnitName, line.Document.DrafterName, Date = line.Document.DocumentDate!.Value, line.IssuedAt },
                ct, count: string.IsNullOrEmpty(cursor));
            return new Page<DueRow>(
                [
                    .. page.Rows.Select(row => (Row: row, IssuedOn: BeijingTime.DayOf(row.IssuedAt))).Select(one => new DueRow(
                        one.Row.Id, one.Row.Number, one.Row.Title, one.Row.UnitName, one.Row.DrafterName, one.Row.Date, one.IssuedOn, ArchiveRule.DueOn(one.Row.Date, one.IssuedOn, days))),
                ],
                page.Previous, page.Next, page.Count);
        }, ct);

    /// <summary>What is filed, the last first.</summary>
    public Task<Result<Page<FiledRow>>> FiledAsync(ArchiveFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<FiledRow>>(this, actor, ArchivePermissions.Read, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var agencies = await ArchiveDesk.AgenciesAsync(db, actor, ct);
            return await ArchiveSource.Filed(db, filter, agencies, actor).ToPageAsync(ArchiveSource.LastFiled, cursor, ArchiveSource.Row, ct, count: string.IsNullOrEmpty(cursor));
        }, ct);

    /// <summary>The years of which anything is filed, the last first.</summary>
    public Task<Result<IReadOnlyList<int>>> YearsAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, ArchivePermissions.Read, async db =>
        {
            var agencies = await ArchiveDesk.AgenciesAsync(db, actor, ct);
            return await db.Set<ArchiveSeries>().Where(series => agencies.Contains(series.AgencyId)).Select(series => series.Year).Distinct().OrderDescending().ToListAsync(ct);
        }, ct);
}

/// <summary>Where a document stands with the archive.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">文号.</param>
/// <param name="Filed">The 件; null while it is not filed.</param>
/// <param name="DueOn">The day by which it is to be filed; null while it is not finished and once it is filed.</param>
/// <param name="Faults">What is not in yet; empty once it is filed.</param>
/// <param name="Offered">保管期限 offered first.</param>
/// <param name="Numbers">The 档号 it would get under each 保管期限, were it filed now.</param>
/// <param name="MayFile">Whether the reader files papers of this agency.</param>
public sealed record ArchiveView(
    Guid DocumentId, int Revision, string Title, string Number, FiledRow? Filed, DateOnly? DueOn, IReadOnlyList<FilingFault> Faults, RetentionPeriod Offered,
    IReadOnlyDictionary<RetentionPeriod, string> Numbers, bool MayFile);

/// <summary>归档 of one document, for its page and for whoever is about to file it.</summary>
[Act("看公文归档")]
public sealed class ArchiveOfDocumentQuery(QueryPath path, FilingCheck check, ISettings settings)
{
    /// <summary>Where it stands.</summary>
    /// <returns><see cref="NotFound"/> also for a paper of another agency.</returns>
    public Task<Result<ArchiveView>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<ArchiveView>(this, actor, ArchivePermissions.Read, async db =>
        {
            var agencies = await ArchiveDesk.AgenciesAsync(db, actor, ct);
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor)
                .SingleOrDefaultAsync(row => row.Id == documentId && row.IssuerId != null && agencies.Contains(row.IssuerId.Value), ct);
            if (document is null) return new NotFound("公文");
            var filed = await ArchiveSource.Filed(db, new ArchiveFilter(), agencies, actor).Where(line => line.File.DocumentId == documentId).Select(ArchiveSource.Row).SingleOrDefaultAsync(ct);
            var rules = await db.Set<DocumentText>().Where(text => text.Id == documentId).Select(text => text.Json).SingleOrDefaultAsync(ct) is { } json && DraftJson.Read(json) is { IsNormative: true } or { IsPolicy: true };
            var due = await DueOnAsync(db, document, ct);
            var year = document.DocumentDate?.Year ?? 0;
            var next = await db.Set<ArchiveSeries>().Where(series => series.AgencyId == document.IssuerId && series.Year == year).ToDictionaryAsync(series => series.Retention, series => series.Next, ct);
            return new ArchiveView(
                document.Id, document.Revision, document.Title, document.Number, filed, due, filed is null ? await check.FaultsAsync(db, document, ct) : [],
                RetentionPeriods.OfferedFor(document.Kind, rules),
                Enum.GetValues<RetentionPeriod>().ToDictionary(period => period, period => ArchivedFile.NumberOf(year, period, next.GetValueOrDefault(period, 1))),
                actor.Can(ArchivePermissions.File));
        }, ct);

    private async Task<DateOnly?> DueOnAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var issuedAt = await ArchiveSource.Due(db, db.Set<OfficialDocument>().Where(row => row.Id == document.Id)).Select(line => (DateTime?)line.IssuedAt).SingleOrDefaultAsync(ct);
        return issuedAt is { } at ? ArchiveRule.DueOn(document.DocumentDate!.Value, BeijingTime.DayOf(at), await settings.GetAsync(ArchiveRule.DueDays, ct)) : null;
    }
}
