using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OfficeHub.Core.Access.SigningIn;

/// <summary>
/// Counts wrong tries by network address and by user names nobody has, in memory and bounded. An unknown name is locked
/// like a known one, so that a lock does not tell which names exist; addresses are counted in a sliding quarter of an hour.
/// </summary>
/// <remarks>security.md 5.4. Each node counts for itself; the count of known accounts is in the database.</remarks>
public sealed class AttemptWindow(TimeProvider clock)
{
    internal const int MostKeys = 20_000;
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RowPause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Counter> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Counter> _strangers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Counter> _rows = new(StringComparer.Ordinal);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes one of the address's tries; false when they are used up.</summary>
    public bool TakeForAddress(string address, int limit)
    {
        var counter = Of(_addresses, NetworkOf(address));
        lock (counter)
        {
            counter.DropBefore(Now - Window);
            if (counter.Tries.Count >= limit)
            {
                return false;
            }

            counter.Tries.Enqueue(Now);
            return true;
        }
    }

    /// <summary>Gives the last try back: it was right.</summary>
    public void GiveBackForAddress(string address)
    {
        var counter = Of(_addresses, NetworkOf(address));
        lock (counter)
        {
            counter.Tries.TryDequeue(out _);
        }
    }

    /// <summary>Takes one of an unknown name's tries; a date when the name is locked, as a known one would be.</summary>
    public DateTime? TakeForStranger(string normalizedName, int limit, int lockMinutes)
    {
        var counter = Of(_strangers, normalizedName);
        lock (counter)
        {
            if (counter.LockedUntil > Now)
            {
                return counter.LockedUntil;
            }

            counter.Tries.Enqueue(Now);
            if (counter.Tries.Count >= limit)
            {
                counter.Tries.Clear();
                counter.LockedUntil = Now + LockLength.Of(lockMinutes, counter.Streak++);
            }

            return null;
        }
    }

    /// <summary>Whether a refusal for this key shall leave a row of its own: at most one a minute, or a flood would fill the log.</summary>
    /// <param name="key">Account or address.</param>
    /// <param name="unrecorded">Refusals since the last row.</param>
    public bool ShallRecord(string key, out int unrecorded)
    {
        var counter = Of(_rows, key);
        lock (counter)
        {
            if (counter.LockedUntil > Now)
            {
                unrecorded = ++counter.Streak;
                return false;
            }

            unrecorded = counter.Streak;
            counter.Streak = 0;
            counter.LockedUntil = Now + RowPause;
            return true;
        }
    }

    /// <summary>What counts as one address: a whole /64 for IPv6, since one machine owns as much.</summary>
    internal static string NetworkOf(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily is not AddressFamily.InterNetworkV6 || parsed.IsIPv4MappedToIPv6)
        {
            return address;
        }

        return Convert.ToHexString(parsed.GetAddressBytes().AsSpan(0, 8));
    }

    private Counter Of(ConcurrentDictionary<string, Counter> counters, string key)
    {
        if (counters.Count >= MostKeys && !counters.ContainsKey(key))
        {
            foreach (var old in counters.OrderBy(pair => pair.Value.LastAt).Take(MostKeys / 4).ToList())
            {
                counters.TryRemove(old);
            }
        }

        var counter = counters.GetOrAdd(key, _ => new Counter());
        counter.LastAt = Now;
        return counter;
    }

    private sealed class Counter
    {
        public Queue<DateTime> Tries { get; } = new();

        public DateTime? LockedUntil { get; set; }

        public int Streak { get; set; }

        public DateTime LastAt { get; set; }

        public void DropBefore(DateTime limit)
        {
            while (Tries.TryPeek(out var first) && first < limit)
            {
                Tries.Dequeue();
            }
        }
    }
}

/// <summary>How long a lock lasts.</summary>
internal static class LockLength
{
    private const int MostDoublings = 10;

    /// <summary>The first lock's length, doubled for each lock before it in a row, a day at most.</summary>
    public static TimeSpan Of(int firstMinutes, int streak) =>
        TimeSpan.FromMinutes(Math.Min(TimeSpan.FromDays(1).TotalMinutes, firstMinutes * Math.Pow(2, Math.Min(streak, MostDoublings))));
}
