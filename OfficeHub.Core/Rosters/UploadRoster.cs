using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Rosters;

/// <summary>Notes a sheet that lies in the store now.</summary>
[Act("上传人员名册")]
public sealed record UploadRoster(Guid CommandId, string FileName, string FileHash, FileKind Kind, long Length) : ICommand;

/// <summary>Does it.</summary>
public sealed class UploadRosterHandler(CommandPath path)
{
    /// <summary>Adds the row.</summary>
    public Task<Result<Guid>> HandleAsync(UploadRoster command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, OrganizationPermissions.Maintain, scope =>
        {
            var import = new RosterImport(Guid.CreateVersion7(), command.FileName, command.FileHash, actor.StaffId, actor.NameAndPost, scope.Now);
            scope.Db.Add(import);
            scope.Db.Add(new StoredFile(
                Guid.CreateVersion7(), command.FileName, command.Kind, command.Length, command.FileHash, FilePurpose.OrganizationImport, actor, scope.Now));
            scope.Concerns("人员名册", import.Id, command.FileName, $"SM3 {command.FileHash}");
            return Task.FromResult<Result<Guid>>(import.Id);
        }, ct);
}

/// <summary>Takes a sheet in: rights, gate, store, row, in this order.</summary>
public sealed class RosterIntake(SecrecyGate gate, FileStore store, UploadRosterHandler upload)
{
    /// <summary>Judges and keeps the file.</summary>
    /// <param name="content">As it arrives.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="declaredType">Media type or null.</param>
    /// <param name="actor">Who uploads.</param>
    /// <param name="ct">Ends the upload.</param>
    /// <returns>Id of the import to be checked; <see cref="NotAllowed"/> before a byte is read, or an error of the gate or the store.</returns>
    public async Task<Result<Guid>> TakeAsync(Stream content, string fileName, string? declaredType, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        // The path refuses and leaves the row.
        if (!actor.Can(OrganizationPermissions.Maintain)) return await upload.HandleAsync(new UploadRoster(Guid.CreateVersion7(), "", "", FileKind.Xlsx, 0), actor, ct);
        var accepted = await gate.InspectAsync(content, fileName, declaredType, UploadPolicy.Spreadsheets, actor, ct);
        if (!accepted.IsSuccess) return accepted.Error;
        using var file = accepted.Value;
        var kept = await store.KeepAsync(file, ct);
        return kept.IsSuccess
            ? await upload.HandleAsync(new UploadRoster(Guid.CreateVersion7(), file.DisplayName, file.Sm3, file.Kind, file.Length), actor, ct)
            : kept.Error;
    }
}
