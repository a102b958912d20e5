using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>接过来改: takes the turn to write from somebody else, who sees it.</summary>
[Act("接过编辑")]
public sealed record TakeEditing(Guid CommandId, Guid DocumentId) : ICommand;

/// <summary>Handles <see cref="TakeEditing"/>.</summary>
public sealed class TakeEditingHandler(CommandPath path)
{
    /// <summary>The turn is the actor's.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToWrite"/> or <see cref="TextIsFixed"/>.</returns>
    public Task<Result> HandleAsync(TakeEditing command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var turn = await scope.Db.Set<EditingTurn>().SingleOrDefaultAsync(row => row.Id == command.DocumentId, ct);
            turn?.Lapse();
            var writing = await DraftHandler.WritingAsync(scope, command.DocumentId);
            return writing.WithoutValue();
        }, ct);
}
