using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>What became of publications, as the public is told: read at each look, from what was public when it happened.</summary>
/// <remarks>features.md 80, 82; openness-and-interpretation.md P13.</remarks>
internal static class PublishedHistory
{
    /// <summary>How each of these publications went down, and when that last changed; those never taken down are not in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (PublishedDown? Down, DateTime ChangedAt)>> DownsAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> publicationIds, CancellationToken ct)
    {
        var rows = await RowsAsync(db, publicationIds, ct);
        return rows.GroupBy(row => row.Row.PublicationId).ToDictionary(of => of.Key, of =>
            (of.Where(row => row.Row.BackAt is null).MaxBy(row => row.Row.Serial)?.Told(), of.Max(row => row.Row.BackAt ?? row.Row.DownAt)));
    }

    /// <summary>Everything that is said of one publication.</summary>
    /// <param name="db">Where.</param>
    /// <param name="publication">Which.</param>
    /// <param name="today">北京时间.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<PaperStanding> StandingAsync(OfficeHubDbContext db, Publication publication, DateOnly today, CancellationToken ct)
    {
        var mark = (await PublishedMarks.OfAsync(db, [publication.DocumentId], today, ct)).GetValueOrDefault(publication.DocumentId)?.Mark;
        var downs = await RowsAsync(db, [publication.Id], ct);
        var standing = downs.Where(row => row.Row.BackAt is null).MaxBy(row => row.Row.Serial)?.Told();
        var changes = new List<PublishedChange> { new(publication.ReleasedAt, "released", "发布") };
        // Whoever comes to the place of an error learns that it was there and is not.
        if (standing is not { Way: DownWay.Removed })
        {
            changes.AddRange(await MarksAsync(db, publication.DocumentId, ct));
            changes.AddRange(await AddedAsync(db, publication, ct));
        }

        foreach (var row in downs)
        {
            changes.Add(row.Change(isBrief: standing is { Way: DownWay.Removed }));
            if (row.Row.BackAt is { } back) changes.Add(new PublishedChange(back, "putBack", "恢复公开"));
        }

        return new PaperStanding(mark, standing) { Changes = [.. changes.OrderByDescending(change => change.At).ThenBy(change => change.What == "released")] };
    }

    // A mark that was an error was seen while it stood; its basis was one of the error, and is not told on.
    private static async Task<IEnumerable<PublishedChange>> MarksAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct)
    {
        var marks = await db.Set<ValidityMark>().AsNoTracking().Where(mark => mark.DocumentId == documentId).OrderBy(mark => mark.Serial).ToListAsync(ct);
        var published = await PublishedMarks.PublishedAsync(db, [.. marks.Select(mark => mark.BasisDocumentId).OfType<Guid>()], ct);
        var changes = new List<PublishedChange>();
        foreach (var mark in marks)
        {
            var (words, address) = PublishedMarks.BasisOf(mark.Basis, mark.BasisDocumentId, published);
            var isError = mark.WithdrawnAt is not null;
            changes.Add(new PublishedChange(mark.SetAt, "marked", $"标注：{ValidityWords.Of(mark.Mark, mark.EffectiveOn)}", isError ? "" : words, isError || words.Length == 0 ? null : address));
            if (mark.WithdrawnAt is { } at) changes.Add(new PublishedChange(at, "corrected", $"更正：原标“{ValidityWords.Of(mark.Mark)}”有误，已取消"));
        }

        var voided = await db.Set<NumberEntry>().Where(entry => entry.DocumentId == documentId && entry.VoidedAt != null).Select(entry => entry.VoidedAt!.Value).ToListAsync(ct);
        return changes.Concat(voided.Select(at => new PublishedChange(at, "voided", "文号作废")));
    }

    // What was put beside it: further 解读材料, and the paper that corrects it.
    private static async Task<IEnumerable<PublishedChange>> AddedAsync(OfficeHubDbContext db, Publication publication, CancellationToken ct)
    {
        var supplements = await PublishedSupplements.OfAsync(db, publication.Id, ct);
        var changes = supplements.Select(one => new PublishedChange(one.ReleasedAt, "supplemented", $"补充解读《{one.Section.Title}》", Address: SiteNames.Interpretation(one.Number)));
        if (await Corrections.OfAsync(db, publication.DocumentId, ct) is not { } correction) return changes;
        var published = await PublishedMarks.PublishedAsync(db, [correction.CorrectingId], ct);
        return changes.Append(new PublishedChange(
            correction.InForceAt, "corrected", $"由{correction.Number}更正", Address: published.TryGetValue(correction.CorrectingId, out var index) ? PublishedMarks.NeighbourOf(index) : null));
    }

    private static async Task<List<DownRow>> RowsAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> publicationIds, CancellationToken ct)
    {
        var rows = await db.Set<PublicationDown>().AsNoTracking().Where(row => publicationIds.Contains(row.PublicationId)).OrderBy(row => row.Serial).ToListAsync(ct);
        var ids = rows.Select(row => row.TargetId).OfType<Guid>().Distinct().ToList();
        var targets = ids.Count == 0 ? [] : await PublishedLibrary.Shown(db).Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.IndexNumber, row.Title }).ToDictionaryAsync(row => row.Id, row => (row.IndexNumber, row.Title), ct);
        return rows.ConvertAll(row => new DownRow(row, row.TargetId is { } id && targets.TryGetValue(id, out var target) ? target : ("", "")));
    }

    private sealed record DownRow(PublicationDown Row, (string Index, string Title) Target)
    {
        public PublishedDown Told() => new(Row.Way, Row.DownAt, Row.PublicWords, Row.Contact, Target.Index, Target.Title);

        public PublishedChange Change(bool isBrief) => Row.Way switch
        {
            DownWay.Withdrawn => new(Row.DownAt, "withdrawn", Row.PublicWords.Length > 0 && !isBrief ? $"撤回公开：{Row.PublicWords.TrimEnd('。')}" : "撤回公开"),
            DownWay.Removed => new(Row.DownAt, "removed", "因内容有误撤下"),
            _ => Target.Index.Length == 0 ? new(Row.DownAt, "merged", "并入其他文件") : new(Row.DownAt, "merged", $"并入《{Target.Title}》（{Target.Index}）", Address: PublishedMarks.NeighbourOf(Target.Index)),
        };
    }
}
