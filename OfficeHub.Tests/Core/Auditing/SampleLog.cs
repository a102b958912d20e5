using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Auditing;

/// <summary>A long log made in memory, and ways to spoil a copy of it.</summary>
internal sealed class SampleLog
{
    private static readonly (string Name, string Unit, string Post)[] People =
        [("苏日娜", "秘书一科", "科长"), ("赵启明", "文电科", "科长"), ("高静", "文电科", "编号登记员"), ("陈立诚", "行署办公室", "主任")];

    private static readonly (string Type, string Name, string Kind)[] Acts =
        [("RenameUnit", "更名机构", "机构"), ("AppointStaff", "任命", "人员"), ("GrantRole", "授予角色", "角色"), ("ChangeSetting", "修改参数", "参数")];

    // Hashes of rows nobody touched are remembered: a row is the same object in every copy.
    private readonly Dictionary<AuditEntry, string> _hashes = new(ReferenceEqualityComparer.Instance);

    private SampleLog(IReadOnlyList<AuditEntry> rows) => Rows = rows;

    public IReadOnlyList<AuditEntry> Rows { get; }

    public static SampleLog Of(int count, Random chance)
    {
        var rows = new List<AuditEntry>(count);
        var log = new SampleLog(rows);
        var at = new DateTime(2026, 7, 1, 0, 30, 0, DateTimeKind.Utc);
        for (var sequence = 1; sequence <= count; sequence++)
        {
            at = at.AddMilliseconds(chance.Next(1, 90_000));
            var (name, unit, post) = People[chance.Next(People.Length)];
            var (type, act, kind) = Acts[chance.Next(Acts.Length)];
            var done = chance.Next(10) > 0;
            var row = new AuditEntry
            {
                Sequence = sequence, At = at, AccountId = Id(chance), StaffId = Id(chance), ActorName = name, PostName = post, UnitId = Id(chance),
                UnitName = unit, Roles = "Staff", OnBehalfOf = "", Address = $"10.20.{chance.Next(4)}.{chance.Next(2, 250)}", SessionId = Id(chance),
                Action = type, ActionName = act, SubjectKind = kind, SubjectId = Id(chance), SubjectName = $"{kind}第{chance.Next(100)}号",
                Summary = "原名“秘书科”，现名“秘书一科”", BeforeHash = done ? Hex(chance) : "", AfterHash = done ? Hex(chance) : "",
                Outcome = done ? "OK" : "Common.NotAllowed", CommandId = Id(chance), PreviousHash = "", Hash = "",
            };
            rows.Add(Chained(row, rows.Count == 0 ? AuditChain.Genesis : rows[^1].Hash));
            log._hashes[rows[^1]] = rows[^1].Hash;
        }

        return log;
    }

    /// <summary>Heads as kept outside: one for each so many rows, and the last.</summary>
    public IReadOnlyList<KeptHead> Heads(int every) =>
        [.. Rows.Where(row => row.Sequence % every == 0 || row.Sequence == Rows.Count).Select(row => new KeptHead(row.Sequence, row.Hash, row.At))];

    public Task<AuditVerdict> VerifyAsync(IEnumerable<AuditEntry?> rows, IEnumerable<KeptHead>? heads = null) => AuditVerifier.VerifyAsync(
        rows.ToAsyncEnumerable(), new AuditReference((heads ?? []).ToAsyncEnumerable(), []), progress: null, Hash, CancellationToken.None);

    /// <summary>The row with its place in a chain: previous hash and own hash made anew.</summary>
    public static AuditEntry Chained(AuditEntry row, string previousHash)
    {
        var bare = Copy(row, ("PreviousHash", previousHash));
        return Copy(bare, ("Hash", AuditChain.HashOf(previousHash, bare)));
    }

    public static AuditEntry Copy(AuditEntry row, params (string Field, object Value)[] changes)
    {
        var copy = (AuditEntry)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(AuditEntry));
        foreach (var property in typeof(AuditEntry).GetProperties())
        {
            property.SetValue(copy, property.GetValue(row));
        }

        foreach (var (field, value) in changes)
        {
            typeof(AuditEntry).GetProperty(field)!.SetValue(copy, value);
        }

        return copy;
    }

    private string Hash(string previous, AuditEntry row) =>
        previous == row.PreviousHash && _hashes.TryGetValue(row, out var known) ? known : AuditChain.HashOf(previous, row);

    private static string Hex(Random chance)
    {
        var bytes = new byte[32];
        chance.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static Guid Id(Random chance)
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>Keeps the head outside as the running site would have: a keeper that starts beside old rows keeps none.</summary>
    public static async Task KeepHeadAsync(TestOffice office)
    {
        var file = office.Get<AuditHeadFile>();
        await using var db = await office.ContextAsync();
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync();
        await file.AppendAsync(new KeptHead(head.Sequence, head.Hash, office.Clock.UtcNow), CancellationToken.None);
        await HeadMemory.NoteAsync(db, head.Sequence, file.Length, CancellationToken.None);
    }
}
