using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Auditing.Keeping;

/// <summary>
/// What the database remembers of the file outside, against that file: each watches the other, so that to cut the log unseen one
/// must cut both alike.
/// </summary>
internal static class HeadMemory
{
    /// <summary>Rows may be so old before their absence from the file means anything.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>What is wrong, or null. A file that is ahead of what the database remembers is none: a crash between the two leaves that.</summary>
    /// <param name="head">As the database has it; read before the file, which only grows.</param>
    /// <param name="last">The newest head outside; null when there is none.</param>
    /// <param name="length">Of the file, in bytes.</param>
    public static HeadFault? Check(AuditHead head, KeptHead? last, long length)
    {
        if (head.Sequence < head.KeptSequence)
        {
            return new HeadFault(HeadFaultKind.LogShorter, head.KeptSequence,
                $"数据库记得链头已留存到第 {head.KeptSequence} 条，日志却只到第 {head.Sequence} 条：末尾被删，或恢复了旧库。");
        }

        if (last is null)
        {
            return head.KeptSequence == 0 ? null : new HeadFault(HeadFaultKind.FileMissing, head.KeptSequence,
                $"链外留存的链头不见了，数据库记得已留存到第 {head.KeptSequence} 条。末尾有没有被删、整条链有没有被改写，无法判定。");
        }

        return last.Sequence < head.KeptSequence || length < head.KeptLength
            ? new HeadFault(HeadFaultKind.FileShorter, head.KeptSequence,
                $"留存链头的文件变短了：数据库记得它已到第 {head.KeptSequence} 条、{head.KeptLength} 字节，现在到第 {last.Sequence} 条、{length} 字节。")
            : null;
    }

    /// <summary>The same where no head is kept and none is remembered: only the first moments of an installation are like that.</summary>
    /// <param name="before">Rows written earlier than this (UTC) should be covered.</param>
    public static async Task<HeadFault?> CheckBeginningAsync(OfficeHubDbContext db, DateTime before, CancellationToken ct) =>
        await db.Set<AuditEntry>().AsNoTracking().OrderBy(row => row.Sequence).Select(row => (DateTime?)row.At).FirstOrDefaultAsync(ct) is { } first && first < before
            ? new HeadFault(HeadFaultKind.FileMissing, 0,
                $"没有链外留存的链头，最早的记录却是 {BeijingTime.Full(first)} 的。末尾有没有被删、整条链有没有被改写，无法判定。")
            : null;

    /// <summary>Remembers what the file holds now.</summary>
    public static Task NoteAsync(OfficeHubDbContext db, long sequence, long length, CancellationToken ct) =>
        db.Set<AuditHead>().Where(row => row.Id == AuditHead.OnlyId && row.KeptSequence < sequence)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.KeptSequence, sequence).SetProperty(row => row.KeptLength, length), ct);
}

/// <summary>What is wrong between database and file.</summary>
/// <param name="Kind">Which of the two lacks something.</param>
/// <param name="KeptSequence">Up to which row heads are known to have been kept.</param>
/// <param name="Sentence">Chinese.</param>
internal sealed record HeadFault(HeadFaultKind Kind, long KeptSequence, string Sentence);

/// <summary>Which of the two lacks something.</summary>
internal enum HeadFaultKind
{
    /// <summary>There is no file, or nothing in it.</summary>
    FileMissing,

    /// <summary>The file is shorter than it was.</summary>
    FileShorter,

    /// <summary>The log is shorter than it was.</summary>
    LogShorter,
}
