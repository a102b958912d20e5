using OfficeHub.Core.Auditing.Exporting;
using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>audit verify [F.jsonl] [--head H] [--json]</c>: recomputes the chain, names the first bad row.</summary>
internal sealed class AuditVerifyVerb : IVerb
{
    private static readonly VerbOption Head = new("--head", "链头", "要核对的链头：“序号:哈希”、只写哈希，或留存链头的文件；可以给几个");

    public string Name => "audit verify";

    public string Summary => "校验审计日志，指出第一条不对的记录；不给文件时校验本系统的数据库";

    public string Operands => "[文件.jsonl]";

    public int MostOperands => 1;

    public IReadOnlyList<VerbOption> Options { get; } = [Head, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var given = new List<KeptHead>();
        string? hash = null;
        string? headsFile = null;
        foreach (var typed in call.Values(Head))
        {
            if (KeptHead.FromText(typed) is { } head)
            {
                given.Add(head);
            }
            else if (KeptHead.IsHash(typed))
            {
                hash = typed.ToLowerInvariant();
            }
            else if (File.Exists(call.PathOf(typed)))
            {
                headsFile = call.PathOf(typed);
            }
            else
            {
                return await call.FailAsync($"链头“{typed}”看不懂：要写成“序号:哈希”、64 位哈希，或留存链头的文件。", VerbExit.Misused);
            }
        }

        var kept = headsFile is null ? AsyncEnumerable.Empty<KeptHead>() : AuditHeadFile.Read(headsFile);
        var reference = new AuditReference(kept, given) { GivenHash = hash };
        return call.Operands is [var file]
            ? await OfFileAsync(call, call.PathOf(file), reference, ct)
            : await OfDatabaseAsync(call, reference, headsFile is not null, ct);
    }

    private static async Task<int> OfFileAsync(VerbCall call, string path, AuditReference reference, CancellationToken ct) => File.Exists(path)
        ? await AnswerAsync(call, await FileAudit.VerifyAsync(path, reference, ct))
        : await call.FailAsync($"没有找到文件 {path}。", VerbExit.Misused);

    private static async Task<int> OfDatabaseAsync(VerbCall call, AuditReference reference, bool givenFile, CancellationToken ct)
    {
        await using var site = VerbSite.Open();
        var audit = site.Get<DatabaseAudit>();
        return await audit.IsThereAsync(ct)
            ? await AnswerAsync(call, await audit.VerifyAsync(givenFile ? reference : audit.OwnHeads(reference), progress: null, ct))
            : await call.FailAsync("没有找到数据库，或连不上。请在网站的文件夹里运行，或设好 Database 配置。", VerbExit.Misused);
    }

    private static async Task<int> AnswerAsync(VerbCall call, AuditVerdict verdict)
    {
        if (call.Has(VerbOption.Json))
        {
            await call.WriteJsonAsync(new
            {
                Intact = verdict.IsIntact,
                Undecided = verdict.IsUndecided,
                verdict.Fault,
                verdict.Rows,
                verdict.FirstBadSequence,
                verdict.LastVouchedSequence,
                verdict.HeadsCompared,
                ComparedHead = verdict.ComparedHead?.ToString(),
                Head = verdict.Last?.ToString(),
                Message = verdict.Sentence,
            });
        }
        else
        {
            await call.Out.WriteLineAsync($"结论：{verdict.Word}。{verdict.Sentence}");
            if (verdict.IsIntact && verdict.Last is { } last)
            {
                await call.Out.WriteLineAsync($"现在的链头：{last}");
            }
        }

        return verdict switch
        {
            { IsIntact: true } => VerbExit.Success,
            { IsUndecided: true } => await call.FailAsync($"审计日志无法判定：{verdict.Sentence}", VerbExit.Undecided),
            _ => await call.FailAsync($"审计日志校验不通过：{verdict.Sentence}"),
        };
    }
}
