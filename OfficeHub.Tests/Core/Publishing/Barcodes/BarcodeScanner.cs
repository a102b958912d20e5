using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

/// <summary>A reader of PDF417 that is not ours: ZXing-C++ (npm zxing-wasm) in one process for many symbols.</summary>
internal static class BarcodeScanner
{
    /// <summary>What was read from each; empty where nothing was.</summary>
    public static Task<IReadOnlyList<byte[]>> ReadAsync(IEnumerable<IReadOnlyList<string>> symbols) => AskAsync(symbols.Select(rows => JsonSerializer.Serialize(new { rows })));

    /// <summary>What was read from a picture.</summary>
    public static async Task<byte[]> ReadPngAsync(byte[] png) => (await AskAsync([JsonSerializer.Serialize(new { png = Convert.ToBase64String(png) })]))[0];

    /// <summary>A symbol as modules: a text a row, 1 a bar.</summary>
    public static List<string> Modules(Pdf417Symbol symbol) => [.. Enumerable.Range(0, symbol.Rows).Select(row => ModulesOf(symbol, row))];

    private static string ModulesOf(Pdf417Symbol symbol, int row)
    {
        var modules = Enumerable.Repeat('0', symbol.ModulesWide).ToArray();
        foreach (var bar in symbol.Bars(row))
        {
            Array.Fill(modules, '1', bar.Start, bar.Width);
        }

        return new string(modules);
    }

    private static async Task<IReadOnlyList<byte[]>> AskAsync(IEnumerable<string> orders)
    {
        var start = new ProcessStartInfo("node", [Tree.File("OfficeHub.Tests/Browser/read-barcodes.cjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var node = Process.Start(start)!;
        var (answers, faults) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            foreach (var order in orders)
            {
                await node.StandardInput.WriteLineAsync(order);
            }

            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended early: its exit code and its last words say why.
        }

        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await faults);
        return [.. (await answers).Split('\n').SkipLast(1).Select(Convert.FromHexString)];
    }
}
