using System.Globalization;
using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>audit export --out F</c>: the log as a file anyone can verify. Recorded in the log.</summary>
internal sealed class AuditExportVerb : IVerb
{
    private static readonly VerbOption OutFile = new("--out", "文件", "写到哪里（必填）；已有的同名文件在写完后被替换");
    private static readonly VerbOption From = new("--from", "日期", "从哪一天起（北京时间，如 2026-07-01）");
    private static readonly VerbOption Until = new("--until", "日期", "到哪一天止，含当天");

    public string Name => "audit export";

    public string Summary => "把审计日志导出为 JSONL 文件，一条一行，谁都能校验；导出会记入日志";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [OutFile, From, Until, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Value(OutFile) is not { Length: > 0 } typed)
        {
            return await call.FailAsync("没有说写到哪里。请加 --out 文件。", VerbExit.Misused);
        }

        if (!call.TryDay(From, out var from) || !call.TryDay(Until, out var until))
        {
            return await call.FailAsync("日期要写成 2026-07-01 的样子。", VerbExit.Misused);
        }

        var path = call.PathOf(typed);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            return await call.FailAsync($"没有文件夹 {Path.GetDirectoryName(path)}。", VerbExit.Misused);
        }

        await using var site = VerbSite.Open();
        if (!await site.Get<DatabaseAudit>().IsThereAsync(ct))
        {
            return await call.FailAsync("没有找到数据库，或连不上。请在网站的文件夹里运行，或设好 Database 配置。", VerbExit.Misused);
        }

        var actor = Actor.System($"命令行（{Environment.UserName}）");
        var prepared = await site.Get<ExportAuditQuery>().PrepareAsync(from, until, actor, ct);
        return prepared.IsSuccess ? await WriteAsync(call, prepared.Value, path, ct) : await call.FailAsync(prepared.Error.Message);
    }

    private static async Task<int> WriteAsync(VerbCall call, AuditExport export, string path, CancellationToken ct)
    {
        var half = path + ".part";
        long rows;
        await using (var file = new FileStream(half, FileMode.Create, FileAccess.Write))
        {
            rows = await export.WriteAsync(file, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
        if (call.Has(VerbOption.Json))
        {
            await call.WriteJsonAsync(new { File = path, Rows = rows, First = export.First, Last = export.Last });
        }
        else
        {
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"已导出第 {export.First} 至 {export.Last} 条，共 {rows} 条：{path}"));
        }

        return VerbExit.Success;
    }
}
