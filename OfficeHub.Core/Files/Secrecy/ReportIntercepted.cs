using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>Notes that a file or a text was refused for a classification mark.</summary>
/// <param name="CommandId">Of the attempt.</param>
/// <param name="Place">Where the mark stood.</param>
/// <param name="Trace">What tells it again.</param>
[Act("拦下涉密文件")]
public sealed record ReportIntercepted(Guid CommandId, MarkPlace Place, FileTrace Trace) : ICommand
{
    /// <summary>Who brought it, when the program itself reports because his session has ended meanwhile; nobody else may name another.</summary>
    internal Actor? Bringer { get; init; }
}

/// <summary>Does it, in the name of whoever brought the file.</summary>
public sealed class ReportInterceptedHandler(CommandPath path)
{
    /// <summary>Adds the record; the event leaves through the outbox.</summary>
    /// <returns>Id of the record.</returns>
    public Task<Result<Guid>> HandleAsync(ReportIntercepted command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, Permission.SignedIn, scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            var who = (actor.IsSystem ? command.Bringer : null) ?? actor;
            var file = new InterceptedFile(Guid.CreateVersion7(), command.Place, command.Trace, who, scope.Now);
            scope.Db.Add(file);
            var (place, name) = command.Place switch
            {
                MarkPlace.FileName => ("文件名", "文件名"),
                MarkPlace.FileContent => ("文件内容", "文件名"),
                _ => ("录入的文字", "录入位置"),
            };
            scope.Concerns(
                "涉密拦截", file.Id, command.Place is MarkPlace.TypedText ? "涉密文字" : "涉密文件",
                $"密级标志在{place}里{(actor.IsSystem ? $"；{who.NameAndPost}" : "")}；{file.Length} 字节；内容 SM3 {(file.ContentHash.Length == 0 ? "未取" : file.ContentHash)}；{name} SM3 {file.NameHash}");
            return Task.FromResult<Result<Guid>>(file.Id);
        }, ct);
}
