using System.Security.Claims;

namespace OfficeHub.Web.Accounts.Sessions;

/// <summary>Whose circuit this is; one per circuit, empty in an ordinary request.</summary>
public sealed class CircuitSession
{
    /// <summary>The user the connection was opened by; null outside a circuit.</summary>
    public ClaimsPrincipal? Principal { get; internal set; }
}
