using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>
/// The one way to change anything: authenticate, check the permission, take the command id, act (the handler loads
/// through its rights filter, checks state, separation and revision), save with the outbox, write the audit row, store
/// the answer, commit. One transaction: all of it or none.
/// </summary>
/// <remarks>security.md §2, rule 1; ADR 0003.</remarks>
public sealed class CommandPath(
    IDbContextFactory<OfficeHubDbContext> contexts, TimeProvider clock, IActorGate gate, IAuditTrail trail, ICommandSteps steps)
{
    private const int Tries = 4;
    private const string BeforeAct = "before_act";

    /// <summary>Runs an act that yields nothing.</summary>
    /// <returns>What the act returned, or <see cref="NotAllowed"/>, <see cref="RightsChanged"/>, <see cref="ChangedMeanwhile"/>,
    /// <see cref="AlreadyThere"/>, <see cref="CommandIdMissing"/>, <see cref="CommandIdReused"/>.</returns>
    public async Task<Result> RunAsync(
        ICommand command, Actor actor, Permission permission, Func<CommandScope, Task<Result>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        var result = await RunAsync<bool>(
            command, actor, permission, async scope => (await act(scope)).Error is { } error ? error : true, ct);
        return result.WithoutValue();
    }

    /// <summary>Runs an act that yields a value; the value must survive JSON, since a repeat gets it from the record.</summary>
    /// <inheritdoc cref="RunAsync(ICommand, Actor, Permission, Func{CommandScope, Task{Result}}, CancellationToken)"/>
    public async Task<Result<T>> RunAsync<T>(
        ICommand command, Actor actor, Permission permission, Func<CommandScope, Task<Result<T>>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(command, actor, permission, act, ct);
            }
            catch (Exception fault) when (attempt < Tries && DatabaseFaults.IsTransient(fault))
            {
                // Nothing was committed, or the command id will tell: the whole command may be tried again.
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), clock, ct);
            }
        }
    }

    private async Task<Result<T>> TryAsync<T>(
        ICommand command, Actor actor, Permission permission, Func<CommandScope, Task<Result<T>>> act, CancellationToken ct)
    {
        var name = command.GetType().Name;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Our own savepoint does it; EF's would cost two more round trips a save.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        steps.Reached(CommandStep.Begun);

        var refusal = await gate.CheckAsync(db, actor, ct) ?? (actor.Can(permission) ? command.CommandId == Guid.Empty ? new CommandIdMissing() : null : new NotAllowed());
        if (refusal is not null)
        {
            // Not stored under the command id: after signing in again the same press may go through.
            await trail.AppendAsync(db, Row(AuditSubject.None, "", "", refusal.Code), ct);
            await CommitAsync(transaction, ct);
            return refusal;
        }

        if (await TakeIdAsync<T>(db, command.CommandId, actor, name, now, transaction, ct) is { } earlier)
        {
            if (earlier.Error is CommandIdReused reused)
            {
                await RecordAsync(db, transaction, Row(AuditSubject.None, "", "", reused.Code), ct);
            }

            return earlier;
        }

        steps.Reached(CommandStep.Recorded);
        await transaction.CreateSavepointAsync(BeforeAct, ct);

        var scope = new CommandScope(db, actor, now, trail, ct);
        var (result, before, after) = await ActAsync(scope, act);
        if (!result.IsSuccess)
        {
            await transaction.RollbackToSavepointAsync(BeforeAct, ct);
            db.ChangeTracker.Clear();
        }
        else if (scope.Subject == AuditSubject.None)
        {
            throw new InvalidOperationException($"{name} did not say what it concerns: no row, no act.");
        }

        foreach (var touched in result.IsSuccess ? scope.Touched : [])
        {
            await trail.AppendAsync(db, Row(touched, before, after, "OK"), ct);
        }

        await trail.AppendAsync(
            db, result.IsSuccess ? Row(scope.Subject, before, after, "OK") : Row(scope.Subject.WithoutMarks(), "", "", result.Error.Code), ct);
        steps.Reached(CommandStep.Audited);

        var answer = StoredAnswer.Write(result);
        await db.Set<CommandRecord>().Where(record => record.Id == command.CommandId)
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.Answer, answer), ct);
        steps.Reached(CommandStep.Answered);

        await CommitAsync(transaction, ct);
        return result;

        AuditAct Row(AuditSubject what, string beforeHash, string afterHash, string outcome) => new(
            now, actor, name, ActNames.Of(command.GetType()), what, beforeHash, afterHash, outcome, command.CommandId);
    }

    /// <summary>Null when the id is ours now; else the answer of the press that had it first.</summary>
    private static async Task<Result<T>?> TakeIdAsync<T>(
        OfficeHubDbContext db, Guid id, Actor actor, string name, DateTime now, IDbContextTransaction transaction, CancellationToken ct)
    {
        var records = db.Set<CommandRecord>();
        var earlier = await records.AsNoTracking().SingleOrDefaultAsync(record => record.Id == id, ct);
        if (earlier is null)
        {
            records.Add(new CommandRecord { Id = id, AccountId = actor.AccountId, Command = name, At = now });
            try
            {
                // On a server the same press, sent twice at once, waits here for the first one's end.
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
                return null;
            }
            catch (DbUpdateException fault) when (DatabaseFaults.IsUniqueViolation(fault))
            {
                await transaction.RollbackAsync(ct);
                db.ChangeTracker.Clear();
                earlier = await records.AsNoTracking().SingleAsync(record => record.Id == id, ct);
            }
        }

        return earlier.AccountId != actor.AccountId || earlier.Command != name || earlier.Answer is null
            ? new CommandIdReused()
            : StoredAnswer.Read<T>(earlier.Answer);
    }

    private async Task<(Result<T> Result, string Before, string After)> ActAsync<T>(
        CommandScope scope, Func<CommandScope, Task<Result<T>>> act)
    {
        var db = scope.Db;
        try
        {
            var result = await act(scope);
            steps.Reached(CommandStep.Acted);
            if (!result.IsSuccess)
            {
                return (result, "", "");
            }

            var entities = db.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).ToList();
            db.AddRange(entities.SelectMany(entity => entity.TakeEvents()).Select(happened => OutboxMessage.From(happened, scope.Now)));
            db.ChangeTracker.DetectChanges();
            var (before, after) = ChangeDigest.Of(db.ChangeTracker);
            await db.SaveChangesAsync(scope.Cancellation);
            steps.Reached(CommandStep.Saved);
            return (result, before, after);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            var id = lost.Entries.Select(entry => entry.Entity).OfType<Entity>().FirstOrDefault()?.Id ?? scope.Subject.Id;
            return (await scope.ChangedMeanwhileAsync(id), "", "");
        }
        catch (DbUpdateException clash) when (DatabaseFaults.IsUniqueViolation(clash))
        {
            return (new AlreadyThere(), "", "");
        }
    }

    /// <summary>A refusal's row; the clash of two at once has rolled the first transaction back.</summary>
    private async Task RecordAsync(OfficeHubDbContext db, IDbContextTransaction transaction, AuditAct row, CancellationToken ct)
    {
        await using var anew = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await trail.AppendAsync(db, row, ct);
        await CommitAsync(anew ?? transaction, ct);
    }

    private async Task CommitAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        steps.Reached(CommandStep.Committed);
        trail.Committed();
    }
}

/// <summary>Somebody else added the same at the same moment; the handler's own check had still passed.</summary>
public sealed record AlreadyThere()
    : Error("Common.AlreadyThere", "同样的内容刚被别人加上了，您这一份没有存。请刷新后看一看。");

/// <summary>Chinese names of acts, read once from <see cref="ActAttribute"/>.</summary>
internal static class ActNames
{
    public static string Of(Type type) => type.GetCustomAttribute<ActAttribute>()?.Name
        ?? throw new InvalidOperationException($"{type.Name} has no [Act] name for its audit row.");
}
