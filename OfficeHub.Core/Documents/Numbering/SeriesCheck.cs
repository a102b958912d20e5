using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>Serials from one to another, both included.</summary>
public sealed record SerialRange(int From, int To);

/// <summary>What the rows of a series say.</summary>
/// <param name="Count">How many numbers stand in the register.</param>
/// <param name="Voided">How many of them are void.</param>
/// <param name="Last">The largest serial, or the one before the first.</param>
/// <param name="Missing">断号: serials up to the last that no row has.</param>
/// <param name="Beyond">Rows with a serial the series has not given yet, or below its first.</param>
/// <param name="Mismatched">Rows whose document bears another number.</param>
public sealed record SeriesFindings(int Count, int Voided, int Last, IReadOnlyList<SerialRange> Missing, int Beyond, int Mismatched)
{
    /// <summary>Whether it is whole.</summary>
    public bool IsWhole => Missing.Count == 0 && Beyond == 0 && Mismatched == 0;

    /// <summary>3 号、7 至 9 号.</summary>
    public string MissingWords => string.Join('、', Missing.Select(range => range.From == range.To ? $"{range.From} 号" : $"{range.From} 至 {range.To} 号"));
}

/// <summary>Looks for gaps among the rows themselves, not among counters: the next serial of a series proves nothing about what was written.</summary>
internal static class SeriesCheck
{
    public static async Task<IReadOnlyDictionary<Guid, SeriesFindings>> OfAsync(OfficeHubDbContext db, IReadOnlyList<NumberSeries> series, CancellationToken ct)
    {
        var ids = series.Select(one => one.Id).ToList();
        var entries = db.Set<NumberEntry>().Where(entry => ids.Contains(entry.SeriesId));
        var sums = await entries.GroupBy(entry => entry.SeriesId)
            .Select(rows => new { rows.Key, Count = rows.Count(), Voided = rows.Count(row => row.State == NumberState.Voided), Least = rows.Min(row => row.Serial), Last = rows.Max(row => row.Serial) })
            .ToDictionaryAsync(sum => sum.Key, ct);
        var mismatched = await (
            from entry in entries
            join document in db.Set<OfficialDocument>() on entry.DocumentId equals document.Id
            where document.Number != entry.Number
            group entry by entry.SeriesId into rows
            select new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(rows => rows.Key, rows => rows.Count, ct);

        var findings = new Dictionary<Guid, SeriesFindings>();
        foreach (var one in series)
        {
            var sum = sums.GetValueOrDefault(one.Id);
            var whole = sum is null ? !one.IsUsed : sum.Least == one.First && sum.Last == one.Next - 1 && sum.Count == one.Next - one.First;
            // Serials are unique within a series: as many rows as serials between least and last means each of them once.
            List<int> serials = whole ? [] : await entries.Where(entry => entry.SeriesId == one.Id).OrderBy(entry => entry.Serial).Select(entry => entry.Serial).ToListAsync(ct);
            findings.Add(one.Id, new SeriesFindings(
                sum?.Count ?? 0, sum?.Voided ?? 0, Math.Max(sum?.Last ?? 0, one.Next - 1),
                whole ? [] : Missing(serials, one.First, Math.Max(sum?.Last ?? 0, one.Next - 1)),
                serials.Count(serial => serial < one.First || serial >= one.Next), mismatched.GetValueOrDefault(one.Id)));
        }

        return findings;
    }

    /// <summary>What is missing between first and last.</summary>
    /// <param name="serials">Ascending.</param>
    /// <param name="first">The first that should be there.</param>
    /// <param name="last">The last.</param>
    internal static IReadOnlyList<SerialRange> Missing(IEnumerable<int> serials, int first, int last)
    {
        var missing = new List<SerialRange>();
        var due = first;
        foreach (var serial in serials.Where(serial => serial >= first))
        {
            if (serial > due) missing.Add(new SerialRange(due, serial - 1));
            due = serial + 1;
        }

        if (due <= last) missing.Add(new SerialRange(due, last));
        return missing;
    }
}
