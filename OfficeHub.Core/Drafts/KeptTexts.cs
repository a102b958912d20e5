using System.Buffers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Drafts;

/// <summary>Where a text belongs.</summary>
/// <param name="Subject">What is written about.</param>
/// <param name="Field">Which box of it.</param>
public sealed record KeptKey(string Subject, string Field);

/// <summary>Keeps what is being typed; each person reaches only what is his own.</summary>
/// <remarks>
/// Beside the command path on purpose (<see cref="KeptText"/>), but behind the same gate: a session that has ended keeps nothing.
/// What is typed is never submitted from here, only given back to its writer. security.md R9.
/// </remarks>
public sealed class KeptTexts(
    IDbContextFactory<OfficeHubDbContext> contexts, IActorGate gate, SecrecyAlarm alarm, ISettings settings, TimeProvider clock)
{
    private const int TenThousand = 10_000;

    /// <summary>Keeps a text in place of an older one. An empty text is dropped.</summary>
    /// <param name="key">Where it belongs.</param>
    /// <param name="text">Exactly as typed.</param>
    /// <param name="address">Path of the page, to open it again.</param>
    /// <param name="sequence">Rises with each save of one writer; a save that was overtaken changes nothing.</param>
    /// <param name="actor">The writer.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <returns><see cref="NotAllowed"/>, <see cref="RightsChanged"/>, <see cref="TextTooLong"/>, <see cref="TooMuchKept"/>, <see cref="BrokenText"/>,
    /// <see cref="MarkedSecret"/>.</returns>
    public async Task<Result> SaveAsync(KeptKey key, string text, string address, long sequence, Actor actor, CancellationToken ct)
    {
        Check(key);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > KeptText.TextLimit)
        {
            return new TextTooLong(KeptText.TextLimit);
        }

        if (!IsWhole(text))
        {
            return new BrokenText();
        }

        if (!IsSomebody(actor))
        {
            return new NotAllowed();
        }

        if (SecrecyMarks.Find(text) is not null)
        {
            await alarm.RaiseOnceAsync($"{key.Subject}\n{key.Field}", text, actor);
            return new MarkedSecret();
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await RefusalAsync(db, actor, ct) is { } refusal)
        {
            return refusal;
        }

        var end = await EndAsync(db, actor, key, sequence, ct);
        if (text.Length == 0)
        {
            await Own(db, actor, key).Where(kept => kept.Sequence < end).ExecuteDeleteAsync(ct);
            return Result.Success;
        }

        var quota = (long)await settings.GetAsync(DraftSettings.Quota, ct) * TenThousand;
        var others = await db.Set<KeptText>()
            .Where(kept => kept.AccountId == actor.AccountId && !(kept.Subject == key.Subject && kept.Field == key.Field))
            .SumAsync(kept => (long)kept.Length, ct);
        if (others + text.Length > quota)
        {
            return new TooMuchKept();
        }

        await WriteAsync(db, actor, key, text, address.Length > KeptText.AddressLimit ? "/" : address, sequence, end, ct);
        return Result.Success;
    }

    /// <summary>Forgets a text, because it was used or is not wanted.</summary>
    /// <returns><see cref="NotAllowed"/> or <see cref="RightsChanged"/>.</returns>
    public async Task<Result> DropAsync(KeptKey key, Actor actor, CancellationToken ct)
    {
        Check(key);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await RefusalAsync(db, actor, ct) is { } refusal)
        {
            return refusal;
        }

        await Own(db, actor, key).ExecuteDeleteAsync(ct);
        return Result.Success;
    }

    /// <summary>What this save may replace: everything of a lower sequence; and what was kept in the future, for then the clock has gone back since.</summary>
    private async Task<long> EndAsync(OfficeHubDbContext db, Actor actor, KeptKey key, long sequence, CancellationToken ct)
    {
        var newer = await Own(db, actor, key).Where(kept => kept.Sequence >= sequence)
            .Select(kept => new { kept.Sequence, kept.SavedAt }).SingleOrDefaultAsync(ct);
        // The clock is read after the row: by a clock that only goes forward, no row is of the future.
        return newer is not null && newer.SavedAt > clock.GetUtcNow().UtcDateTime ? newer.Sequence + 1 : sequence;
    }

    private async Task WriteAsync(
        OfficeHubDbContext db, Actor actor, KeptKey key, string text, string address, long sequence, long end, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var preview = PreviewOf(text);
        // Two tabs may begin the same text at the same moment: the one that cannot insert updates after all.
        for (var isSecondTry = false; ; isSecondTry = true)
        {
            var updated = await Own(db, actor, key).Where(kept => kept.Sequence < end).ExecuteUpdateAsync(
                set => set.SetProperty(kept => kept.Text, text).SetProperty(kept => kept.Length, text.Length)
                    .SetProperty(kept => kept.Preview, preview).SetProperty(kept => kept.Address, address)
                    .SetProperty(kept => kept.SavedAt, now).SetProperty(kept => kept.Sequence, sequence), ct);
            // An older one written between the two does not count: this one takes its place at the second try.
            if (updated > 0 || await Own(db, actor, key).AnyAsync(kept => kept.Sequence >= end, ct))
            {
                return;
            }

            db.Add(new KeptText
            {
                Id = Guid.CreateVersion7(),
                AccountId = actor.AccountId,
                Subject = key.Subject,
                Field = key.Field,
                Text = text,
                Length = text.Length,
                Preview = preview,
                Address = address,
                SavedAt = now,
                Sequence = sequence,
            });
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateException clash) when (!isSecondTry && DatabaseFaults.IsUniqueViolation(clash))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Error?> RefusalAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) =>
        IsSomebody(actor) ? await gate.CheckAsync(db, actor, ct) : new NotAllowed();

    private static bool IsSomebody(Actor actor) => actor.Can(Permission.SignedIn) && !actor.IsSystem;

    private static IQueryable<KeptText> Own(OfficeHubDbContext db, Actor actor, KeptKey key) =>
        db.Set<KeptText>().Where(kept => kept.AccountId == actor.AccountId && kept.Subject == key.Subject && kept.Field == key.Field);

    /// <summary>No half of a surrogate pair, which no encoding can carry, and no NUL, which PostgreSQL refuses.</summary>
    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] == '\0' || Rune.DecodeFromUtf16(text, out _, out var taken) is not OperationStatus.Done)
            {
                return false;
            }

            text = text[taken..];
        }

        return true;
    }

    private static string PreviewOf(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= KeptText.PreviewLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[KeptText.PreviewLength - 1]) ? KeptText.PreviewLength - 1 : KeptText.PreviewLength;
        return $"{line[..end]}…";
    }

    private static void Check(KeptKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Subject.Length is 0 or > KeptText.SubjectLimit || key.Field.Length is 0 or > KeptText.FieldLimit)
        {
            throw new ArgumentException("Subject and field of a kept text are named by the page and are short.", nameof(key));
        }
    }
}
