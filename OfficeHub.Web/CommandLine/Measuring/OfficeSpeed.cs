using System.ComponentModel;
using System.Diagnostics;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>LibreOffice of this machine converting a DOCX to PDF: the anchor nobody here has written.</summary>
internal static class OfficeSpeed
{
    // Enough that a start that took longer than the other does not count.
    private const int More = 20;
    private const int Rounds = 3;

    /// <summary>Milliseconds of one document beside others, the start of the program not counted; null where there is no LibreOffice.</summary>
    public static async Task<double?> MeasureAsync(byte[] docx, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-bench-");
        try
        {
            var files = Enumerable.Range(0, 1 + More).Select(i => Path.Combine(folder.FullName, $"{i}.docx")).ToList();
            foreach (var file in files) await File.WriteAllBytesAsync(file, docx, ct);
            // The first start makes a profile.
            if (await ConvertAsync(folder.FullName, files[..1], ct) is null) return null;
            var (one, all) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                if (await ConvertAsync(folder.FullName, files[..1], ct) is not { } alone || await ConvertAsync(folder.FullName, files, ct) is not { } together) return null;
                one.Add(alone);
                all.Add(together);
            }

            var each = (Median(all) - Median(one)) / More;
            return each > 0 ? each : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    // Milliseconds; null when it was not done.
    private static async Task<double?> ConvertAsync(string folder, List<string> files, CancellationToken ct)
    {
        var start = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            var from = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(from).TotalMilliseconds : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
