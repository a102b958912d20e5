using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization;

/// <summary>What a higher layer does when a person leaves, inside the transaction. Access ends the person's own roles; Organization knows none.</summary>
public interface IDepartureDuty
{
    /// <summary>Does it; the rules have let the person go.</summary>
    /// <param name="scope">The act of leaving.</param>
    /// <param name="staffId">Who leaves.</param>
    Task DoAsync(CommandScope scope, Guid staffId);
}
