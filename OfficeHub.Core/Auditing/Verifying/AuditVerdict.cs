using OfficeHub.Core.Auditing.Keeping;

namespace OfficeHub.Core.Auditing.Verifying;

/// <summary>What is wrong with a log, the first thing found.</summary>
public enum AuditFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A line of a file is no canonical row.</summary>
    Unreadable,

    /// <summary>A row's content does not give its hash.</summary>
    Changed,

    /// <summary>A row stands between two that belong together.</summary>
    Inserted,

    /// <summary>A row is missing.</summary>
    Missing,

    /// <summary>A row stands where another belongs.</summary>
    OutOfPlace,

    /// <summary>The next row speaks of another one here: the row was replaced and its hash made anew.</summary>
    Replaced,

    /// <summary>The chain is whole in itself, but not the one whose head was kept outside: it was made anew.</summary>
    Rewritten,

    /// <summary>The log ends before a head that was kept outside.</summary>
    TailCut,

    /// <summary>Rows stand after the end that the database itself knows.</summary>
    BeyondEnd,

    /// <summary>A head given to compare with belongs to no row.</summary>
    HeadUnknown,

    /// <summary>The kept heads are not in ascending order: their file was tampered with or mixed from two logs.</summary>
    HeadsDisordered,

    /// <summary>The file of kept heads is shorter than the database remembers: its end was cut.</summary>
    HeadsShortened,

    /// <summary>There are no kept heads, and there should be: no fault in the rows, and nothing that vouches for them.</summary>
    HeadsMissing,
}

/// <summary>The outcome of verifying a log.</summary>
/// <param name="Fault">The first fault, or none.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="FirstBadSequence">The first row that is not as it was written; null when all are, or when a head alone is at fault.</param>
/// <param name="LastVouchedSequence">Up to here a head from outside vouches for the rows; 0 when none does.</param>
/// <param name="HeadsCompared">How many heads from outside were compared.</param>
/// <param name="ComparedHead">The head the fault was found against, else the last one compared; null when there was none.</param>
/// <param name="Last">The last row read that is in order: the head to write down.</param>
/// <param name="Sentence">Chinese, one or two sentences.</param>
public sealed record AuditVerdict(
    AuditFault Fault, long Rows, long? FirstBadSequence, long LastVouchedSequence, long HeadsCompared, KeptHead? ComparedHead, KeptHead? Last, string Sentence)
{
    /// <summary>Whether no fault was found.</summary>
    public bool IsIntact => Fault is AuditFault.None;

    /// <summary>Neither praise nor blame: what would decide is not there.</summary>
    public bool IsUndecided => Fault is AuditFault.HeadsMissing;

    /// <summary>The verdict in a word.</summary>
    public string Word => IsUndecided ? "无法判定" : IsIntact ? "完好" : "有问题";
}

/// <summary>What a log is compared with.</summary>
/// <param name="Kept">Heads kept outside, ascending; read once, one at a time.</param>
/// <param name="Given">Heads somebody typed in. One for the row before the first lets a log begin later than at row 1.</param>
public sealed record AuditReference(IAsyncEnumerable<KeptHead> Kept, IReadOnlyList<KeptHead> Given)
{
    /// <summary>Nothing: only the chain in itself is verified.</summary>
    public static AuditReference None { get; } = new(AsyncEnumerable.Empty<KeptHead>(), []);

    /// <summary>The hash of a row whose number is not known, or null.</summary>
    public string? GivenHash { get; init; }

    /// <summary>The kept heads are those of this installation's own file, of which the database remembers how far it went.</summary>
    public bool IsOwnFile { get; init; }

    /// <summary>The end the database itself knew when reading began, or null. Vouches for nothing: who can write rows can write it.</summary>
    public KeptHead? End { get; init; }
}
