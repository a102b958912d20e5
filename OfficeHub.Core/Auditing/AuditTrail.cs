using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing;

/// <summary>Appends rows to the chain, inside the transaction of the act they speak of.</summary>
internal sealed class AuditTrail(IAuditHeadKeeper heads) : IAuditTrail
{
    public const int NameLimit = 200;
    public const int SummaryLimit = 500;

    public async Task AppendAsync(OfficeHubDbContext db, AuditAct act, CancellationToken ct)
    {
        // The update takes the row lock; the read after it sees the last committed head and nobody appends in between.
        await db.Set<AuditHead>().Where(head => head.Id == AuditHead.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence + 1), ct);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(row => row.Id == AuditHead.OnlyId, ct);

        var entry = Row(act, head.Sequence, head.Hash, "");
        entry = Row(act, head.Sequence, head.Hash, AuditChain.HashOf(head.Hash, entry));
        db.Add(entry);
        await db.SaveChangesAsync(ct);
        await db.Set<AuditHead>().Where(row => row.Id == AuditHead.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, entry.Hash), ct);
    }

    public async Task<LastAct?> LastActAsync(OfficeHubDbContext db, Guid objectId, CancellationToken ct)
    {
        var entry = await db.Set<AuditEntry>().AsNoTracking()
            .Where(row => row.SubjectId == objectId && row.Outcome == "OK")
            .OrderByDescending(row => row.Sequence)
            .Select(row => new { row.ActorName, row.UnitName, row.PostName, row.ActionName, row.At })
            .FirstOrDefaultAsync(ct);
        return entry is null
            ? null
            : new LastAct(entry.PostName.Length == 0 ? entry.ActorName : $"{entry.ActorName}（{entry.UnitName}{entry.PostName}）", entry.ActionName, entry.At);
    }

    public void Committed() => heads.Changed();

    private static AuditEntry Row(AuditAct act, long sequence, string previousHash, string hash) => new()
    {
        Sequence = sequence,
        At = ToMilliseconds(act.At),
        AccountId = act.Actor.AccountId,
        StaffId = act.Actor.StaffId,
        ActorName = act.Actor.Name,
        PostName = act.Actor.PostName,
        UnitId = act.Actor.UnitId,
        UnitName = act.Actor.UnitName,
        Roles = string.Join(',', act.Actor.Roles.Order(StringComparer.Ordinal)),
        OnBehalfOf = "",
        Address = act.Actor.Address,
        SessionId = act.Actor.SessionId,
        Action = act.Action,
        ActionName = act.ActionName,
        SubjectKind = act.Subject.Kind,
        SubjectId = act.Subject.Id,
        SubjectName = OneLine(act.Subject.Name, NameLimit),
        Summary = OneLine(act.Subject.Summary, SummaryLimit),
        BeforeHash = act.BeforeHash,
        AfterHash = act.AfterHash,
        Outcome = act.Outcome,
        CommandId = act.CommandId,
        PreviousHash = previousHash,
        Hash = hash,
    };

    // The databases keep instants to different depths; what is hashed must be what is read back.
    private static DateTime ToMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    // A line break of the user's could pass for a row of its own in an exported log.
    private static string OneLine(string text, int limit)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        if (line.Length <= limit)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
