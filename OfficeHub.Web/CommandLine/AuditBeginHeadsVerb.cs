using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>audit begin-heads</c>: begins the file of kept heads anew, after an old database was put back or the file was lost.</summary>
internal sealed class AuditBeginHeadsVerb : IVerb
{
    public string Name => "audit begin-heads";

    public string Summary => "恢复旧库或丢了留存链头的文件以后，另起一个；先把原来的文件移走保存";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var site = VerbSite.Open();
        if (!await site.Get<DatabaseAudit>().IsThereAsync(ct))
        {
            return await call.FailAsync("没有找到数据库，或连不上。请在网站的文件夹里运行，或设好 Database 配置。", VerbExit.Misused);
        }

        var begun = await site.Get<BeginHeadFileHandler>().HandleAsync(
            new BeginHeadFile(Guid.NewGuid()), Actor.System($"命令行（{Environment.UserName}）"), ct);
        if (!begun.IsSuccess)
        {
            return await call.FailAsync(begun.Error.Message);
        }

        await call.Out.WriteLineAsync("已另起留存链头的文件，并记入审计。请重新启动网站。");
        return VerbExit.Success;
    }
}
