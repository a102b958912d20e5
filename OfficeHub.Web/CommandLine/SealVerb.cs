using System.Globalization;
using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>seal F.ofd --seal S.esl --key K.p12 --out G.ofd [--document N] [--page N --x MM --y MM | --straddle]</c>: one seal on one OFD. Needs no database.</summary>
internal sealed class SealVerb(TimeProvider clock) : IVerb
{
    private static readonly VerbOption SealFile = new("--seal", "印章.esl", "印章（必填）");
    private static readonly VerbOption Key = new("--key", "密钥.p12", $"签章者的密钥文件（必填）；密码取自环境变量 {KeyPassword.Variable}");
    private static readonly VerbOption OutFile = new("--out", "文件.ofd", "盖好的文件写到哪里（必填）");
    private static readonly VerbOption Document = new("--document", "序号", "给 OFD 文件里的第几个文档盖章；只有一个文档时不用写");
    private static readonly VerbOption Page = new("--page", "页", "盖在第几页，不写时为 1");
    private static readonly VerbOption X = new("--x", "毫米", "印章左边到页面左边，不写时为 120");
    private static readonly VerbOption Y = new("--y", "毫米", "印章上边到页面上边，不写时为 200");
    private static readonly VerbOption Straddle = new("--straddle", null, "盖骑缝章；同时写了 --page、--x 或 --y 时两处都盖");
    private static readonly VerbOption Lock = new("--lock", null, "定稿：之后不能再加盖");

    public string Name => "seal";

    public string Summary => "给 OFD 文件盖一枚电子印章，其他内容一字不动；证书和吊销列表不写时取印章旁边的 trust 文件夹";

    public string Operands => "文件.ofd";

    public int MostOperands => 1;

    public IReadOnlyList<VerbOption> Options { get; } =
        [SealFile, Key, OutFile, Document, Page, X, Y, Straddle, Lock, TimestampOptions.Authority, TrustOptions.Roots, TrustOptions.Certificates, TrustOptions.Lists];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Operands is not [var paper])
        {
            return await call.FailAsync("没有说给哪个文件盖章。请写上文件，如 seal 通知.ofd --seal 印章.esl --key 密钥.p12 --out 盖章.ofd。", VerbExit.Misused);
        }

        if (new[] { SealFile, Key, OutFile }.FirstOrDefault(option => call.Value(option) is not { Length: > 0 }) is { } missing)
        {
            return await call.FailAsync($"还缺 {missing.Name} {missing.Value}：{missing.Meaning}。", VerbExit.Misused);
        }

        if (Ordinal(call, Document) is not { } document || Ordinal(call, Page) is not { } page || Number(call, X, 120) is not { } x || Number(call, Y, 200) is not { } y)
        {
            return await call.FailAsync("--document 要写第几个文档，--page 要写页码，--x 和 --y 要写毫米数。", VerbExit.Misused);
        }

        if (KeyPassword.Read() is not { } password)
        {
            return await call.FailAsync(KeyPassword.Missing, VerbExit.Misused);
        }

        var file = call.PathOf(call.Value(OutFile)!);
        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            return await call.FailAsync($"没有文件夹 {Path.GetDirectoryName(file)}。", VerbExit.Misused);
        }

        var seal = call.PathOf(call.Value(SealFile)!);
        var isPlaced = !call.Has(Straddle) || call.Value(Page) is not null || call.Value(X) is not null || call.Value(Y) is not null;
        var order = new PaperToSeal(call.PathOf(paper), seal, call.PathOf(call.Value(Key)!), password, TrustOptions.PlacesOrBeside(call, seal))
        {
            Document = call.Value(Document) is null ? null : document,
            Place = isPlaced ? (page, x, y) : null,
            Straddles = call.Has(Straddle),
            Locks = call.Has(Lock),
            Stamping = TimestampOptions.PathOf(call),
        };
        var done = await OfdSealing.SealAsync(order, file, clock.GetUtcNow().UtcDateTime, ct);
        if (!done.IsSuccess)
        {
            return await call.FailAsync(done.Error.Message);
        }

        await call.Out.WriteLineAsync($"已盖章：{file}。核验之前请更新吊销列表（cert crl），较早的列表不能证明盖章时证书未被吊销。");
        return VerbExit.Success;
    }

    private static int? Ordinal(VerbCall call, VerbOption option) =>
        Number(call, option, 1) is { } number && number == Math.Floor(number) && number is >= 1 and <= 100_000 ? (int)number : null;

    private static double? Number(VerbCall call, VerbOption option, double usual) => call.Value(option) is not { } typed ? usual
        : double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : null;
}
