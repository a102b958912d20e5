using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>恢复此稿: makes an earlier version the text again. The versions in between stay, and so do words that were no version yet.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="BaseHash">Hash of the text it replaces, as read: another text in between is not overwritten.</param>
/// <param name="Number">第几稿.</param>
[Act("恢复旧稿")]
public sealed record RestoreVersion(Guid CommandId, Guid DocumentId, string BaseHash, int Number) : ICommand;

/// <summary>Handles <see cref="RestoreVersion"/>.</summary>
public sealed class RestoreVersionHandler(CommandPath path)
{
    /// <summary>Writes the version as if its words had been typed again: by whoever may write now, and nobody else.</summary>
    /// <returns>
    /// The hash of the text then; <see cref="NotFound"/>, <see cref="NotYoursToWrite"/>, <see cref="SomebodyElseWrites"/>, <see cref="TextIsFixed"/>,
    /// <see cref="ChangedMeanwhile"/>, <see cref="IssuerNotServed"/> or <see cref="AlreadyTheText"/>.
    /// </returns>
    public Task<Result<string>> HandleAsync(RestoreVersion command, Actor actor, CancellationToken ct) =>
        path.RunAsync<string>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var writing = await DraftHandler.WritingAsync(scope, command.DocumentId);
            if (!writing.IsSuccess) return writing.Error;
            var (document, text) = writing.Value;
            var version = await scope.Db.Set<DocumentVersion>().AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == document.Id && row.Number == command.Number, ct);
            if (version is null) return new NotFound("稿", "这一");
            if (text.Hash != command.BaseHash) return await scope.ChangedMeanwhileAsync(document.Id);
            if (version.Hash == text.Hash) return new AlreadyTheText(version.Number);
            // What was written since the last version would be gone; so it becomes one first.
            await KeptVersions.KeepAsync(scope, document, text, scope.Actor.NameAndPost, scope.Actor.StaffId, $"恢复第 {version.Number} 稿以前的文字");
            return await DraftHandler.PutAsync(scope, document, text, version.Fields, $"恢复第 {version.Number} 稿，");
        }, ct);
}

/// <summary>The text is that version.</summary>
public sealed record AlreadyTheText(int Number)
    : Error("Document.AlreadyTheText", $"现在的文字就是第 {Number} 稿，不用恢复。");
