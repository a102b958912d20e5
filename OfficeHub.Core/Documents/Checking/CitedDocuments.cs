using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>Looks up what a text cites or forwards. That a number is in use or void is in the register and no secret, nor how open the paper is that bears it, for whoever forwards it must keep to that; a title leads only to what the reader may see.</summary>
internal static class CitedDocuments
{
    private const int MostLookedUp = 200;

    public static async Task<IReadOnlyList<CitedDocument>> OfAsync(OfficeHubDbContext db, Guid documentId, DocumentContent content, Actor actor, CancellationToken ct)
    {
        var citations = ForwardedPapers.Of(content).Concat(Citations.Of(content)).Take(MostLookedUp).ToList();
        var numbers = citations.Where(citation => citation.Number.Length > 0).Select(citation => DocumentNumber.Parse(citation.Number)).OfType<DocumentNumber>().Distinct().ToList();
        var titles = citations.Where(citation => citation.Number.Length == 0).SelectMany(citation => Written(citation.Title)).Distinct(StringComparer.Ordinal).ToList();
        return [.. await OfNumbersAsync(db, numbers, actor, ct), .. await OfTitlesAsync(db, documentId, titles, actor, ct)];
    }

    private static async Task<IEnumerable<CitedDocument>> OfNumbersAsync(OfficeHubDbContext db, List<DocumentNumber> numbers, Actor actor, CancellationToken ct)
    {
        if (numbers.Count == 0) return [];
        var (years, serials) = (numbers.Select(number => number.Year).Distinct().ToList(), numbers.Select(number => number.Serial).Distinct().ToList());
        var entries = await (
            from entry in db.Set<NumberEntry>()
            join document in db.Set<OfficialDocument>() on entry.DocumentId equals document.Id
            where years.Contains(entry.Year) && serials.Contains(entry.Serial)
            select new { entry.Number, entry.State, document.Id, document.Validity, document.ValidityOn, document.Disclosure, IsClassified = document.ClassifiedAt != null }).ToListAsync(ct);
        var series = await db.Set<NumberSeries>().Where(row => years.Contains(row.Year)).Select(row => new { row.Abbreviation, row.Year, row.First }).ToListAsync(ct);
        var bases = await BasesAsync(db, [.. entries.Where(entry => entry.Validity is not DocumentValidity.InForce).Select(entry => entry.Id)], actor, ct);
        var known = entries.ConvertAll(entry => entry.State is NumberState.Voided
            ? new CitedDocument(entry.Number, "", CitedState.Voided)
            : new CitedDocument(entry.Number, "", StateOf(entry.Validity)) {
                Since = entry.ValidityOn,
                Basis = bases.GetValueOrDefault(entry.Id, ""),
                // Whatever was chosen for it before it was found to be classified.
                Openness = entry.IsClassified ? ChosenOpenness.NotPublic : CheckFacts.OpennessOf(entry.Disclosure),
            });
        // What was numbered before the series began here is in another register.
        var missing = numbers.SelectMany(number => series.Where(row => row.Year == number.Year && number.Serial >= row.First && number.Abbreviation.EndsWith(row.Abbreviation, StringComparison.Ordinal))
            .OrderByDescending(row => row.Abbreviation.Length).Take(1).Select(row => (number with { Abbreviation = row.Abbreviation }).ToString()))
            .Where(number => !known.Exists(one => one.Number == number)).Distinct(StringComparer.Ordinal);
        return known.Concat([.. missing.Select(number => new CitedDocument(number, "", CitedState.Unknown))]);
    }

    private static async Task<IEnumerable<CitedDocument>> OfTitlesAsync(OfficeHubDbContext db, Guid documentId, List<string> titles, Actor actor, CancellationToken ct)
    {
        if (titles.Count == 0) return [];
        var found = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => document.Id != documentId && titles.Contains(document.Title))
            .Select(document => new { document.Id, document.Title, document.Status, document.Validity, document.ValidityOn, document.Disclosure }).ToListAsync(ct);
        var bases = await BasesAsync(db, [.. found.Where(document => document.Validity is not DocumentValidity.InForce).Select(document => document.Id)], actor, ct);
        // Of several with one title, the one that went out is meant.
        return found.Select(document => new CitedDocument("", document.Title, StateOf(document.Status, document.Validity)) { Since = document.ValidityOn, Basis = bases.GetValueOrDefault(document.Id, ""), Openness = CheckFacts.OpennessOf(document.Disclosure) })
            .OrderBy(one => one.State).ThenByDescending(one => one.Openness).DistinctBy(one => one.Title, StringComparer.Ordinal);
    }

    // That a document holds no more is no secret; by which decision is known to whoever may see the document.
    private static async Task<Dictionary<Guid, string>> BasesAsync(OfficeHubDbContext db, List<Guid> marked, Actor actor, CancellationToken ct)
    {
        if (marked.Count == 0) return [];
        var seen = await db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => marked.Contains(document.Id)).Select(document => document.Id).ToListAsync(ct);
        return (await ValidityNotices.OfAsync(db, seen, ct)).ToDictionary(pair => pair.Key, pair => pair.Value.BasisNumber is { Length: > 0 } number ? number : pair.Value.Basis);
    }

    private static CitedState StateOf(DocumentStatus status, DocumentValidity validity) => status switch
    {
        DocumentStatus.Terminated => CitedState.Ended,
        DocumentStatus.Voided => CitedState.Voided,
        _ when DocumentFlow.WithNumber.Contains(status) => StateOf(validity),
        _ => CitedState.Draft,
    };

    private static CitedState StateOf(DocumentValidity validity) => validity switch
    {
        DocumentValidity.Amended => CitedState.Amended,
        DocumentValidity.Repealed => CitedState.Repealed,
        DocumentValidity.Expired => CitedState.Expired,
        DocumentValidity.Annulled => CitedState.Annulled,
        _ => CitedState.Valid,
    };

    // Quotation within a quotation is written 〈〉.
    private static IEnumerable<string> Written(string title) => [title, title.Replace('〈', '《').Replace('〉', '》')];
}
