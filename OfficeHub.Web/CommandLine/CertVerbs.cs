using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>cert ca|issue|revoke|crl</c>: the small agency authority in a folder. Needs no database.</summary>
internal abstract class CertVerb(TimeProvider clock) : IVerb
{
    protected static VerbOption Folder { get; } = new("--ca", "文件夹", "颁发机构所在的文件夹（必填）；密钥在其中的 private，核验用的证书和吊销列表在 trust");

    protected static VerbOption HolderName { get; } = new("--name", "名称", "机构名称或持有人姓名（必填）");

    public abstract string Name { get; }

    public abstract string Summary { get; }

    public abstract string Operands { get; }

    public int MostOperands => Operands.Length == 0 ? 0 : 1;

    public abstract IReadOnlyList<VerbOption> Options { get; }

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Value(Folder) is not { Length: > 0 } folder)
        {
            return await call.FailAsync("没有说颁发机构在哪里。请加 --ca 文件夹。", VerbExit.Misused);
        }

        if (KeyPassword.Read() is not { } password)
        {
            return await call.FailAsync(KeyPassword.Missing, VerbExit.Misused);
        }

        if (MissingOf(call) is { } missing)
        {
            return await call.FailAsync(missing, VerbExit.Misused);
        }

        var done = await DoAsync(new AgencyAuthority(call.PathOf(folder), password), call, ct);
        if (!done.IsSuccess)
        {
            return await call.FailAsync(done.Error.Message);
        }

        await call.Out.WriteLineAsync(Done(call));
        return VerbExit.Success;
    }

    /// <summary>What is missing on the line, Chinese, or null.</summary>
    protected abstract string? MissingOf(VerbCall call);

    protected abstract Task<Result> DoAsync(AgencyAuthority authority, VerbCall call, CancellationToken ct);

    protected abstract string Done(VerbCall call);
}

internal sealed class CertCaVerb(TimeProvider clock) : CertVerb(clock)
{
    public override string Name => "cert ca";

    public override string Summary => "在一个文件夹里建一个本机关自用的小型证书颁发机构（根证书、用户证书颁发机构、吊销列表）";

    public override string Operands => "";

    public override IReadOnlyList<VerbOption> Options { get; } = [Folder, HolderName];

    protected override string? MissingOf(VerbCall call) => call.Value(HolderName) is { Length: > 0 } ? null : "没有说是哪个机关。请加 --name 机关名称。";

    protected override Task<Result> DoAsync(AgencyAuthority authority, VerbCall call, CancellationToken ct) => authority.FoundAsync(call.Value(HolderName)!, Now, ct);

    protected override string Done(VerbCall call) => $"已建好“{call.Value(HolderName)}”的证书颁发机构：{call.PathOf(call.Value(Folder)!)}。private 文件夹里是密钥，请妥善保管。";
}

internal sealed class CertIssueVerb(TimeProvider clock) : CertVerb(clock)
{
    private const int UsualYears = 3;

    private static readonly VerbOption OutFile = new("--out", "文件.p12", "密钥和证书写到哪里（必填）；证书另存为同名的 .cer");
    private static readonly VerbOption Years = new("--years", "年数", "有效几年，1 至 10，不写时为 3");
    private static readonly VerbOption ForTimestamps = new("--timestamp", null, "用于时间戳，不用于签章");

    public override string Name => "cert issue";

    public override string Summary => "签发一张签名证书，连同新生成的密钥写成 PKCS#12 文件";

    public override string Operands => "";

    public override IReadOnlyList<VerbOption> Options { get; } = [Folder, HolderName, OutFile, Years, ForTimestamps];

    protected override string? MissingOf(VerbCall call) => call.Value(HolderName) is not { Length: > 0 } ? "没有说发给谁。请加 --name 姓名。"
        : call.Value(OutFile) is not { Length: > 0 } file ? "没有说写到哪里。请加 --out 文件.p12。"
        : !Directory.Exists(Path.GetDirectoryName(call.PathOf(file))) ? $"没有文件夹 {Path.GetDirectoryName(call.PathOf(file))}。"
        : YearsOf(call) is null ? "--years 要写 1 至 10 的整数。"
        : null;

    protected override Task<Result> DoAsync(AgencyAuthority authority, VerbCall call, CancellationToken ct) =>
        authority.IssueAsync(call.Value(HolderName)!, YearsOf(call)!.Value, call.Has(ForTimestamps), call.PathOf(call.Value(OutFile)!), Now, ct);

    protected override string Done(VerbCall call) => $"已给“{call.Value(HolderName)}”签发证书：{call.PathOf(call.Value(OutFile)!)}";

    private static int? YearsOf(VerbCall call) => call.Value(Years) is not { } typed ? UsualYears
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= 10 ? years
        : null;
}

internal sealed class CertRevokeVerb(TimeProvider clock) : CertVerb(clock)
{
    private static readonly VerbOption Stolen = new("--stolen", null, "密钥可能已在他人手中");

    public override string Name => "cert revoke";

    public override string Summary => "吊销一张本机构签发的证书，并更新吊销列表";

    public override string Operands => "证书.cer";

    public override IReadOnlyList<VerbOption> Options { get; } = [Folder, Stolen];

    protected override string? MissingOf(VerbCall call) => call.Operands.Count == 1 ? null : "没有说吊销哪张证书。请写上证书文件。";

    protected override Task<Result> DoAsync(AgencyAuthority authority, VerbCall call, CancellationToken ct) =>
        authority.RevokeAsync(call.PathOf(call.Operands[0]), call.Has(Stolen), Now, ct);

    protected override string Done(VerbCall call) => "已吊销，并更新了吊销列表。";
}

internal sealed class CertCrlVerb(TimeProvider clock) : CertVerb(clock)
{
    public override string Name => "cert crl";

    public override string Summary => "更新吊销列表，有效 7 天；签章之后更新一次，核验才能断定签章时证书未被吊销";

    public override string Operands => "";

    public override IReadOnlyList<VerbOption> Options { get; } = [Folder];

    protected override string? MissingOf(VerbCall call) => null;

    protected override Task<Result> DoAsync(AgencyAuthority authority, VerbCall call, CancellationToken ct) => authority.RenewListsAsync(Now, ct);

    protected override string Done(VerbCall call) => "已更新吊销列表。";
}
