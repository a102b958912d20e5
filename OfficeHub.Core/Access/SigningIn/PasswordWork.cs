using Microsoft.AspNetCore.Identity;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>Checks and makes password hashes, at most one per core at a time: the costly work must not stop everyone else's.</summary>
/// <remarks>security.md 5.4. Who finds the queue full, or waits too long, is told to try again.</remarks>
public sealed class PasswordWork(IPasswordHasher<Account> hasher, TimeProvider clock) : IDisposable
{
    private const int LongestQueue = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount, Environment.ProcessorCount);
    private readonly Lock _stranger = new();
    private string? _strangersHash;
    private int _waiting;

    /// <summary>Whether the password fits the account. For nobody's account the same work is done, and the answer is no.</summary>
    /// <returns><see cref="SigningInBusy"/>.</returns>
    public Task<Result<bool>> FitsAsync(Account? account, string password, CancellationToken ct) => QueueAsync(
        () => Verify(account, account?.PasswordHash ?? StrangersHash(), password) && account?.PasswordHash is not null, ct);

    /// <summary>Whether the password is one of those hashed earlier.</summary>
    /// <returns><see cref="SigningInBusy"/>.</returns>
    public Task<Result<bool>> FitsAnyAsync(Account account, IReadOnlyList<string> hashes, string password, CancellationToken ct) =>
        QueueAsync(() => hashes.Any(hash => Verify(account, hash, password)), ct);

    /// <summary>The hash to keep, salted, with its version byte.</summary>
    /// <returns><see cref="SigningInBusy"/>.</returns>
    public Task<Result<string>> HashAsync(Account account, string password, CancellationToken ct) =>
        QueueAsync(() => hasher.HashPassword(account, password), ct);

    public void Dispose() => _cores.Dispose();

    private bool Verify(Account? account, string hash, string password) =>
        hasher.VerifyHashedPassword(account ?? new Account(), hash, password) is not PasswordVerificationResult.Failed;

    private async Task<Result<T>> QueueAsync<T>(Func<T> work, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return new SigningInBusy();
        }

        try
        {
            using var patience = new CancellationTokenSource(LongestWait, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
            await _cores.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new SigningInBusy();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return new Result<T>(work());
        }
        finally
        {
            _cores.Release();
        }
    }

    private string StrangersHash()
    {
        lock (_stranger)
        {
            return _strangersHash ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString("N"));
        }
    }
}
