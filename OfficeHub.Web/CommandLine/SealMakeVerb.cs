using System.Globalization;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Core.Seals.Making;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>seal-make</c>: a seal from a picture, owner data and certificates. Needs no database.</summary>
internal sealed class SealMakeVerb(TimeProvider clock) : IVerb
{
    private static readonly VerbOption SealName = new("--name", "名称", "印章名称（必填），如 北原盟行政公署办公室");
    private static readonly VerbOption Number = new("--number", "编号", "印章编号（必填），英文字母和数字，不能与用过的重复");
    private static readonly VerbOption Picture = new("--picture", "图像.png", "印章图像，PNG，底色透明，或者只有一页的 OFD；不写时用 --draw 绘制");
    private static readonly VerbOption Width = new("--width", "毫米", "PNG 图像印出来的宽，1 至 100，不写时为 42");
    private static readonly VerbOption User = new("--user", "证书.cer", "可以使用印章的签名证书（必填），可以给几张");
    private static readonly VerbOption Maker = new("--maker", "密钥.p12", "制章者的密钥文件（必填）");
    private static readonly VerbOption Standard = new("--standard", "4 或 5", "4 为 GB/T 38540-2020，5 为 GM/T 0031-2025，不写时为 4");
    private static readonly VerbOption Years = new("--years", "年数", "有效几年，1 至 20，不写时为 5");
    private static readonly VerbOption OutFile = new("--out", "文件.esl", "写到哪里（必填）");

    public string Name => "seal-make";

    public string Summary => "用图像（或者按名称绘制）、名称和证书制作一枚电子印章；证书和吊销列表不写时取印章旁边的 trust 文件夹";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } =
        [SealName, Number, Picture, Width, .. SealDrawOptions.All, User, Maker, Standard, Years, OutFile, TimestampOptions.Authority, TrustOptions.Roots, TrustOptions.Certificates, TrustOptions.Lists];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (new[] { SealName, Number, User, Maker, OutFile }.FirstOrDefault(option => call.Value(option) is not { Length: > 0 }) is { } missing)
        {
            return await call.FailAsync($"还缺 {missing.Name} {missing.Value}：{missing.Meaning}。", VerbExit.Misused);
        }

        if ((call.Value(Picture) is null) != call.Has(SealDrawOptions.Draw))
        {
            return await call.FailAsync("印章图像请写 --picture 图像.png，或者写 --draw 按名称绘制，二者写一个。", VerbExit.Misused);
        }

        var (design, fault) = call.Has(SealDrawOptions.Draw) ? SealDrawOptions.Read(call, call.Value(SealName)!) : default;
        if (fault is not null)
        {
            return await call.FailAsync(fault, VerbExit.Misused);
        }

        if (Whole(call, Width, 42, 100) is not { } width || Whole(call, Standard, 4, 5) is not { } standard || standard < 4 || Whole(call, Years, 5, 20) is not { } years)
        {
            return await call.FailAsync("--width 要写 1 至 100，--standard 要写 4 或 5，--years 要写 1 至 20，都是整数。", VerbExit.Misused);
        }

        if (standard < 5 && TimestampOptions.PathOf(call) is not null)
        {
            return await call.FailAsync("只有按 GM/T 0031-2025 制作的印章有时间戳。请加 --standard 5，或去掉 --tsa。", VerbExit.Misused);
        }

        if (KeyPassword.Read() is not { } password)
        {
            return await call.FailAsync(KeyPassword.Missing, VerbExit.Misused);
        }

        var file = call.PathOf(call.Value(OutFile)!);
        if (File.Exists(file))
        {
            return await call.FailAsync($"已有印章文件 {file}，没有改动。做好的印章不改：请换一个编号和文件名。", VerbExit.Misused);
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            return await call.FailAsync($"没有文件夹 {Path.GetDirectoryName(file)}。", VerbExit.Misused);
        }

        var order = new SealToMake(
            call.Value(SealName)!, call.Value(Number)!, call.Value(Picture) is { } picture ? call.PathOf(picture) : null, width, [.. call.Values(User).Select(call.PathOf)],
            call.PathOf(call.Value(Maker)!), password, standard, years, TrustOptions.PlacesOrBeside(call, file))
        {
            Design = design,
            EmblemFile = design?.Mark is SealMark.Emblem && call.Value(SealDrawOptions.Emblem) is { } emblem ? call.PathOf(emblem) : null,
            Stamping = TimestampOptions.PathOf(call),
        };
        var made = await SealMaking.MakeAsync(order, file, clock.GetUtcNow().UtcDateTime, ct);
        if (!made.IsSuccess)
        {
            return await call.FailAsync(made.Error.Message);
        }

        await call.Out.WriteLineAsync($"已制作印章“{order.Name}”：{file}");
        return VerbExit.Success;
    }

    private static int? Whole(VerbCall call, VerbOption option, int usual, int most) => call.Value(option) is not { } typed ? usual
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : null;
}
