using System.Diagnostics;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>The OpenSSL 3 command line as the second opinion, in a folder of its own.</summary>
internal sealed class OpenSsl : IDisposable
{
    private const string Program = "/usr/bin/openssl";

    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-openssl-").FullName;

    /// <summary>Null when it can be asked here, else why those tests are skipped.</summary>
    public static string? WhyNone { get; } = File.Exists(Program) ? null : "openssl is not installed.";

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    public string Write(string name, string content)
    {
        File.WriteAllText(Path(name), content);
        return Path(name);
    }

    public byte[] Read(string name) => File.ReadAllBytes(Path(name));

    /// <summary>Runs it in the folder and expects success.</summary>
    public string Run(params string[] arguments)
    {
        var (code, said) = Try(arguments);
        Assert.True(code == 0, $"openssl {string.Join(' ', arguments)}: {said}");
        return said;
    }

    public (int Code, string Said) Try(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var complained = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "openssl did not end");
        return (process.ExitCode, said + complained.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

/// <summary>A fact that needs openssl.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenSslFactAttribute : FactAttribute
{
    public OpenSslFactAttribute() => Skip = OpenSsl.WhyNone;
}
