using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing.Keeping;

/// <summary>Begins the file of kept heads anew, after an old database was put back or the file was lost. On record, since from then on only the new file vouches.</summary>
[Act("另起链头文件")]
public sealed record BeginHeadFile(Guid CommandId) : ICommand;

/// <summary>The file holds heads still.</summary>
public sealed record HeadFileStands()
    : Error("Auditing.HeadFileStands", "留存链头的文件还在。它是证据：请先移到别处保存，再另起。");

/// <summary>Handles <see cref="BeginHeadFile"/>, for whoever runs the program on its machine.</summary>
public sealed class BeginHeadFileHandler(CommandPath path, IDbContextFactory<OfficeHubDbContext> contexts, AuditHeadFile file, TimeProvider clock)
{
    /// <summary>Writes the present head as the first line of a new file.</summary>
    /// <returns><see cref="NotAllowed"/> or <see cref="HeadFileStands"/>.</returns>
    public async Task<Result> HandleAsync(BeginHeadFile command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.IsSystem)
        {
            return new NotAllowed();
        }

        if (await file.LastAsync(ct) is not null)
        {
            return new HeadFileStands();
        }

        var noted = await path.RunAsync(command, actor, AuditPermissions.Verify, async scope =>
        {
            var heads = scope.Db.Set<AuditHead>();
            var kept = await heads.AsNoTracking().Select(head => head.KeptSequence).SingleAsync(ct);
            scope.Concerns("审计日志", Guid.Empty, "留存链头的文件", $"另起；数据库记得原先留存到第 {kept} 条");
            await heads.ExecuteUpdateAsync(set => set.SetProperty(head => head.KeptSequence, 0).SetProperty(head => head.KeptLength, 0), ct);
            return Result.Success;
        }, ct);
        if (!noted.IsSuccess)
        {
            return noted;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(ct);
        var first = await file.AppendAsync(new KeptHead(head.Sequence, head.Hash, clock.GetUtcNow().UtcDateTime), ct);
        await HeadMemory.NoteAsync(db, first.Sequence, file.Length, ct);
        return Result.Success;
    }
}
