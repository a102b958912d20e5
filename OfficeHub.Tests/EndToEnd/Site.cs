using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The built site as a process of its own: Development, demo organisation, a data folder thrown away at the end.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly StringBuilder _said = new();
    private Process? _process;

    private readonly bool _withPapers;

    private Site(string folder, bool withPapers) => (DataFolder, _withPapers) = (folder, withPapers);

    /// <summary>http://127.0.0.1:port, without a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string DataFolder { get; }

    public int ProcessId => _process!.Id;

    /// <param name="withPapers">Whether the demo organisation begins with papers; most tests want its desks empty.</param>
    public static async Task<Site> StartAsync(bool withPapers = false)
    {
        var site = new Site(Directory.CreateTempSubdirectory("officehub-site-").FullName, withPapers);
        await site.StartAsync(port: 0);
        return site;
    }

    /// <summary>Ends the process as a power switch would, and starts it again at the same address.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync(Address.Port);
    }

    /// <summary>Arranges what no page can bring about quickly, such as a password that has come of age.</summary>
    public async Task ArrangeAsync(string sql)
    {
        await using var db = new SqliteConnection($"Data Source={Path.Combine(DataFolder, "officehub.db")};Default Timeout=15;Pooling=False");
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }

    /// <summary>What the site has written to its console, to be read when a test fails.</summary>
    public string Said()
    {
        lock (_said)
        {
            return _said.ToString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task StopAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            _process = null;
        }
    }

    private async Task StartAsync(int port)
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Tree.File($"OfficeHub.Web/bin/{configuration}/net10.0/OfficeHub.Web.dll"), "--urls", $"http://127.0.0.1:{port}" },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Database__DataFolder"] = DataFolder,
                ["Demo__Papers"] = _withPapers ? "true" : "false",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The site ended while starting:\n{Said()}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(Patience);

        void Hear(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (_said)
            {
                _said.AppendLine(line);
            }

            if (Listening().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
