using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OfficeHub.Web.CommandLine;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Web.CommandLine;

/// <summary>In a process of its own: what other tests hold on the heap would be weighed with it.</summary>
public sealed class BenchCircuitsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Bench_of_a_list_counts_its_queries_and_weighs_its_circuits()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(Verbs).Assembly.Location, "bench", "circuits", "--people", "2000", "--circuits", "2", "--json" },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        output.WriteLine(said);

        Assert.Equal((0, ""), (process.ExitCode, await complaints));
        var figures = JsonDocument.Parse(said).RootElement;
        // One query of one page and the head of the next, and one capped count. Of two circuits a heap is no measure: it may as well have shrunk.
        var rows = figures.GetProperty("listRows").EnumerateArray().Select(asked => asked.GetInt32()).ToList();
        Assert.InRange(rows.Count, 1, 2);
        Assert.All(rows, asked => Assert.InRange(asked, 1, 52));
        Assert.True(figures.GetProperty("sqlCommands").GetDouble() > 0);
        Assert.All(["bareBatchKilobytes", "listBatchKilobytes"], name => Assert.InRange(figures.GetProperty(name).GetDouble(), 0.1, 150));
        Assert.All(["lineKilobytes", "bareKilobytes", "listKilobytes", "ratio"], name => Assert.Equal(JsonValueKind.Number, figures.GetProperty(name).ValueKind));
    }
}
