using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Seeding;

/// <summary>Generated people, for measurements and tests on long lists: SQLite only, past the command path, and so never in a database of anybody's.</summary>
public static class ManyPeople
{
    private const string Parent = "南滩旗人民政府";
    private const int Sections = 200;
    private const int Posts = 2 * Sections;

    /// <summary>Adds people to the demo organisation: two hundred departments below one banner, of two posts each, everybody in one post.</summary>
    /// <param name="db">Holds the demo organisation.</param>
    /// <param name="count">How many people.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task AddAsync(OfficeHubDbContext db, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var parent = await db.Set<Unit>().AsNoTracking().SingleAsync(unit => unit.Name == Parent, ct);
        var above = parent.Id.ToString().ToUpperInvariant();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await RunAsync($"""
            INSERT INTO Units (Id, Revision, ParentId, AgencyId, Kind, Name, ShortName, Abbreviation, "Order", Path, EstablishedOn)
            {Numbers(Sections)}
            SELECT {Id(1, "i")}, 0, '{above}', '{above}', 'Department', '科室' || i, '科室' || i, '', 100 + i, '{parent.Path}' || printf('%04d.', 100 + i), '2010-01-01' FROM n
            """);
        await RunAsync($"""
            INSERT INTO Posts (Id, Revision, UnitId, Name, Kind, "Order")
            {Numbers(Posts)}
            SELECT {Id(2, "i")}, 0, {Id(1, "(i + 1) / 2")}, CASE i % 2 WHEN 1 THEN '科长' ELSE '科员' END, 'Officer', 2 - i % 2 FROM n
            """);
        await RunAsync($"""
            INSERT INTO Staff (Id, Revision, Name, PinyinInitials, EmployeeNumber, OfficePhone, Mobile, HoldingChanges)
            {Numbers(count)}
            SELECT {Id(3, "i")}, 0, '人员' || i, 'ry' || i, 'N' || i, '', '', 0 FROM n
            """);
        await RunAsync($"""
            INSERT INTO PostHoldings (Id, Revision, StaffId, PostId, IsPrimary, StartsOn, IsOver)
            {Numbers(count)}
            SELECT {Id(4, "i")}, 0, {Id(3, "i")}, {Id(2, $"(i % {Posts} + 1)")}, 1, '2020-01-01', 0 FROM n
            """);
        await transaction.CommitAsync(ct);

#pragma warning disable EF1002 // No user's text is in it.
        Task RunAsync(string sql) => db.Database.ExecuteSqlRawAsync(sql, ct);
#pragma warning restore EF1002
    }

    private static string Numbers(int count) => string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})");

    private static string Id(int kind, string number) => string.Create(CultureInfo.InvariantCulture, $"upper(printf('%08x-0000-7000-800{kind}-%012x', {number}, {number}))");
}
