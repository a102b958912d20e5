using System.Collections.Concurrent;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Accounts.Sessions;

/// <summary>
/// Knows every open page of this node and asks every ten seconds, with one query, whether its session and rights still
/// stand; at once after an act of this node that ends some. What no longer stands is cut off and sent to a page that says why.
/// </summary>
/// <remarks>security.md 5.3: a circuit whose rights ended is closed within 30 s.</remarks>
public sealed class SessionWatch(SessionLedger ledger, SaidNotice said, TimeProvider clock, ILogger<SessionWatch> logger) : BackgroundService, ISessionNotice
{
    private const string RightsMoved = "您的权限刚有变动，这一页已按新的重新打开。";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SweepPause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, LiveCircuit> _circuits = new();
    private readonly ConcurrentDictionary<string, (Guid SessionId, HttpContext Http)> _connections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, DateTime> _seenAt = new();
    private readonly SemaphoreSlim _noticed = new(0, 1);
    private DateTime _sweptAt;

    /// <summary>Pages open now.</summary>
    public int Count => _circuits.Count;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A page was opened.</summary>
    /// <returns>How many connected ones its user has now, this one counted.</returns>
    public int Add(LiveCircuit circuit)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        _circuits[circuit.Id] = circuit;
        return _circuits.Values.Count(live => live.Actor.AccountId == circuit.Actor.AccountId && live is { IsConnected: true, IsCut: false });
    }

    /// <summary>A page is closed.</summary>
    public void Remove(LiveCircuit circuit)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        _circuits.TryRemove(circuit.Id, out _);
    }

    /// <summary>A connection that carries circuits was opened; it is broken off when its session ends.</summary>
    public void Connected(Guid sessionId, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        _connections[http.TraceIdentifier] = (sessionId, http);
    }

    /// <summary>The connection is closed.</summary>
    public void Disconnected(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        _connections.TryRemove(http.TraceIdentifier, out _);
    }

    /// <summary>Connections of a session.</summary>
    public int ConnectionsOf(Guid sessionId) => _connections.Values.Count(connection => connection.SessionId == sessionId);

    /// <inheritdoc/>
    public void Changed()
    {
        try
        {
            _noticed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is due already; it will see this change too.
        }
    }

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await TellSeenAsync(ct);
        var circuits = _circuits.Values.Where(circuit => !circuit.IsCut).ToList();
        var connections = _connections.Values.ToList();
        var sessions = circuits.Select(circuit => circuit.Actor.SessionId).Concat(connections.Select(connection => connection.SessionId)).ToHashSet();
        var states = await ledger.StatesAsync(sessions, ct);
        foreach (var circuit in circuits)
        {
            Judge(circuit, states.GetValueOrDefault(circuit.Actor.SessionId));
        }

        // The page has been sent away above; a browser that does not go loses the line at the next look.
        foreach (var (sessionId, http) in connections.Where(connection => states.GetValueOrDefault(connection.SessionId) is not { Ended: null }))
        {
            if (!circuits.Exists(circuit => circuit.Actor.SessionId == sessionId))
            {
                http.Abort();
            }
        }

        if (Now - _sweptAt >= SweepPause)
        {
            _sweptAt = Now;
            await ledger.SweepAsync(ct);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _noticed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _noticed.WaitAsync(Pause, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The watch must outlive a database that is away for a while; commands are refused meanwhile by their own check.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Log.LookFailed(logger, fault);
            }
        }
    }

    private void Judge(LiveCircuit circuit, SessionState? state)
    {
        var actor = circuit.Actor;
        if (state is not { Ended: null })
        {
            circuit.Cut(EndedReasons.Address(state?.Ended));
            return;
        }

        if (state.RightsVersion != actor.RightsVersion || actor.RightsUntil <= Now)
        {
            said.Say(actor.SessionId, RightsMoved);
            circuit.Cut(to: null);
        }
        else if (state.ActingHoldingId != actor.ChosenHoldingId)
        {
            // The user switched the post in another tab; that tab says so.
            circuit.Cut(to: null);
        }
    }

    private async Task TellSeenAsync(CancellationToken ct)
    {
        var active = _circuits.Values.Where(circuit => !circuit.IsCut)
            .GroupBy(circuit => circuit.Actor.SessionId, circuit => circuit.ActiveAt)
            .ToDictionary(session => session.Key, session => new DateTime(session.Max(), DateTimeKind.Utc));
        foreach (var gone in _seenAt.Keys.Where(id => !active.ContainsKey(id)))
        {
            _seenAt.TryRemove(gone, out _);
        }

        var due = active.Where(session => session.Value > _seenAt.GetValueOrDefault(session.Key) && Now - _seenAt.GetValueOrDefault(session.Key) >= SessionLedger.SeenPause)
            .Select(session => session.Key).ToList();
        if (due.Count == 0)
        {
            return;
        }

        await ledger.SeenAsync(due, ct);
        due.ForEach(id => _seenAt[id] = Now);
    }
}

internal static partial class Log
{
    [LoggerMessage(4101, LogLevel.Warning, "The look after live sessions failed; it is tried again.")]
    public static partial void LookFailed(ILogger logger, Exception fault);

    [LoggerMessage(4102, LogLevel.Debug, "A circuit could not be sent away; it is cut off all the same.")]
    public static partial void LeaveFailed(ILogger logger, Exception fault);
}
