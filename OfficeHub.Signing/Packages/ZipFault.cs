namespace OfficeHub.Signing.Packages;

/// <summary>Why a ZIP package is not taken.</summary>
public enum ZipFaultKind
{
    /// <summary>Not a ZIP, cut off, or its parts contradict each other (sizes, names, methods, two directories).</summary>
    Damaged,

    /// <summary>Bytes stand before the first entry, as in a self-extracting program.</summary>
    Prefixed,

    /// <summary>Encrypted entries.</summary>
    Encrypted,

    /// <summary>More entries than allowed.</summary>
    TooManyEntries,

    /// <summary>More inflated bytes than allowed.</summary>
    TooLarge,

    /// <summary>Inflates out of all proportion.</summary>
    RatioTooHigh,

    /// <summary>Another package inside.</summary>
    Nested,

    /// <summary>Two entries share bytes.</summary>
    Overlapping,

    /// <summary>Two entries have one name, or names that differ only in case or composition.</summary>
    DuplicateName,

    /// <summary>A name that would leave the folder, or that some system cannot hold.</summary>
    BadName,

    /// <summary>A symbolic link or a device.</summary>
    SpecialFile,
}

/// <summary>A fault of a ZIP package.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="EntryName">The entry, made printable; empty for the package as a whole.</param>
public sealed record ZipFault(ZipFaultKind Kind, string EntryName = "");

/// <summary>Reading an entry found a fault that the directory did not show.</summary>
public sealed class ZipFaultException : Exception
{
    /// <summary>Carries the fault.</summary>
    public ZipFaultException(ZipFault fault) : base($"ZIP fault {fault?.Kind}") => Fault = fault ?? new ZipFault(ZipFaultKind.Damaged);

    /// <summary>A damaged package.</summary>
    public ZipFaultException() : this(new ZipFault(ZipFaultKind.Damaged))
    {
    }

    /// <summary>A damaged package, with the platform's message.</summary>
    public ZipFaultException(string message) : base(message) => Fault = new ZipFault(ZipFaultKind.Damaged);

    /// <summary>A damaged package, with the platform's exception.</summary>
    public ZipFaultException(string message, Exception innerException) : base(message, innerException) => Fault = new ZipFault(ZipFaultKind.Damaged);

    /// <summary>The fault.</summary>
    public ZipFault Fault { get; }
}

/// <summary>Bounds of a package.</summary>
/// <remarks>security.md 5.10.</remarks>
public sealed record ZipLimits
{
    /// <summary>Most entries.</summary>
    public int MaxEntries { get; init; } = 10_000;

    /// <summary>Most inflated bytes of all entries together, as really counted.</summary>
    public long MaxInflatedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Most inflated bytes for one compressed, once an entry exceeds <see cref="RatioFreeBytes"/>.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Entries up to this inflated size are not judged by ratio.</summary>
    public long RatioFreeBytes { get; init; } = 1024 * 1024;
}
