using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing;

/// <summary>Appends rows to the chain, inside the transaction of the act they speak of.</summary>
internal sealed class AuditTrail(IAuditHeadKeeper heads) : IAuditTrail, IObjectHistory
{
    public async Task AppendAsync(OfficeHubDbContext db, AuditAct act, CancellationToken ct)
    {
        // The update takes the row lock; the read after it sees the last committed head and nobody appends in between.
        await db.Set<AuditHead>().Where(head => head.Id == AuditHead.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence + 1), ct);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(row => row.Id == AuditHead.OnlyId, ct);

        var entry = Row(act, head.Sequence, head.Hash, "");
        entry = Row(act, head.Sequence, head.Hash, AuditChain.HashOf(head.Hash, entry));
        // One save for both, so that a server is asked once.
        db.Add(entry);
        db.Attach(head);
        head.Hash = entry.Hash;
        await db.SaveChangesAsync(ct);
        db.Entry(head).State = EntityState.Detached;
        db.Entry(entry).State = EntityState.Detached;
    }

    // Whoever only looked at the object is not the one who changed it meanwhile.
    public async Task<LastAct?> LastActAsync(OfficeHubDbContext db, Guid objectId, CancellationToken ct) =>
        await LinesAsync(Of(db, [objectId]).Where(row => row.BeforeHash != "" || row.AfterHash != ""), objectId, 1, ct) is [var last, ..]
            ? new LastAct(last.Who, last.What, last.At) : null;

    public Task<IReadOnlyList<HistoryLine>> OfAsync(
        OfficeHubDbContext db, IReadOnlyList<Guid> objectIds, bool withReads, int most, CancellationToken ct) =>
        LinesAsync(Of(db, objectIds).Where(row => withReads || row.CommandId != Guid.Empty), objectIds[0], most, ct);

    public async Task<HistoryLine?> LastRefusedAsync(OfficeHubDbContext db, Guid objectId, string action, DateTime since, CancellationToken ct) =>
        await LinesAsync(db.Set<AuditEntry>().AsNoTracking().Where(row => row.SubjectId == objectId && row.Action == action && row.Outcome != AuditEntry.Ok && row.At >= since), objectId, 1, ct) is [var last, ..]
            ? last : null;

    public async Task<byte[]> ExtractAsync(OfficeHubDbContext db, Guid objectId, CancellationToken ct)
    {
        var rows = await Of(db, [objectId]).OrderBy(row => row.Sequence).ToListAsync(ct);
        return Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => AuditJsonl.Line(row) + "\n")));
    }

    private static IQueryable<AuditEntry> Of(OfficeHubDbContext db, IReadOnlyList<Guid> objectIds) =>
        db.Set<AuditEntry>().AsNoTracking().Where(row => objectIds.Contains(row.SubjectId) && row.Outcome == AuditEntry.Ok);

    private static async Task<IReadOnlyList<HistoryLine>> LinesAsync(IQueryable<AuditEntry> entries, Guid itself, int most, CancellationToken ct)
    {
        var rows = await entries
            .OrderByDescending(row => row.Sequence)
            .Take(most)
            .Select(row => new { row.Sequence, row.ActorName, row.UnitName, row.PostName, row.ActionName, row.SubjectId, row.SubjectName, row.Summary, row.At, row.StaffId })
            .ToListAsync(ct);
        return [.. rows.Select(row => new HistoryLine(
            row.Sequence, row.PostName.Length == 0 ? row.ActorName : $"{row.ActorName}（{row.UnitName}{row.PostName}）", row.ActionName,
            row.SubjectId == itself ? row.Summary : string.Join('，', new[] { row.SubjectName, row.Summary }.Where(words => words.Length > 0)), row.At, row.StaffId))];
    }

    public void Committed() => heads.Changed();

    private static AuditEntry Row(AuditAct act, long sequence, string previousHash, string hash) => new()
    {
        Sequence = sequence,
        At = ToMilliseconds(act.At),
        AccountId = act.Actor.AccountId,
        StaffId = act.Actor.StaffId,
        ActorName = AuditLimits.Fit(act.Actor.Name, AuditLimits.PersonName),
        PostName = AuditLimits.Fit(act.Actor.PostName, AuditLimits.PostName),
        UnitId = act.Actor.UnitId,
        UnitName = AuditLimits.Fit(act.Actor.UnitName, AuditLimits.UnitName),
        Roles = AuditLimits.Fit(string.Join(',', act.Actor.Roles.Order(StringComparer.Ordinal)), AuditLimits.Roles),
        OnBehalfOf = "",
        Address = AuditLimits.Fit(act.Actor.Address, AuditLimits.Address),
        SessionId = act.Actor.SessionId,
        Action = AuditLimits.Fit(act.Action, AuditLimits.Action),
        ActionName = AuditLimits.Fit(act.ActionName, AuditLimits.ActionName),
        SubjectKind = AuditLimits.Fit(act.Subject.Kind, AuditLimits.SubjectKind),
        SubjectId = act.Subject.Id,
        SubjectName = AuditLimits.Fit(act.Subject.Name, AuditLimits.SubjectName),
        Summary = AuditLimits.Fit(act.Subject.Summary, AuditLimits.Summary),
        BeforeHash = AuditLimits.Fit(act.BeforeHash, AuditLimits.HexDigest),
        AfterHash = AuditLimits.Fit(act.AfterHash, AuditLimits.HexDigest),
        Outcome = AuditLimits.Fit(act.Outcome, AuditLimits.Outcome),
        CommandId = act.CommandId,
        PreviousHash = previousHash,
        Hash = hash,
    };

    // The databases keep instants to different depths; what is hashed must be what is read back.
    private static DateTime ToMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
