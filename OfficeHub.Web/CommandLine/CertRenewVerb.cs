using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>cert renew C.cer --ca DIR --out K.p12</c>: the successor of a certificate, with a new key. Needs no database.</summary>
internal sealed class CertRenewVerb(TimeProvider clock) : CertVerb(clock)
{
    private const int UsualYears = 3;

    private static readonly VerbOption OutFile = new("--out", "文件.p12", "新的密钥和证书写到哪里（必填）；证书另存为同名的 .cer");
    private static readonly VerbOption Years = new("--years", "年数", "有效几年，1 至 10，不写时为 3");

    public override string Name => "cert renew";

    public override string Summary => "给一张本机构签发的证书换发：同一持有人、同一用途、新的密钥；原来的证书不因此吊销";

    public override string Operands => "证书.cer";

    public override IReadOnlyList<VerbOption> Options { get; } = [Folder, OutFile, Years];

    protected override string? MissingOf(VerbCall call) => call.Operands.Count != 1 ? "没有说给哪张证书换发。请写上证书文件。"
        : call.Value(OutFile) is not { Length: > 0 } file ? "没有说写到哪里。请加 --out 文件.p12。"
        : !Directory.Exists(Path.GetDirectoryName(call.PathOf(file))) ? $"没有文件夹 {Path.GetDirectoryName(call.PathOf(file))}。"
        : File.Exists(call.PathOf(file)) ? $"{call.PathOf(file)} 已经有了，没有改动。请换一个文件名。"
        : YearsOf(call) is null ? "--years 要写 1 至 10 的整数。"
        : null;

    protected override Task<Result> DoAsync(AgencyAuthority authority, VerbCall call, CancellationToken ct) =>
        authority.RenewAsync(call.PathOf(call.Operands[0]), YearsOf(call)!.Value, call.PathOf(call.Value(OutFile)!), Now, ct);

    protected override string Done(VerbCall call) => $"已换发证书：{call.PathOf(call.Value(OutFile)!)}";

    private static int? YearsOf(VerbCall call) => call.Value(Years) is not { } typed ? UsualYears
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= 10 ? years
        : null;
}
