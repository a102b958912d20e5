using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>What the 主动公开目录 is narrowed to. Lives in the address of the page.</summary>
/// <param name="Text">Part of title, number or index number, or beginning of the title's pinyin initials; empty for all.</param>
public sealed record PublicationFilter(string Text = "");

/// <summary>One line of the 主动公开目录.</summary>
/// <param name="Id">The publication.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="IndexNumber">索引号.</param>
/// <param name="Title">标题; of one taken down, none of its words.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Agencies">发文机关.</param>
/// <param name="Interpretations">How many 解读材料, 补充解读 among them.</param>
/// <param name="ReleasedAt">UTC.</param>
/// <param name="ReleasedBy">Name and post.</param>
/// <param name="Notice">The mark on it; null while it is 有效.</param>
/// <param name="IsDown">Whether it was found to be classified: its number stays used, and no word is left.</param>
/// <param name="Down">How it went down otherwise; null while it is up.</param>
/// <param name="MayTakeDown">Whether the reader may take it down further.</param>
/// <param name="MayPutBack">Whether the reader may put it back.</param>
public sealed record PublicationRow(
    Guid Id, Guid DocumentId, string IndexNumber, string Title, string Number, string Agencies, int Interpretations, DateTime ReleasedAt, string ReleasedBy, PublishedMark? Notice, bool IsDown,
    PublishedDown? Down = null, bool MayTakeDown = false, bool MayPutBack = false);

/// <summary>主动公开目录, a page at a time, the newest first.</summary>
[Act("查主动公开目录")]
public sealed class PublicationsQuery(QueryPath path, TimeProvider clock)
{
    private static readonly KeysetOrder<Publication> NewestFirst = KeysetOrder<Publication>.ByDescending(row => row.ReleasedAt).ThenDescending(row => row.Id);

    /// <summary>One page. What the public may read has no limits inside; of one found to be classified the number is listed and no word.</summary>
    /// <param name="filter">Which lines.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<PublicationRow>>> PageAsync(PublicationFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<PublicationRow>>(this, actor, DocumentPermissions.ReadPublications, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var page = await Lines(db, filter).ToPageAsync(
                NewestFirst, cursor,
                row => new PublicationRow(
                    row.Id, row.DocumentId, row.IndexNumber, row.Title, row.Number, row.Agencies, row.Interpretations + db.Set<PublishedSupplement>().Count(one => one.PublicationId == row.Id), row.ReleasedAt, row.ReleasedBy, null,
                    db.Set<OfficialDocument>().Any(document => document.Id == row.DocumentId && document.ClassifiedAt != null)),
                ct, count: string.IsNullOrEmpty(cursor));
            var marks = await PublishedMarks.OfAsync(db, [.. page.Rows.Select(row => row.DocumentId)], BeijingTime.Today(clock), ct);
            var rows = page.Rows.Select(row => row with { Notice = marks.GetValueOrDefault(row.DocumentId)?.Mark }).ToList();
            return page with { Rows = await WithDownsAsync(db, rows, actor, ct) };
        }, ct);

    /// <summary>The rows with how they went down, and what the reader may do about it.</summary>
    internal static async Task<IReadOnlyList<PublicationRow>> WithDownsAsync(OfficeHubDbContext db, IReadOnlyList<PublicationRow> rows, Actor actor, CancellationToken ct)
    {
        var (ids, own, served) = (rows.Select(row => row.Id).ToList(), actor.AgencyId, actor.ServedAgencyId ?? actor.AgencyId);
        var downs = await PublishedHistory.DownsAsync(db, ids, ct);
        var (mayDown, mayBack) = (actor.Can(DocumentPermissions.TakeDown), actor.Can(DocumentPermissions.PutBack));
        var theirs = !mayDown && !mayBack ? [] : await db.Set<Publication>().Where(row => ids.Contains(row.Id) && (row.IssuerId == own || row.IssuerId == served)).Select(row => row.Id).ToListAsync(ct);
        var mine = !mayBack ? [] : await db.Set<PublicationDown>().Where(down => ids.Contains(down.PublicationId) && down.BackAt == null && down.DownById == actor.StaffId).Select(down => new { down.PublicationId, down.Serial }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => (row, down: downs.GetValueOrDefault(row.Id).Down, isTheirs: !row.IsDown && theirs.Contains(row.Id))).Select(one => one.row with
            {
                Down = one.down,
                MayTakeDown = one.isTheirs && mayDown && DownFlow.MayFollow(one.down?.Way).Count > 0,
                MayPutBack = one.isTheirs && mayBack && one.down is not null && !mine.Exists(row => row.PublicationId == one.row.Id),
            }),
        ];
    }

    private static IQueryable<Publication> Lines(OfficeHubDbContext db, PublicationFilter filter)
    {
        var lines = db.Set<Publication>().AsQueryable();
        if (filter.Text.Trim() is not { Length: > 0 } text) return lines;
        var initials = text.ToUpperInvariant();
        return lines.Where(row => row.Title.Contains(text) || row.Number.Contains(text) || row.IndexNumber.Contains(text) || row.Initials.StartsWith(initials));
    }
}

