namespace OfficeHub.Web.Features.Seals;

/// <summary>What the public page takes: anybody may send a file, so it is short, held in memory alone and not asked for too often.</summary>
/// <remarks>security.md 5.8 and 5.10.</remarks>
public static class VerifyLimits
{
    /// <summary>Name of the bound on how often one address may ask.</summary>
    public const string Policy = "verify";

    /// <summary>Files an address may have checked in a minute.</summary>
    public const int PerMinute = 20;

    /// <summary>Files checked at the same time, of all strangers together.</summary>
    public const int AtOnce = 2;

    /// <summary>Strangers whose files are there and who may wait for it.</summary>
    public const int Waiting = 10;

    /// <summary>Files on their way or being checked, of all strangers together: each is held in memory.</summary>
    public const int Open = 24;

    /// <summary>Of those, from one address.</summary>
    public const int OpenPerAddress = 8;

    /// <summary>Bytes a second that a sender must keep up.</summary>
    public const int LeastBytesPerSecond = 20 * 1024;

    /// <summary>Seconds before it is asked of him.</summary>
    public const int GraceSeconds = 10;

    /// <summary>Most seconds the checking of a file may take.</summary>
    public const int CheckingSeconds = 20;

    /// <summary>Most million bytes of a file.</summary>
    public const int MostMegabytes = 30;

    /// <summary>Most seconds the pictures of a file may take.</summary>
    public const int DrawingSeconds = 5;

    /// <summary>Said of a longer file.</summary>
    public static string TooLong { get; } = $"文件超过 {MostMegabytes} MB，这里验不了，请用命令行 verify 验。";

    /// <summary>Said when too many are there, or one asks too often.</summary>
    public static string Crowded { get; } = $"现在验章的人多，或者您一分钟里验了超过 {PerMinute} 份，请过一分钟再验。";

    /// <summary>Said of a file that cannot be checked in time.</summary>
    public static string TooMuch { get; } = $"这份文件太大或太繁，{CheckingSeconds} 秒内没有验完。请用命令行核验。";

    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;
}
