using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>A seal was destroyed and nothing else needs its key.</summary>
/// <param name="SealId">The seal.</param>
/// <param name="CertificateId">Whose key goes.</param>
public sealed record SealKeyForsaken(Guid SealId, Guid CertificateId) : IDomainEvent;

/// <summary>Erases the key file, after the act is committed; a repeat finds nothing left to erase.</summary>
public sealed class EraseSealKey(SealWorkbench bench) : IEventHandler<SealKeyForsaken>
{
    /// <inheritdoc/>
    public Task HandleAsync(SealKeyForsaken happened, EventDelivery delivery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return bench.EraseAsync(happened.CertificateId, ct);
    }
}
