using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>Notes that the files of database and store hold nothing of a document any more.</summary>
[Act("清除涉密件残留")]
internal sealed record NoteScrubbed(Guid CommandId, Guid CaseId) : ICommand;

/// <summary>After the rows of a document are gone: takes its contents out of the store, and what its rows left behind out of the database files.</summary>
public sealed class FinishErasure(CommandPath path, IDbContextFactory<OfficeHubDbContext> contexts, FileStore store, DatabaseScrubber scrubber) : IEventHandler<DocumentErased>
{
    /// <inheritdoc/>
    public async Task HandleAsync(DocumentErased happened, EventDelivery delivery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(delivery);
        foreach (var hash in happened.Contents)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            // It may have come in once more meanwhile, with another paper.
            if (!await db.Set<StoredFile>().AnyAsync(file => file.Hash == hash, ct)) await store.EraseAsync(hash, ct);
        }

        await scrubber.ScrubAsync(ct);
        var noted = await path.RunAsync(
            new NoteScrubbed(delivery.CommandIdFor(nameof(FinishErasure)), happened.CaseId), Actor.System("清除涉密件残留"), DocumentPermissions.ApproveErasure,
            async scope =>
            {
                var found = await scope.Db.Set<ClassifiedCase>().SingleAsync(row => row.Id == happened.CaseId, ct);
                found.Scrubbed(scope.Now);
                scope.Concerns("公文", found.DocumentId, found.Label, $"数据库文件已重写，{happened.Contents.Count} 个文件内容已覆盖删除");
                return Result.Success;
            },
            ct);
        if (!noted.IsSuccess) throw new InvalidOperationException($"An erasure could not be noted: {noted.Error.Code}");
    }
}
