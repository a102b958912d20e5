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
/// <param name="IsDown">Whether it was taken down: its number stays used.</param>
public sealed record PublicationRow(
    Guid Id, Guid DocumentId, string IndexNumber, string Title, string Number, string Agencies, int Interpretations, DateTime ReleasedAt, string ReleasedBy, PublishedMark? Notice, bool IsDown);

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
            return page with { Rows = [.. page.Rows.Select(row => row with { Notice = marks.GetValueOrDefault(row.DocumentId)?.Mark })] };
        }, ct);

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
public sealed record PublicationView(PublicationRow Row, IReadOnlyList<string> Interpretations, IReadOnlyList<string> Annexes, string OfdHash, string ContentHash);

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
            var mark = (await PublishedMarks.OfAsync(db, [documentId], BeijingTime.Today(clock), ct)).GetValueOrDefault(documentId);
            return new PublicationView(
                new PublicationRow(found.Id, found.DocumentId, found.IndexNumber, found.Title, found.Number, found.Agencies, found.Interpretations, found.ReleasedAt, found.ReleasedBy, mark?.Mark, IsDown: false),
                [.. paper.Explained().Select(one => $"{one.Section.Title}（{one.Note}）")], [.. paper.Annexes().Select(file => file.Title)], found.OfdHash, found.ContentHash);
        }, ct);
}
