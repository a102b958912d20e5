using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Seeding;

/// <summary>Generated work items, for measurements and tests on full piles: SQLite only, past the command path, and so never in a database of anybody's.</summary>
public static class ManyPapers
{
    /// <summary>Every so many items is the reader's; half of all are decided.</summary>
    public const int ReadersShare = 5;

    private const int ItemsOfARoute = 10;
    private const string Due = "datetime('2026-07-01', (i % 997) || ' hours')";
    private const string Decided = "datetime('2026-06-01', (i % 991) || ' minutes')";

    /// <summary>Adds items to the demo organisation, a fifth of them one person's.</summary>
    /// <param name="db">Holds the demo organisation.</param>
    /// <param name="reader">Whose pile is read: 姓名.</param>
    /// <param name="count">How many items.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task AddAsync(OfficeHubDbContext db, string reader, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var person = await db.Set<Staff>().AsNoTracking().SingleAsync(staff => staff.Name == reader, ct);
        var mine = person.Id.ToString().ToUpperInvariant();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await RunAsync($"""
            INSERT INTO Routes (Id, Revision, SubjectId, SubjectKind, Title, Urgency, TemplateCode, TemplateVersion, OriginatorId, OriginatorName, UnitId, AgencyId, Status, TerminationReason, TerminatedBy, StartedAt, Changes, VersionMovesJson)
            {Numbers((count + ItemsOfARoute - 1) / ItemsOfARoute)}
            SELECT {Id(5, "i")}, 0, {Id(6, "i")}, 'OfficialDocument', '关于第' || i || '号事项的通知', 'None', 'Outgoing', 1, '{mine}', '拟稿人', '{mine}', '{mine}', 'Running', '', '', '2026-06-01 00:00:00', 0, '[]' FROM n
            """);
        await RunAsync($"""
            INSERT INTO WorkItems (Id, Revision, RouteId, StepId, Number, Round, Turn, Purpose, SubjectId, Title, UrgencyRank, StepKind, StepName, StaffId, StaffName, Post, Standing, SentBy,
                SentAt, DueAt, SortsAt, OpenedAt, State, Pile, Note, Outcome, OutcomeName, Opinion, Ending, RemovedBy, DecidedAt, TextHash, Urgings, Reminded)
            {Numbers(count)}
            SELECT {Id(7, "i")}, 0, {Id(5, $"((i - 1) / {ItemsOfARoute} + 1)")}, {Id(8, "i")}, (i - 1) % {ItemsOfARoute} + 1, 1, 0, 'Decides', {Id(6, $"((i - 1) / {ItemsOfARoute} + 1)")},
                '关于第' || i || '号事项的通知', i % 3, 'LeaderReview', '领导审签', CASE i % {ReadersShare} WHEN 0 THEN '{mine}' ELSE {Id(3, "i % 200 + 1")} END, '办件人', '副盟长', 1, '赵启明',
                '2026-06-01 00:00:00', {Due}, CASE i % 2 WHEN 0 THEN {Due} ELSE {Decided} END, NULL,
                CASE i % 2 WHEN 0 THEN 'Open' ELSE 'Done' END, CASE i % 2 WHEN 0 THEN 'Inside' ELSE 'Outside' END, '', CASE i % 2 WHEN 0 THEN '' ELSE 'Agree' END, CASE i % 2 WHEN 0 THEN '' ELSE '同意' END,
                CASE i % 2 WHEN 0 THEN '' ELSE '同意。' END, '', '', CASE i % 2 WHEN 0 THEN NULL ELSE {Decided} END, '', 0, 'None' FROM n
            """);
        await transaction.CommitAsync(ct);
        // As on a database that has been in use: its planner knows the tables.
        await RunAsync("ANALYZE");

#pragma warning disable EF1002 // No user's text is in it.
        Task RunAsync(string sql) => db.Database.ExecuteSqlRawAsync(sql, ct);
#pragma warning restore EF1002
    }

    /// <summary>Somebody of the demo organisation, signed in.</summary>
    public static async Task<Actor> SignInAsync(OfficeHubDbContext db, ActorResolver actors, string name, DateTime now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actors);
        var account = await (
            from staff in db.Set<Staff>()
            join row in db.Set<Account>() on staff.Id equals row.StaffId
            where staff.Name == name
            select row.Id).SingleAsync(ct);
        var session = new UserSession(Guid.CreateVersion7(), account, "127.0.0.1", "测量", now);
        db.Add(session);
        await db.SaveChangesAsync(ct);
        return await actors.ResolveAsync(session.Id, "127.0.0.1", ct);
    }

    private static string Numbers(int count) => string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})");

    private static string Id(int kind, string number) => string.Create(CultureInfo.InvariantCulture, $"upper(printf('%08x-0000-7000-800{kind}-%012x', {number}, {number}))");
}
