using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>Notes what was done about a file that was stopped.</summary>
[Act("登记涉密拦截的处置")]
public sealed record SettleIntercepted(Guid CommandId, Guid Id, int Revision, string Note) : ICommand;

/// <summary>Does it.</summary>
public sealed class SettleInterceptedHandler(CommandPath path)
{
    /// <summary>Keeps the note with name and time.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, <see cref="InterceptionSettled"/>, <see cref="OwnInterception"/>.</returns>
    public Task<Result> HandleAsync(SettleIntercepted command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, FilePermissions.HandleIntercepted, async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            if (await scope.Db.Set<InterceptedFile>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.Id, ct) is not { } file)
            {
                return new NotFound("拦截记录");
            }

            scope.Concerns("涉密拦截", file.Id, "涉密文件", "处置");
            var check = new FieldCheck();
            var note = check.Line(nameof(command.Note), "处置情况", command.Note, InterceptedFile.NoteLimit);
            if (check.Failed(out var invalid)) return invalid;
            if (await scope.StaleAsync(file, command.Revision) is { } stale) return stale;
            scope.Concerns("涉密拦截", file.Id, "涉密文件", $"处置：{note}");
            return file.Settle(note, actor, scope.Now);
        }, ct);
}
