using OfficeHub.Core.Common;

namespace OfficeHub.Web.Accounts.Sessions;

/// <summary>One open page: whose it is, with which rights it was opened, and how to send its browser elsewhere.</summary>
/// <param name="actor">As resolved when the circuit was opened.</param>
/// <param name="leave">Sends the browser to an address; null opens the same address anew. Never waits.</param>
public sealed class LiveCircuit(Actor actor, Action<string?> leave)
{
    private int _isCut;
    private long _activeAt;

    /// <summary>Random.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>With the rights the page was opened with.</summary>
    public Actor Actor => actor;

    /// <summary>The browser is connected at this moment.</summary>
    public bool IsConnected { get; set; } = true;

    /// <summary>Nothing the browser sends is heard any more.</summary>
    public bool IsCut => Volatile.Read(ref _isCut) == 1;

    /// <summary>UTC ticks of the last act of the browser.</summary>
    public long ActiveAt => Volatile.Read(ref _activeAt);

    /// <summary>The browser has just acted.</summary>
    public void Active(DateTime now) => Volatile.Write(ref _activeAt, now.Ticks);

    /// <summary>Cuts the page off and sends its browser away; the first call counts.</summary>
    /// <param name="to">Address, or null for the same one anew.</param>
    /// <returns>Whether this call did it.</returns>
    public bool Cut(string? to)
    {
        if (Interlocked.Exchange(ref _isCut, 1) == 1)
        {
            return false;
        }

        leave(to);
        return true;
    }
}
