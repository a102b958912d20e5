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

    /// <summary>Strangers who may wait for it.</summary>
    public const int Waiting = 20;

    /// <summary>Most million bytes of a file.</summary>
    public const int MostMegabytes = 30;

    /// <summary>Most seconds the pictures of a file may take.</summary>
    public const int DrawingSeconds = 5;

    /// <summary>Said of a longer file.</summary>
    public static string TooLong { get; } = $"文件超过 {MostMegabytes} MB，这里验不了，请用命令行 verify 验。";

    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;
}
