namespace OfficeHub.Web.CommandLine;

/// <summary>One verb of the command line.</summary>
public interface IVerb
{
    /// <summary>What is typed: one word, or two as in <c>audit verify</c>.</summary>
    string Name { get; }

    /// <summary>What it does, Chinese, one line.</summary>
    string Summary { get; }

    /// <summary>What may stand after it besides options, Chinese, as in <c>[文件.jsonl]</c>; empty for nothing.</summary>
    string Operands { get; }

    /// <summary>How many of those at most.</summary>
    int MostOperands { get; }

    /// <summary>Its options; <c>--help</c> is everybody's.</summary>
    IReadOnlyList<VerbOption> Options { get; }

    /// <summary>Does it.</summary>
    /// <returns>One of <see cref="VerbExit"/>, or a code of the verb's own.</returns>
    Task<int> RunAsync(VerbCall call, CancellationToken ct);
}

/// <summary>An option of a verb.</summary>
/// <param name="Name">With its two hyphens.</param>
/// <param name="Value">What follows it, Chinese; null when nothing does.</param>
/// <param name="Meaning">Chinese, one line.</param>
public sealed record VerbOption(string Name, string? Value, string Meaning)
{
    /// <summary>For machines.</summary>
    public static VerbOption Json { get; } = new("--json", null, "结果写成 JSON，供程序读");
}

/// <summary>How the process ends.</summary>
public static class VerbExit
{
    /// <summary>Done, and what was asked holds.</summary>
    public const int Success = 0;

    /// <summary>Not done, or what was asked does not hold.</summary>
    public const int Failed = 1;

    /// <summary>Typed in a way that cannot be done.</summary>
    public const int Misused = 2;

    /// <summary>What was asked can be neither affirmed nor denied: what would decide is not there.</summary>
    public const int Undecided = 3;

    /// <summary>Stopped from the keyboard.</summary>
    public const int Stopped = 130;
}
