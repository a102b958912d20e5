using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>The one way to read for a user: permission first, then one context for one question. A refusal leaves its row.</summary>
/// <remarks>Rows are narrowed by each feature's <c>VisibleTo(actor)</c>; a circuit whose rights ended is shut by Access.</remarks>
public sealed class QueryPath(IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock, IAuditTrail trail)
{
    /// <summary>Answers a question.</summary>
    /// <param name="query">The query object itself: its type names the act.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="permission">The right it takes.</param>
    /// <param name="read">Reads and projects; nothing is tracked.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <returns>What <paramref name="read"/> returned, or <see cref="NotAllowed"/>.</returns>
    public async Task<Result<T>> RunAsync<T>(
        object query, Actor actor, Permission permission, Func<OfficeHubDbContext, Task<Result<T>>> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(read);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!actor.Can(permission))
        {
            var refusal = new NotAllowed();
            await RecordAsync(db, query, actor, AuditSubject.None, refusal.Code, ct);
            return refusal;
        }

        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>The same for what must leave a row even when it succeeds: exports, downloads, prints, unmasking.</summary>
    /// <param name="query">The query object itself.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="permission">The right it takes.</param>
    /// <param name="read">Reads, and says what the row shall name.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public async Task<Result<T>> RunRecordedAsync<T>(
        object query, Actor actor, Permission permission, Func<OfficeHubDbContext, Task<(Result<T> Result, AuditSubject Subject)>> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var what = AuditSubject.None;
        var result = await RunAsync(query, actor, permission, ReadAsync, ct);
        if (result.Error is not NotAllowed)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(ct);
                await RecordAsync(db, query, actor, what, result.Error?.Code ?? "OK", ct);
            }
            catch
            {
                // Without its row nothing leaves; what was opened for it is closed.
                if (result is { IsSuccess: true, Value: IAsyncDisposable opened })
                {
                    await opened.DisposeAsync();
                }

                throw;
            }
        }

        return result;

        async Task<Result<T>> ReadAsync(OfficeHubDbContext db)
        {
            (var answer, what) = await read(db);
            return answer;
        }
    }

    private async Task RecordAsync(OfficeHubDbContext db, object query, Actor actor, AuditSubject what, string outcome, CancellationToken ct)
    {
        var type = query.GetType();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await trail.AppendAsync(db, new AuditAct(clock.GetUtcNow().UtcDateTime, actor, type.Name, ActNames.Of(type), what, "", "", outcome, Guid.Empty), ct);
        await transaction.CommitAsync(ct);
        trail.Committed();
    }
}
