using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Runs acts that put a key on the shelf with their row: no row, no key. A key whose act broke off is swept by the daily job.</summary>
internal sealed class KeyKeeping(CommandPath path, SealKeyShelf shelf)
{
    /// <summary>Runs one.</summary>
    /// <param name="command">The command.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="encrypted">The key as it is kept; null when it could not be made, and then the act says why.</param>
    /// <param name="act">Checks, and adds the row under the id it is given. It is asked before the key is kept.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns>The id of the certificate.</returns>
    public async Task<Result<Guid>> RunAsync(
        ICommand command, Actor actor, byte[]? encrypted, Func<CommandScope, Guid, Task<Result>> act, CancellationToken ct)
    {
        var kept = new List<Guid>();
        var result = await path.RunAsync<Guid>(command, actor, CertificatePermissions.Keep, async scope =>
        {
            var id = Guid.CreateVersion7();
            var done = await act(scope, id);
            if (!done.IsSuccess) return done.Error;
            kept.Add(id);
            await shelf.KeepAsync(id, encrypted ?? throw new InvalidOperationException("An act went through without its key."), scope.Cancellation);
            return id;
        }, ct);
        foreach (var id in kept.Where(id => !result.IsSuccess || id != result.Value))
        {
            await shelf.EraseAsync(id, CancellationToken.None);
        }

        return result;
    }
}
