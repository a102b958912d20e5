using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>Looks up what a text cites. That a number is in use or void is in the register and no secret; a title leads only to what the reader may see.</summary>
internal static class CitedDocuments
{
    private const int MostLookedUp = 200;

    public static async Task<IReadOnlyList<CitedDocument>> OfAsync(OfficeHubDbContext db, Guid documentId, DocumentContent content, Actor actor, CancellationToken ct)
    {
        var citations = Citations.Of(content).Take(MostLookedUp).ToList();
        var numbers = citations.Where(citation => citation.Number.Length > 0).Select(citation => DocumentNumber.Parse(citation.Number)).OfType<DocumentNumber>().Distinct().ToList();
        var titles = citations.Where(citation => citation.Number.Length == 0).SelectMany(citation => Written(citation.Title)).Distinct(StringComparer.Ordinal).ToList();
        return [.. await OfNumbersAsync(db, numbers, ct), .. await OfTitlesAsync(db, documentId, titles, actor, ct)];
    }

    private static async Task<IEnumerable<CitedDocument>> OfNumbersAsync(OfficeHubDbContext db, List<DocumentNumber> numbers, CancellationToken ct)
    {
        if (numbers.Count == 0) return [];
        var (years, serials) = (numbers.Select(number => number.Year).Distinct().ToList(), numbers.Select(number => number.Serial).Distinct().ToList());
        var entries = await db.Set<NumberEntry>().Where(entry => years.Contains(entry.Year) && serials.Contains(entry.Serial)).Select(entry => new { entry.Number, entry.State }).ToListAsync(ct);
        var series = await db.Set<NumberSeries>().Where(row => years.Contains(row.Year)).Select(row => new { row.Abbreviation, row.Year, row.First }).ToListAsync(ct);
        var known = entries.Select(entry => new CitedDocument(entry.Number, "", entry.State is NumberState.Voided ? CitedState.Voided : CitedState.Valid)).ToList();
        // What was numbered before the series began here is in another register.
        var missing = numbers.SelectMany(number => series.Where(row => row.Year == number.Year && number.Serial >= row.First && number.Abbreviation.EndsWith(row.Abbreviation, StringComparison.Ordinal))
            .OrderByDescending(row => row.Abbreviation.Length).Take(1).Select(row => (number with { Abbreviation = row.Abbreviation }).ToString()))
            .Where(number => !known.Exists(one => one.Number == number)).Distinct(StringComparer.Ordinal);
        return known.Concat([.. missing.Select(number => new CitedDocument(number, "", CitedState.Unknown))]);
    }

    private static async Task<IEnumerable<CitedDocument>> OfTitlesAsync(OfficeHubDbContext db, Guid documentId, List<string> titles, Actor actor, CancellationToken ct)
    {
        if (titles.Count == 0) return [];
        var found = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => document.Id != documentId && titles.Contains(document.Title)).Select(document => new { document.Title, document.Status }).ToListAsync(ct);
        // Of several with one title, the one that went out is meant.
        return found.Select(document => new CitedDocument("", document.Title, StateOf(document.Status))).OrderBy(one => one.State).DistinctBy(one => one.Title, StringComparer.Ordinal);
    }

    private static CitedState StateOf(DocumentStatus status) => status switch
    {
        DocumentStatus.Numbered or DocumentStatus.Typeset or DocumentStatus.Proofread or DocumentStatus.ReadyToIssue or DocumentStatus.Issued => CitedState.Valid,
        DocumentStatus.Terminated => CitedState.Ended,
        DocumentStatus.Voided => CitedState.Voided,
        _ => CitedState.Draft,
    };

    // Quotation within a quotation is written 〈〉.
    private static IEnumerable<string> Written(string title) => [title, title.Replace('〈', '《').Replace('〉', '》')];
}
