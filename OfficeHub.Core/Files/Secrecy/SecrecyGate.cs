using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>Notes that a file was refused for a classification mark.</summary>
[Act("拦下涉密文件")]
public sealed record ReportIntercepted(Guid CommandId, bool InName, FileTrace Trace) : ICommand;

/// <summary>Does it, in the name of whoever brought the file.</summary>
public sealed class ReportInterceptedHandler(CommandPath path)
{
    /// <summary>Adds the record; the event leaves through the outbox.</summary>
    /// <returns>Id of the record.</returns>
    public Task<Result<Guid>> HandleAsync(ReportIntercepted command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, Permission.SignedIn, scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            var file = new InterceptedFile(Guid.CreateVersion7(), command.InName, command.Trace, actor, scope.Now);
            scope.Db.Add(file);
            scope.Concerns(
                "涉密拦截", file.Id, "涉密文件",
                $"密级标志在{(file.InName ? "文件名" : "内容")}里；{file.Length} 字节；内容 SM3 {(file.ContentHash.Length == 0 ? "未取" : file.ContentHash)}；文件名 SM3 {file.NameHash}");
            return Task.FromResult<Result<Guid>>(file.Id);
        }, ct);
}

/// <summary>The way for uploads: the gate, and word to the secrecy reviewer when it stops a classified file.</summary>
public sealed class SecrecyGate(UploadGate gate, ReportInterceptedHandler report)
{
    /// <summary>As <see cref="UploadGate.InspectAsync"/>; the refusal for a mark is noted before it is answered.</summary>
    internal async Task<Result<AcceptedFile>> InspectAsync(
        Stream upload, string fileName, string? declaredType, UploadPolicy policy, Actor actor, CancellationToken ct)
    {
        var judged = await gate.InspectAsync(upload, fileName, declaredType, policy, ct);
        if (judged.Error is SecrecyMarkFound { Trace: { } trace } found)
        {
            // Whoever breaks off the upload now is noted all the same.
            await report.HandleAsync(new ReportIntercepted(Guid.CreateVersion7(), found.InName, trace), actor, CancellationToken.None);
        }

        return judged;
    }
}
