using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>
/// Changes made before anyone is signed in, when the command path cannot yet ask who acts: the change and its audit row
/// in one transaction, as there.
/// </summary>
public sealed class SignInJournal(IDbContextFactory<OfficeHubDbContext> contexts, IAuditTrail trail, TimeProvider clock)
{
    private const int Tries = 4;
    private const string Kind = "账号";

    /// <summary>Changes and records, or neither.</summary>
    /// <param name="change">Changes tracked rows and says what the row shall read; null leaves everything as it was.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    public async Task WriteAsync(Func<OfficeHubDbContext, DateTime, Task<JournalRow?>> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(change, ct);
                return;
            }
            catch (Exception fault) when (attempt < Tries && IsWorthAnotherTry(fault))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), clock, ct);
            }
        }
    }

    /// <summary>Records what happened to an account, without a change.</summary>
    public Task RecordAsync(JournalRow row, CancellationToken ct) => WriteAsync((_, _) => Task.FromResult<JournalRow?>(row), ct);

    /// <summary>The account as the object of a row.</summary>
    public static AuditSubject About(Account account, string summary) => new(Kind, account.Id, account.UserName ?? "", summary);

    /// <summary>Nobody's account: what was typed is not repeated, it may be a password in the wrong field.</summary>
    public static AuditSubject AboutStranger(string summary) => new(Kind, Guid.Empty, "", summary);

    // The change reads anew on each try: whoever lost to a second press or a sweep finds what the winner left.
    private static bool IsWorthAnotherTry(Exception fault) =>
        DatabaseFaults.IsTransient(fault) || fault is DbUpdateConcurrencyException || DatabaseFaults.IsUniqueViolation(fault);

    private async Task TryAsync(Func<OfficeHubDbContext, DateTime, Task<JournalRow?>> change, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await change(db, now) is not { } row)
        {
            return;
        }

        db.ChangeTracker.DetectChanges();
        var (before, after) = ChangeDigest.Of(db.ChangeTracker);
        await db.SaveChangesAsync(ct);
        await trail.AppendAsync(db, new AuditAct(now, row.Who, row.Action, row.ActionName, row.What, before, after, row.Outcome, Guid.Empty), ct);
        await transaction.CommitAsync(ct);
        trail.Committed();
    }
}

/// <summary>One row about signing in.</summary>
/// <param name="Who">The person when he is known to be it, else nobody at an address.</param>
/// <param name="Action">English, stable.</param>
/// <param name="ActionName">Chinese.</param>
/// <param name="What">The account.</param>
/// <param name="Outcome"><c>OK</c> or the code of the refusal.</param>
public sealed record JournalRow(Actor Who, string Action, string ActionName, AuditSubject What, string Outcome = "OK");
