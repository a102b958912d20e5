using System.Text;
using OfficeHub.Web.CommandLine.Measuring;

namespace OfficeHub.Web.CommandLine;

/// <summary>The command line: a verb is done and the process ends, anything else starts the site.</summary>
/// <remarks>product.md §6. A parser of our own: verbs of two words, one Chinese line per fault and exit codes of ours take less than a library's parts bent to it.</remarks>
public static class Verbs
{
    private const string Program = "OfficeHub.Web";
    private static readonly string[] HelpWords = ["help", "--help", "-h"];

    /// <summary>All verbs, in the order of the help.</summary>
    public static IReadOnlyList<IVerb> All { get; } = 
    [
        new DemoVerb(TimeProvider.System), new TypesetVerb(TimeProvider.System), new FacesVerb(), new LintVerb(), new VerifyVerb(TimeProvider.System), new SealVerb(TimeProvider.System), new SealMakeVerb(TimeProvider.System),
        new CertCaVerb(TimeProvider.System), new CertIssueVerb(TimeProvider.System), new CertRenewVerb(TimeProvider.System), new CertImportVerb(), new CertRevokeVerb(TimeProvider.System), new CertCrlVerb(TimeProvider.System),
        new AuditVerifyVerb(), new AuditExportVerb(), new AuditBeginHeadsVerb(), new BenchCircuitsVerb(), new BenchInboxVerb(), new BenchSigningVerb(), new BenchPublishingVerb(),
    ];

    /// <summary>Does the verb, if one was typed.</summary>
    /// <param name="args">As the process got them.</param>
    /// <returns>The exit code; null when the site is to be started.</returns>
    public static async Task<int?> TryRunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (IsForSite(args))
        {
            return null;
        }

        using var stopping = new CancellationTokenSource();
        ConsoleCancelEventHandler stop = (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        Console.CancelKeyPress += stop;
        try
        {
            // UTF-8 whatever the console's language is set to.
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
            await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
            return await RunAsync(All, args, new VerbPlace(Environment.CurrentDirectory, output, error), stopping.Token);
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }

    /// <summary>Options and settings (<c>--urls …</c>, <c>key=value</c>) belong to the site.</summary>
    internal static bool IsForSite(IReadOnlyList<string> args) =>
        args.Count == 0 || (!HelpWords.Contains(args[0], StringComparer.Ordinal) && (args[0].StartsWith('-') || args[0].Contains('=', StringComparison.Ordinal)));

    internal static async Task<int> RunAsync(IReadOnlyList<IVerb> verbs, IReadOnlyList<string> args, VerbPlace place, CancellationToken ct)
    {
        if (HelpWords.Contains(args[0], StringComparer.Ordinal))
        {
            return await HelpAsync(verbs, [.. args.Skip(1)], place);
        }

        if (Find(verbs, args) is not { } verb)
        {
            await place.Error.WriteLineAsync(Unknown(verbs, args));
            return VerbExit.Misused;
        }

        var typed = args.Skip(Words(verb).Length).ToList();
        if (typed.Exists(word => word is "--help" or "-h"))
        {
            return await HelpAsync(verbs, Words(verb), place);
        }

        if (VerbLine.Read(verb, typed, out var operands, out var options) is { } fault)
        {
            await place.Error.WriteLineAsync($"{fault}用法见 {verb.Name} --help。");
            return VerbExit.Misused;
        }

        var call = new VerbCall(operands, options, place);
        try
        {
            return await verb.RunAsync(call, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return await call.FailAsync("已停下，没有做完。", VerbExit.Stopped);
        }
        catch (UnauthorizedAccessException)
        {
            return await call.FailAsync("没有办成：没有读写所需文件的权限。请换一个账户或改文件权限。");
        }
        catch (IOException)
        {
            return await call.FailAsync("没有办成：文件读写出错。请检查路径、磁盘空间和文件是否被占用。");
        }
#pragma warning disable CA1031 // The last resort of a process that ends anyway: one line, no stack.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return await call.FailAsync($"没有办成：程序出错（{failure.GetType().Name}）。用到数据库的请检查数据库配置后再试，不用数据库的请检查输入的文件。");
        }
    }

    private static async Task<int> HelpAsync(IReadOnlyList<IVerb> verbs, string[] about, VerbPlace place)
    {
        if (about.Length == 0)
        {
            var width = verbs.Max(verb => verb.Name.Length) + 2;
            await place.Out.WriteLineAsync($"用法：{Program} <命令>；不带命令时启动网站（http://localhost:5080）。");
            foreach (var verb in verbs)
            {
                await place.Out.WriteLineAsync($"  {verb.Name.PadRight(width)}{verb.Summary}");
            }

            await place.Out.WriteLineAsync($"  {"help".PadRight(width)}本说明；每个命令后加 --help 看它的用法");
            return VerbExit.Success;
        }

        if (Find(verbs, about) is not { } known)
        {
            await place.Error.WriteLineAsync(Unknown(verbs, about));
            return VerbExit.Misused;
        }

        var options = string.Concat(known.Options.Select(option => option.Value is null ? $" [{option.Name}]" : $" [{option.Name} {option.Value}]"));
        await place.Out.WriteLineAsync($"{known.Summary}。");
        await place.Out.WriteLineAsync($"用法：{known.Name}{(known.Operands.Length > 0 ? " " + known.Operands : "")}{options}");
        foreach (var option in known.Options)
        {
            await place.Out.WriteLineAsync($"  {option.Name}{(option.Value is null ? "" : " " + option.Value)}　{option.Meaning}");
        }

        await place.Out.WriteLineAsync("做成时退出码为 0；相对路径从当前文件夹算起。");
        return VerbExit.Success;
    }

    private static string[] Words(IVerb verb) => verb.Name.Split(' ');

    private static IVerb? Find(IReadOnlyList<IVerb> verbs, IReadOnlyList<string> args) =>
        verbs.FirstOrDefault(verb => Words(verb) is var words && args.Count >= words.Length && words.SequenceEqual(args.Take(words.Length), StringComparer.Ordinal));

    private static string Unknown(IReadOnlyList<IVerb> verbs, IReadOnlyList<string> args)
    {
        // audit alone, or audit with a word that is none of its own, is answered with the audit verbs.
        var near = verbs.Where(verb => Words(verb)[0] == args[0]).ToList();
        var typed = string.Join(' ', args.Take(near.Count > 0 ? 2 : 1)).ReplaceLineEndings(" ");
        return $"没有“{typed}”这个命令。可用的有：{string.Join('、', (near.Count > 0 ? near : verbs).Select(verb => verb.Name))}、help。";
    }
}
