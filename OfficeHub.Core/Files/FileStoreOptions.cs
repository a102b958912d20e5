using System.ComponentModel.DataAnnotations;

namespace OfficeHub.Core.Files;

/// <summary>Where files are kept and how large they may be. Section <c>Files</c> of the configuration, checked at start-up.</summary>
public sealed class FileStoreOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Files";

    /// <summary>Folder of the store, outside the web root. Uploads wait in <c>incoming</c> below it, on the same disk.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Files:Folder must name the folder of the file store.")]
    public string Folder { get; set; } = "data/files";

    /// <summary>Most bytes of one file.</summary>
    [Range(1024, 2_000_000_000, ErrorMessage = "Files:MaxFileBytes must lie between 1024 and 2000000000.")]
    public long MaxFileBytes { get; set; } = 100L * 1024 * 1024;

    /// <summary>Slowest upload, bytes a second on average after the grace; 0 for none.</summary>
    [Range(0, 10_000_000, ErrorMessage = "Files:MinBytesPerSecond must lie between 0 and 10000000.")]
    public int MinBytesPerSecond { get; set; } = 4 * 1024;

    /// <summary>Seconds before the slowest rate is asked for; also the longest silence.</summary>
    [Range(1, 600, ErrorMessage = "Files:RateGraceSeconds must lie between 1 and 600.")]
    public int RateGraceSeconds { get; set; } = 20;

    /// <summary>Bytes that must stay free on the disk; an upload that would go below is refused.</summary>
    [Range(0, long.MaxValue, ErrorMessage = "Files:ReserveBytes must not be negative.")]
    public long ReserveBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Where uploads wait.</summary>
    internal string IncomingFolder => Path.Combine(Path.GetFullPath(Folder), "incoming");
}
