using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OfficeHub.Web.CommandLine;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Web.CommandLine;

/// <summary>In a process of its own, as it is called.</summary>
public sealed class BenchInboxTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Bench_of_the_pile_reads_it_with_one_query_beside_raw_sql()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(Verbs).Assembly.Location, "bench", "inbox", "--items", "2000", "--json" },
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
        Assert.Equal((1, 50, 51), (figures.GetProperty("listQueries").GetInt32(), figures.GetProperty("rows").GetInt32(), figures.GetProperty("rawRows").GetInt32()));
        Assert.All(["firstPageMs", "deepPageMs", "rawMs", "ratio"], name => Assert.True(figures.GetProperty(name).GetDouble() > 0, name));
    }
}
