using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Npgsql;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Crashing;

/// <summary>The child as its parent sees it: started, listened to, killed.</summary>
internal sealed class CrashProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _complaints = new();
    private readonly TaskCompletionSource _atWork = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;
    private readonly List<Intent> _sent = [];
    private readonly List<Told> _told = [];
    private int _heard;

    private CrashProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => _complaints.AppendLine(line.Data);
        _process.BeginErrorReadLine();
        _listening = ListenAsync();
    }

    /// <summary>What it said it was about to send, in order. Whole only after the end.</summary>
    public IReadOnlyList<Intent> Sent => _sent;

    /// <summary>What it was told.</summary>
    public IReadOnlyList<Told> Told => _told;

    public static CrashProcess Start(CrashOrder order, string verb = CrashChild.Verb)
    {
        if (order.Database.Provider is DatabaseProvider.PostgreSql)
        {
            var named = new NpgsqlConnectionStringBuilder(order.Database.ConnectionString) { ApplicationName = CrashChild.Verb };
            order = order with { Database = order.Database with { ConnectionString = named.ConnectionString } };
        }

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(CrashProcess).Assembly.Location, verb, JsonSerializer.Serialize(order) },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            // It lives for a second or two: what it would learn for faster code is learnt in vain.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        };
        return new CrashProcess(Process.Start(start) ?? throw new InvalidOperationException("The child did not start."));
    }

    /// <summary>Waits until it has started up and has been told the first outcomes: from here on a kill meets it at work.</summary>
    public async Task AtWorkAsync()
    {
        if (await Task.WhenAny(_atWork.Task, _listening, Task.Delay(Patience)) != _atWork.Task)
        {
            throw new InvalidOperationException($"The child did not get to work: {_complaints}");
        }
    }

    /// <summary>Waits until it has been told so many outcomes.</summary>
    public async Task ToldAsync(int outcomes)
    {
        while (Volatile.Read(ref _heard) < outcomes)
        {
            if (_listening.IsCompleted && _heard < outcomes)
            {
                throw new InvalidOperationException($"The child ended before its time: {_complaints}");
            }

            await Task.Delay(20);
        }
    }

    /// <summary>kill -9, now.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>Waits for its end, and for the last line it had written.</summary>
    public async Task EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _listening.WaitAsync(Patience);
        const int killed = 128 + 9;
        Assert.True(_process.ExitCode == killed, $"The child ended by itself ({_process.ExitCode}), told {string.Join('；', Told.Select(told => told.Outcome))}: {_complaints}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Read<Intent>(line, CrashChild.Sends) is { } intent)
            {
                _sent.Add(intent);
            }
            else if (Read<Told>(line, CrashChild.WasTold) is { } told)
            {
                _told.Add(told);
                Volatile.Write(ref _heard, _told.Count);
                if (_told.Count >= CrashChild.Workers)
                {
                    _atWork.TrySetResult();
                }
            }
        }
    }

    // The line it died in may be cut short: what was not said whole was not said.
    private static T? Read<T>(string line, string what)
        where T : class
    {
        try
        {
            return line.StartsWith(what, StringComparison.Ordinal) ? JsonSerializer.Deserialize<T>(line.AsSpan(what.Length)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
