using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>Keeps a text as a version before another hand writes over it, so that every word stays with whoever wrote it.</summary>
internal static class KeptVersions
{
    /// <summary>What somebody wrote and did not send, once another one writes; nothing where it is a version already.</summary>
    public static Task OfFormerAsync(CommandScope scope, OfficialDocument document, DocumentText text, EditingTurn turn) =>
        turn.StaffId == Guid.Empty || turn.StaffId == scope.Actor.StaffId ? Task.CompletedTask : KeepAsync(scope, document, text, turn.Name, turn.StaffId, "换人接着改以前的文字");

    /// <summary>The present text as the version of a person.</summary>
    public static async Task KeepAsync(CommandScope scope, OfficialDocument document, DocumentText text, string author, Guid authorId, string note)
    {
        if (await scope.Db.Set<DocumentVersion>().AnyAsync(row => row.DocumentId == document.Id && row.Hash == text.Hash, scope.Cancellation)) return;
        var step = await scope.Db.Set<WorkItem>().Where(item => item.SubjectId == document.Id && item.StaffId == scope.Actor.StaffId).InWhichOneWrites()
            .Select(item => item.StepName).FirstOrDefaultAsync(scope.Cancellation);
        scope.Db.Add(new DocumentVersion(document.Id, document.CountVersion(), text.Json, text.Hash, step ?? StepKind.Draft.Name, author, authorId, note, scope.Now));
    }
}
