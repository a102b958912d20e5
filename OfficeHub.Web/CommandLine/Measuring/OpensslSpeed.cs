using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using OfficeHub.Core.Seals.Measuring;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary><c>openssl speed</c> of this machine: the anchor nobody here has written.</summary>
internal static class OpensslSpeed
{
    private const string Digest = "+F:";
    private const string Curve = "+F7:";

    /// <summary>What it says of SM2 and of SM3 in pieces of 16 KB; null where it is not installed or knows neither.</summary>
    public static async Task<SealSpeedRow?> MeasureAsync(int seconds, CancellationToken ct)
    {
        var length = seconds.ToString(CultureInfo.InvariantCulture);
        // +F:25:sm3:282835406.45 is bytes a second; +F7:0:256:CurveSM2:2928.79:2837.10 signs and verifies.
        var digest = Numbers(await SaidAsync(["speed", "-seconds", length, "-bytes", "16384", "-mr", "-evp", "sm3"], ct), Digest);
        var curve = Numbers(await SaidAsync(["speed", "-seconds", length, "-mr", "sm2"], ct), Curve);
        return digest is [.., var bytes] && curve is [.., var signs, var verifies] ? new SealSpeedRow(signs, verifies, bytes / 1_000_000) : null;
    }

    private static List<double> Numbers(string said, string mark) =>
        said.Split('\n').FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal))?.Split(':')
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null).OfType<double>().ToList() ?? [];

    private static async Task<string> SaidAsync(string[] words, CancellationToken ct)
    {
        var start = new ProcessStartInfo("openssl", words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync(ct);
            var said = await process.StandardOutput.ReadToEndAsync(ct);
            await complaints;
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? said : "";
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
