using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>What the ledger is narrowed to. Lives in the address of the page.</summary>
/// <param name="Year">Which year.</param>
/// <param name="LeaderId">Whose lines; null for all.</param>
public sealed record LeadersLedgerFilter(int Year, Guid? LeaderId = null)
{
    /// <summary>The conditions in words.</summary>
    /// <param name="leader">Name of the leader; empty for all.</param>
    public IReadOnlyList<string> InWords(string leader) => leader.Length > 0 ? [$"{Year}年", leader] : [$"{Year}年"];
}

/// <summary>A line of the ledger.</summary>
/// <param name="Id">Which.</param>
/// <param name="LeaderName">姓名.</param>
/// <param name="LeaderPost">单位职务.</param>
/// <param name="Form">形式.</param>
/// <param name="HeldOn">When.</param>
/// <param name="Subject">题目.</param>
/// <param name="DocumentTitle">The document it explained; empty for none of ours.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="DocumentIndex">Its 索引号, by which everybody may read it; empty for none.</param>
/// <param name="Address">Link, or paper and page.</param>
/// <param name="EnteredBy">Name and post.</param>
/// <param name="EnteredAt">UTC.</param>
/// <param name="StrikeReason">Why it was struck.</param>
/// <param name="StruckBy">Name and post.</param>
/// <param name="StruckAt">UTC; null while it counts.</param>
public sealed record LeaderLine(
    Guid Id, string LeaderName, string LeaderPost, LeaderForm Form, DateOnly HeldOn, string Subject, string DocumentTitle, string DocumentNumber, string DocumentIndex, string Address, string EnteredBy, DateTime EnteredAt,
    string StrikeReason, string StruckBy, DateTime? StruckAt);

/// <summary>A line with its document, before it is shown.</summary>
internal sealed class LeaderLedgerLine
{
    public required LeaderInterpretation Line { get; init; }

    public Releasing.Publication? Publication { get; init; }
}

/// <summary>Where list, print and export take their lines from.</summary>
internal static class LeadersLedgerSource
{
    public static KeysetOrder<LeaderLedgerLine> LastFirst { get; } = KeysetOrder<LeaderLedgerLine>.ByDescending(line => line.Line.HeldOn).ThenDescending(line => line.Line.Id);

    public static Expression<Func<LeaderLedgerLine, LeaderLine>> Row { get; } = line => new LeaderLine(
        line.Line.Id, line.Line.LeaderName, line.Line.LeaderPost, line.Line.Form, line.Line.HeldOn, line.Line.Subject, line.Publication!.Title ?? "", line.Publication!.Number ?? "", line.Publication!.IndexNumber ?? "",
        line.Line.Address, line.Line.EnteredBy, line.Line.EnteredAt, line.Line.StrikeReason, line.Line.StruckBy, line.Line.StruckAt);

    public static IQueryable<LeaderLedgerLine> Lines(OfficeHubDbContext db, Guid agencyId, LeadersLedgerFilter filter)
    {
        var year = Math.Clamp(filter.Year, DateOnly.MinValue.Year, DateOnly.MaxValue.Year);
        var (from, to, leader) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), filter.LeaderId);
        return from line in db.Set<LeaderInterpretation>()
               where line.AgencyId == agencyId && line.HeldOn >= @from && line.HeldOn <= to && (leader == null || line.LeaderId == leader)
               join found in Releasing.PublishedLibrary.Open(db) on line.DocumentId equals found.DocumentId into publications
               from publication in publications.DefaultIfEmpty()
               select new LeaderLedgerLine { Line = line, Publication = publication };
    }

    /// <summary>How many lines of each leader count in a year.</summary>
    public static Task<Dictionary<Guid, int>> CountsAsync(OfficeHubDbContext db, Guid agencyId, int year, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Set<LeaderInterpretation>().Where(line => line.AgencyId == agencyId && line.HeldOn >= from && line.HeldOn <= to && line.StruckAt == null)
            .GroupBy(line => line.LeaderId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
    }
}
