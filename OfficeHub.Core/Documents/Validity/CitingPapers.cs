using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Documents.Validity;

/// <summary>Papers not finished yet that cite a document: whoever writes or has one is told at once that what it cites has changed.</summary>
internal static class CitingPapers
{
    private static readonly DocumentStatus[] Unfinished =
        [DocumentStatus.Drafting, DocumentStatus.UnderReview, DocumentStatus.AwaitingSignOff, DocumentStatus.SignedOff, DocumentStatus.Rechecked];

    /// <summary>One notice of each such paper for its drafter and for everybody who has it now.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="document">The document cited.</param>
    /// <param name="mark">Carries the news.</param>
    /// <param name="words">What became of it, after its name: 自2026年12月1日起废止.</param>
    /// <returns>How many papers cite it.</returns>
    public static async Task<int> TellAsync(CommandScope scope, OfficialDocument document, ValidityMark mark, string words)
    {
        var papers = await FindAsync(scope.Db, document, scope.Cancellation);
        var ids = papers.ConvertAll(paper => paper.Id);
        var holders = (await scope.Db.Set<WorkItem>().AsNoTracking().Where(item => ids.Contains(item.SubjectId) && (item.State == WorkItemState.Open || item.State == WorkItemState.Leaving))
            .Select(item => new { item.SubjectId, item.StaffId, item.Id }).ToListAsync(scope.Cancellation)).ToLookup(item => item.SubjectId);
        foreach (var paper in papers)
        {
            var told = holders[paper.Id].Select(item => new ToldPerson(item.StaffId, item.Id)).Append(new ToldPerson(paper.DrafterId))
                .Where(person => person.StaffId != scope.Actor.StaffId).DistinctBy(person => person.StaffId).ToList();
            if (told.Count == 0) continue;
            mark.Tell(new RouteHappened(
                paper.RouteId ?? Guid.Empty, DocumentSubject.SubjectKind, paper.Id, paper.Title, paper.Urgency, RouteNewsKind.CitedMarked, scope.Actor.NameAndPost, $"引用的{paper.Cited}{words}", told));
        }

        return papers.Count;
    }

    private static async Task<List<CitingPaper>> FindAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        // The text as it is stored is searched first; what citing means, the checker's own reading says.
        var (number, title, within) = (AsStored(document.Number), AsStored(document.Title), AsStored(document.Title.Replace('《', '〈').Replace('》', '〉')));
        var found = await (
            from paper in db.Set<OfficialDocument>().AsNoTracking()
            join text in db.Set<DocumentText>() on paper.Id equals text.Id
            where paper.Id != document.Id && paper.ClassifiedAt == null && Unfinished.Contains(paper.Status)
                && (text.Json.Contains(number) || text.Json.Contains(title) || text.Json.Contains(within))
            orderby paper.Id
            select new { paper.Id, paper.RouteId, paper.Title, paper.Kind, paper.Urgency, paper.OwnerStaffId, text.Json }).ToListAsync(ct);
        return
        [
            .. from paper in found
               let cited = CitationOf(document, DraftJson.Read(paper.Json))
               where cited.Length > 0
               select new CitingPaper(paper.Id, paper.RouteId, paper.Title.Length > 0 ? paper.Title : $"（无标题的{KindNames.Of(paper.Kind)}）", paper.Urgency, paper.OwnerStaffId, cited),
        ];
    }

    // As the paper itself names it: its reader is told nothing he did not write or read there.
    private static string CitationOf(OfficialDocument document, DraftFields fields)
    {
        var key = Citations.Key(document.Title);
        // A new edition under the same title does not cite the old one by naming itself.
        var isOwn = Citations.Key(fields.Content.Title) == key;
        var cited = Citations.Of(fields.Content).FirstOrDefault(citation => citation.Number.Length > 0
            ? citation.Title.Length > 0 ? citation.Number == document.Number : citation.Number.EndsWith(document.Number, StringComparison.Ordinal)
            : !isOwn && Citations.Key(citation.Title) == key);
        return cited is null ? "" : cited.Title.Length > 0 ? $"《{cited.Title}》" : document.Number;
    }

    private static string AsStored(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;

    private sealed record CitingPaper(Guid Id, Guid? RouteId, string Title, Common.Urgency Urgency, Guid DrafterId, string Cited);
}