/// <summary>发布 of one document, as its page shows it.</summary>
/// <param name="Row">As in the directory.</param>
/// <param name="Interpretations">Titles of the 解读材料, in their order.</param>
/// <param name="Annexes">Titles of the annexes that are files.</param>
/// <param name="OfdHash">SM3 of the OFD released.</param>
/// <param name="ContentHash">SM3 of what was released.</param>
/// <param name="Changes">变动记录 as the public reads it, the last first.</param>
/// <param name="Downs">Each time it went down, with what the office knows of it, the last first.</param>
public sealed record PublicationView(
    PublicationRow Row, IReadOnlyList<string> Interpretations, IReadOnlyList<string> Annexes, string OfdHash, string ContentHash, IReadOnlyList<PublishedChange> Changes, IReadOnlyList<DownLine> Downs);

/// <summary>A time it went down, for the office.</summary>
/// <param name="Way">How.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Name and post.</param>
/// <param name="At">UTC.</param>
/// <param name="BackBy">Who put it back; empty while it stands.</param>
/// <param name="BackReason">Why.</param>
/// <param name="BackAt">UTC; null while it stands.</param>
public sealed record DownLine(DownWay Way, string Reason, string By, DateTime At, string BackBy, string BackReason, DateTime? BackAt);

/// <summary>Whether and how a document one may see was released.</summary>
[Act("看公开发布")]
public sealed class DocumentPublicationQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>Its publication; null for one that was not released.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<PublicationView?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct) =>
        path.RunAsync<PublicationView?>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(row => row.Id == documentId, ct)) return new NotFound("公文");
            var found = await db.Set<Publication>().SingleOrDefaultAsync(row => row.DocumentId == documentId, ct);
            var json = found is null ? null : await db.Set<PublishedContent>().Where(row => row.Id == found.Id).Select(row => row.Json).SingleOrDefaultAsync(ct);
            if (found is null || json is null) return (PublicationView?)null;
            var paper = PublishedJson.Read(json) with { Supplements = await PublishedSupplements.OfAsync(db, found.Id, ct) };
            var standing = await PublishedHistory.StandingAsync(db, found, BeijingTime.Today(clock), ct);
            var row = new PublicationRow(found.Id, found.DocumentId, found.IndexNumber, found.Title, found.Number, found.Agencies, found.Interpretations, found.ReleasedAt, found.ReleasedBy, standing.Mark, IsDown: false);
            var downs = await db.Set<PublicationDown>().Where(down => down.PublicationId == found.Id).OrderByDescending(down => down.Serial)
                .Select(down => new DownLine(down.Way, down.Reason, down.DownBy, down.DownAt, down.BackBy, down.BackReason, down.BackAt)).ToListAsync(ct);
            return new PublicationView(
                (await PublicationsQuery.WithDownsAsync(db, [row], actor, ct))[0],
                [.. paper.Explained().Select(one => $"{one.Section.Title}（{one.Note}）")], [.. paper.Annexes().Select(file => file.Title)], found.OfdHash, found.ContentHash, standing.Changes, downs);
        }, ct);
}
