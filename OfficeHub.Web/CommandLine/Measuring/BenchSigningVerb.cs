using System.Globalization;
using OfficeHub.Core.Seals.Measuring;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary><c>bench signing</c>: signatures made and verified a second and SM3 MB/s, beside bare BouncyCastle and <c>openssl speed</c> in the same run.</summary>
internal sealed class BenchSigningVerb : IVerb
{
    private const int Usual = 3;
    private const int Most = 60;

    private static readonly VerbOption Seconds = new("--seconds", "秒数", $"每项量几秒，1 到 {Most}；不写为 {Usual}");

    public string Name => "bench signing";

    public string Summary => "测量每秒能签、能验多少个 SM2 签名，SM3 每秒多少兆字节，与直接用 BouncyCastle、与本机的 openssl 相比";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [Seconds, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var seconds = Usual;
        if (call.Value(Seconds) is { } typed && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds is >= 1 and <= Most))
        {
            return await call.FailAsync($"秒数要在 1 到 {Most} 之间。", VerbExit.Misused);
        }

        var (ours, bare) = SealSpeed.Measure(TimeSpan.FromSeconds(seconds));
        var figures = new SigningFigures(ours, bare, await OpensslSpeed.MeasureAsync(seconds, ct));
        if (call.Has(VerbOption.Json)) await call.WriteJsonAsync(figures);
        else await call.Out.WriteLineAsync(Spoken(figures, seconds));
        return VerbExit.Success;
    }

    private static string Spoken(SigningFigures figures, int seconds) =>
        $"""
        每秒（一个核，每项 {seconds} 秒，轮流量）　　签名　　　验签　　　SM3
          OfficeHub.Signing　　　{Row(figures.Ours)}
          直接用 BouncyCastle　　{Row(figures.Bare)}
        {(figures.Openssl is { } openssl ? $"  openssl speed　　　　　{Row(openssl)}" : "  本机没有能用的 openssl，没有与它相比。")}
        """;

    private static string Row(SealSpeedRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Signatures,8:F0} 个　{row.Verifications,8:F0} 个　{row.Megabytes,8:F1} MB");
}

/// <summary>What was measured, a second of one core.</summary>
/// <param name="Ours">This program's library.</param>
/// <param name="Bare">The library beneath it, alone.</param>
/// <param name="Openssl">The command line tool of the machine; null where there is none.</param>
internal sealed record SigningFigures(SealSpeedRow Ours, SealSpeedRow Bare, SealSpeedRow? Openssl);
