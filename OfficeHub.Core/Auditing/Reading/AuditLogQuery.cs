using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Auditing.Reading;

/// <summary>Which outcomes to list.</summary>
public enum AuditOutcome
{
    /// <summary>All.</summary>
    Any,

    /// <summary>What was done.</summary>
    Done,

    /// <summary>What was refused.</summary>
    Refused,
}

/// <summary>What to look for in the log; an empty part asks for nothing.</summary>
/// <param name="From">First day, 北京时间.</param>
/// <param name="Until">Last day, 北京时间, counted in.</param>
/// <param name="Person">Part of a name.</param>
/// <param name="Action">Part of the Chinese name of the act.</param>
/// <param name="Subject">Id of an object, or part of its kind or name.</param>
/// <param name="Outcome">Done, refused or all.</param>
/// <param name="Address">Beginning of the network address.</param>
public sealed record AuditLogFilter(
    DateOnly? From = null, DateOnly? Until = null, string Person = "", string Action = "", string Subject = "",
    AuditOutcome Outcome = AuditOutcome.Any, string Address = "")
{
    /// <summary>The earliest day that can be asked for.</summary>
    public static DateOnly EarliestDay { get; } = new(2000, 1, 1);

    /// <summary>The latest day that can be asked for.</summary>
    public static DateOnly LatestDay { get; } = new(2999, 12, 31);

    /// <summary>Null when the days can be counted with, at the edge of the calendar they cannot.</summary>
    public AuditDayOutside? Fault => IsOutside(From) || IsOutside(Until) ? new AuditDayOutside() : null;

    /// <summary>Whether no log can hold the day.</summary>
    public static bool IsOutside(DateOnly? day) => day < EarliestDay || day > LatestDay;
}

/// <summary>A day no log can hold.</summary>
public sealed record AuditDayOutside() : Error("Audit.DayOutside", "日期要在 2000年 到 2999年 之间，请改日期后再查。");

/// <summary>One line of the list.</summary>
/// <param name="Sequence">Number of the row.</param>
/// <param name="At">UTC.</param>
/// <param name="ActorName">Who.</param>
/// <param name="ActorPost">Unit and post at the time; may be empty.</param>
/// <param name="ActionName">What, Chinese.</param>
/// <param name="SubjectKind">Kind of the object; may be empty.</param>
/// <param name="SubjectName">Its name; may be empty.</param>
/// <param name="Summary">What changed; may be empty.</param>
/// <param name="Outcome"><see cref="AuditEntry.Ok"/> or the code of the refusal.</param>
/// <param name="Address">From where.</param>
public sealed record AuditLogRow(
    long Sequence, DateTime At, string ActorName, string ActorPost, string ActionName, string SubjectKind, string SubjectName,
    string Summary, string Outcome, string Address)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Outcome == AuditEntry.Ok;
}

/// <summary>Lists the log, newest first, for the audit administrator.</summary>
/// <remarks>
/// Reading leaves no row of its own: a log that grows by being read buries what it is kept for. What takes the log out of
/// the system (export) and what judges it (verification) does leave one, and so does a refused reader.
/// </remarks>
[Act("查看审计日志")]
public sealed class AuditLogQuery(QueryPath path)
{
    private static readonly KeysetOrder<AuditEntry> NewestFirst = KeysetOrder<AuditEntry>.ByDescending(entry => entry.Sequence);

    /// <summary>One page; one query.</summary>
    /// <returns>The page, <see cref="NotAllowed"/> or <see cref="AuditDayOutside"/>.</returns>
    public Task<Result<Page<AuditLogRow>>> ListAsync(AuditLogFilter filter, string? cursor, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return path.RunAsync<Page<AuditLogRow>>(
            this, actor, AuditPermissions.Read,
            async db => filter.Fault is { } fault ? fault : await db.Set<AuditEntry>().Matching(filter).ToPageAsync(
                NewestFirst, cursor,
                entry => new AuditLogRow(
                    entry.Sequence, entry.At, entry.ActorName, entry.UnitName + entry.PostName, entry.ActionName, entry.SubjectKind,
                    entry.SubjectName, entry.Summary, entry.Outcome, entry.Address),
                ct),
            ct);
    }
}

/// <summary>The filter as conditions.</summary>
internal static class AuditFiltering
{
    public static IQueryable<AuditEntry> Matching(this IQueryable<AuditEntry> entries, AuditLogFilter filter)
    {
        if (filter.From is { } from)
        {
            var begin = BeijingTime.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            entries = entries.Where(entry => entry.At >= begin);
        }

        if (filter.Until is { } until)
        {
            var end = BeijingTime.ToUtc(until.ToDateTime(TimeOnly.MinValue)).AddDays(1);
            entries = entries.Where(entry => entry.At < end);
        }

        if (filter.Person.Trim() is { Length: > 0 } person)
        {
            entries = entries.Where(entry => entry.ActorName.Contains(person));
        }

        if (filter.Action.Trim() is { Length: > 0 } action)
        {
            entries = entries.Where(entry => entry.ActionName.Contains(action));
        }

        if (filter.Address.Trim() is { Length: > 0 } address)
        {
            entries = entries.Where(entry => entry.Address.StartsWith(address));
        }

        entries = filter.Outcome switch
        {
            AuditOutcome.Done => entries.Where(entry => entry.Outcome == AuditEntry.Ok),
            AuditOutcome.Refused => entries.Where(entry => entry.Outcome != AuditEntry.Ok),
            _ => entries,
        };
        var subject = filter.Subject.Trim();
        if (subject.Length == 0)
        {
            return entries;
        }

        return Guid.TryParse(subject, out var id)
            ? entries.Where(entry => entry.SubjectId == id)
            : entries.Where(entry => entry.SubjectName.Contains(subject) || entry.SubjectKind.Contains(subject));
    }
}
