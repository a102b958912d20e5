using System.Text.Json;
using OfficeHub.Web.CommandLine;
using OfficeHub.Web.CommandLine.Measuring;

namespace OfficeHub.Tests.Web.CommandLine;

/// <summary>What signing costs, beside what it stands on.</summary>
public sealed class BenchSigningTests
{
    [Fact]
    public async Task Bench_of_signing_measures_ours_and_the_library_beneath_in_one_run()
    {
        var (exit, said, error) = await RunAsync("--seconds", "1", "--json");

        Assert.Equal((0, ""), (exit, error));
        var figures = JsonDocument.Parse(said).RootElement;
        foreach (var who in new[] { "ours", "bare" })
        {
            Assert.All(["signatures", "verifications", "megabytes"], name => Assert.True(figures.GetProperty(who).GetProperty(name).GetDouble() > 0, $"{who} {name}"));
        }

        // Where the tool is, it is asked too.
        var openssl = figures.GetProperty("openssl");
        Assert.Equal(OpensslIsHere(), openssl.ValueKind is JsonValueKind.Object);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("三")]
    public async Task Seconds_out_of_reason_are_refused(string seconds)
    {
        var (exit, said, error) = await RunAsync("--seconds", seconds);

        Assert.Equal((2, "", "秒数要在 1 到 60 之间。"), (exit, said, error.Trim()));
    }

    private static bool OpensslIsHere() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl")));

    private static async Task<(int Exit, string Said, string Error)> RunAsync(params string[] options)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var exit = await Verbs.RunAsync([new BenchSigningVerb()], ["bench", "signing", .. options], new VerbPlace(Path.GetTempPath(), said, error), CancellationToken.None);
        return (exit, said.ToString(), error.ToString());
    }
}
