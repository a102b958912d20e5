using System.Security.Cryptography;

namespace OfficeHub.Web.Shared;

/// <summary>The number under which a failure is logged and which a user can read out.</summary>
public static class ErrorNumber
{
    // No 0 O 1 I L: it is read out over the telephone.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new number of four characters.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 4);

    /// <summary>The one sentence for every unknown failure (ui.md §6).</summary>
    public static string Sentence(string number) => $"没有办成，文件没有变动。请再试；还不行请报编号 {number}。";
}

internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Error, "Failure {Number} on {Page}")]
    public static partial void Failure(ILogger logger, Exception exception, string number, string page);
}
