using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>版本对比 of a document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Versions">Every text one may choose, the first first.</param>
/// <param name="Old">The earlier one; null where there is only one text.</param>
/// <param name="New">The later one.</param>
/// <param name="NewFields">The later one whole: 清稿.</param>
/// <param name="Result">What differs; null where there is only one text.</param>
public sealed record CompareView(
    Guid DocumentId, string Title, DocumentStatus Status, IReadOnlyList<VersionMark> Versions, VersionMark? Old, VersionMark? New, DraftFields NewFields, VersionComparison? Result);

/// <summary>Compares two texts of a document, with who wrote what in between.</summary>
/// <remarks>document-workflow.md §8; features.md 69 to 71, 77.</remarks>
[Act("版本对比")]
public sealed class CompareVersionsQuery(QueryPath path)
{
    private const int MostTexts = 40;

    /// <summary>Compares; seen by those who may see the document.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="old">第几稿; null for the one at submission while or after it is signed off, else the one before.</param>
    /// <param name="now">第几稿; null for the text as it is.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <returns><see cref="NotFound"/> for a document or a version.</returns>
    public Task<Result<CompareView>> FindAsync(Guid documentId, int? old, int? now, Actor actor, CancellationToken ct) =>
        path.RunAsync<CompareView>(this, actor, DocumentPermissions.Draft, db => LoadAsync(db, documentId, old, now, actor, ct), ct);

    internal static async Task<Result<CompareView>> LoadAsync(OfficeHubDbContext db, Guid documentId, int? old, int? now, Actor actor, CancellationToken ct)
    {
        var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
        if (document is null) return new NotFound("公文");
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct);
        var marks = await MarksAsync(db, document, text.Hash, ct);
        var (from, to) = (old ?? 0, now ?? marks[^1].Number);
        if (old is null) from = Usual(document, marks, to);
        if (from > to) (from, to) = (to, from);
        if (marks.FirstOrDefault(mark => mark.Number == to) is not { } later || (from > 0 && marks.All(mark => mark.Number != from))) return new NotFound("稿", "这一");
        var chain = await ChainAsync(db, document.Id, text, marks, from > 0 ? from : to, to, ct);
        var fields = chain[^1].Fields;
        if (chain.Count < 2) return new CompareView(document.Id, document.Title, document.Status, marks, null, later, fields, null);
        var names = await NamesAsync(db, chain.Select(one => one.Fields), ct);
        return new CompareView(document.Id, document.Title, document.Status, marks, chain[0].Mark, later, fields, VersionComparer.Compare(chain, names));
    }

    // Whoever signs looks at what the reviews made of what was submitted; whoever works on it at the last change.
    private static int Usual(OfficialDocument document, List<VersionMark> marks, int to)
    {
        var before = marks.Where(mark => mark.Number < to).ToList();
        var submitted = document.Status is DocumentStatus.Drafting or DocumentStatus.UnderReview ? null : before.LastOrDefault(mark => mark.StepName == StepKind.Draft.Name);
        return (submitted ?? before.LastOrDefault())?.Number ?? 0;
    }

    private static async Task<List<VersionMark>> MarksAsync(OfficeHubDbContext db, OfficialDocument document, string hash, CancellationToken ct)
    {
        var rows = await db.Set<DocumentVersion>().Where(row => row.DocumentId == document.Id).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.StepName, row.Author, row.AuthorId, row.At, row.Hash, row.Note }).ToListAsync(ct);
        var hands = rows.Select(row => row.AuthorId).Distinct().ToList();
        var marks = rows.ConvertAll(row => new VersionMark(row.Number, IsKept: true, row.StepName, row.Author, hands.IndexOf(row.AuthorId) + 1, row.At, row.Hash, row.Note));
        if (marks.Count > 0 && marks[^1].Hash == hash) return marks;
        var turn = await db.Set<EditingTurn>().SingleOrDefaultAsync(row => row.Id == document.Id, ct);
        (string Name, Guid Id) writer = turn is { StaffId: var id } && id != Guid.Empty ? (turn.Name, id)
            : marks.Count == 0 ? ($"{document.DrafterName}（{document.UnitName}）", document.OwnerStaffId)
            : ("写的人没有记下", Guid.Empty);
        var hand = hands.IndexOf(writer.Id) is >= 0 and var known ? known : hands.Count;
        marks.Add(new VersionMark((marks.Count > 0 ? marks[^1].Number : 0) + 1, IsKept: false, "还没有送出", writer.Name, hand + 1, document.SavedAt, hash, ""));
        return marks;
    }

    private static async Task<List<(VersionMark Mark, DraftFields Fields)>> ChainAsync(OfficeHubDbContext db, Guid documentId, DocumentText text, List<VersionMark> marks, int from, int to, CancellationToken ct)
    {
        var wanted = marks.Where(mark => mark.Number >= from && mark.Number <= to).ToList();
        // Of very many the first and the latest: who wrote what before those is the first's.
        if (wanted.Count > MostTexts) wanted.RemoveRange(1, wanted.Count - MostTexts);
        var numbers = wanted.ConvertAll(mark => mark.Number);
        var kept = await db.Set<DocumentVersion>().Where(row => row.DocumentId == documentId && numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, ct);
        return wanted.ConvertAll(mark => (mark, mark.IsKept ? kept[mark.Number].Fields : text.Fields));
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(OfficeHubDbContext db, IEnumerable<DraftFields> all, CancellationToken ct)
    {
        var ids = all.SelectMany(FieldChanges.PeopleOf).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Set<Staff>().Where(staff => ids.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.Name, ct);
    }
}
