using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Checking;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>verify F.ofd [--roots DIR] [--certs DIR] [--crls DIR] [--at TIME] [--json]</c>: the seals of an OFD, with every check. Needs no database.</summary>
internal sealed class VerifyVerb(TimeProvider clock) : IVerb
{
    private static readonly VerbOption At = new("--at", "时间", "按哪一刻判断，如 2026-07-01 或 2026-07-01T09:00:00Z；不写时区的按北京时间，不写时是现在");

    public string Name => "verify";

    public string Summary => "核验 OFD 文件的签章，列出每一项检查；有效退出码 0，无效 1，不能断定 2，没有签章 3";

    public string Operands => "文件.ofd";

    public int MostOperands => 1;

    public IReadOnlyList<VerbOption> Options { get; } = [TrustOptions.Roots, TrustOptions.Certificates, TrustOptions.Lists, At, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        // Not 2, which says that the seal can be neither affirmed nor denied.
        if (call.Operands is not [var file])
        {
            return await call.FailAsync("没有说核验哪个文件。请写上文件，如 verify 通知.ofd --roots 根证书。");
        }

        if (TimeOf(call.Value(At)) is not { } at)
        {
            return await call.FailAsync("--at 的时间看不懂，要写成 2026-07-01 或 2026-07-01T09:00:00Z 的样子。");
        }

        var checkedFile = await OfdCheck.OfFileAsync(call.PathOf(file), TrustOptions.Places(call), at, ct);
        if (!checkedFile.IsSuccess)
        {
            return await call.FailAsync(checkedFile.Error.Message);
        }

        var view = checkedFile.Value;
        if (call.Has(VerbOption.Json))
        {
            await call.WriteJsonAsync(view);
        }
        else if (view is { Verdict: "FAILED", Signatures.Count: 0, Checks.Count: 0 })
        {
            return await call.FailAsync(view.Message);
        }
        else
        {
            await TellAsync(call.Out, view);
        }

        return view.Verdict switch
        {
            "OK" => VerbExit.Success,
            "INDETERMINATE" => VerbExit.Misused,
            "NOT_SIGNED" => VerbExit.Undecided,
            _ => VerbExit.Failed,
        };
    }

    private DateTime? TimeOf(string? typed)
    {
        if (typed is null)
        {
            return clock.GetUtcNow().UtcDateTime;
        }

        if (DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            var hasZone = typed.EndsWith('Z') || typed.LastIndexOfAny(['+', '-']) > typed.IndexOf('T', StringComparison.Ordinal) && typed.Contains('T', StringComparison.Ordinal);
            return hasZone ? instant.UtcDateTime : instant.UtcDateTime.AddHours(-8);
        }

        return null;
    }

    private static async Task TellAsync(TextWriter into, OfdCheckView view)
    {
        await into.WriteLineAsync($"结论：{Word(view.Verdict)}（{view.Verdict}）。{view.Message}{(view.Code is null ? "" : $"（{view.Code}）")}");
        await TellAsync(into, view.Checks);
        foreach (var (i, one) in view.Signatures.Index())
        {
            await into.WriteLineAsync();
            await into.WriteLineAsync($"第 {i + 1} 个签章：{one.Seal?.Name ?? (one.Kind == "sign" ? "不带印章的数字签名" : "印章读不出来")}，{Word(one.Verdict)}（{one.Verdict}）");
            if (one.Signer is not null)
            {
                await into.WriteLineAsync($"  签章者：{one.Signer}");
            }

            if ((one.TrustedAt ?? one.ClaimedAt) is { } time)
            {
                await into.WriteLineAsync($"  签章时间：{BeijingTime.Full(time)}（北京时间，{(one.TrustedAt is null ? "签章者自己写的" : "有时间戳证明")}）");
            }

            if (one.Pages.Count > 0)
            {
                await into.WriteLineAsync($"  印章所在页：{string.Join('、', one.Pages)}");
            }

            if (one.VerdictNow != one.Verdict)
            {
                await into.WriteLineAsync($"  以上按签章时判断；按现在判断：{Word(one.VerdictNow)}（{one.VerdictNow}）");
            }

            await TellAsync(into, one.Checks);
        }
    }

    private static async Task TellAsync(TextWriter into, IReadOnlyList<CheckView> checks)
    {
        foreach (var check in checks)
        {
            var mark = check.Outcome switch { "passed" => "通过", "notPresent" => "没有", "noted" => "注意", "indeterminate" => "不定", _ => "不符" };
            await into.WriteLineAsync($"  [{mark}] {check.Message}{(check.Code is null ? "" : $"（{check.Code}）")}{(check.Evidence.Length == 0 ? "" : $"　{check.Evidence}")}");
        }
    }

    private static string Word(string verdict) => verdict switch { "OK" => "有效", "INDETERMINATE" => "不能断定", "NOT_SIGNED" => "没有签章", _ => "无效" };
}
