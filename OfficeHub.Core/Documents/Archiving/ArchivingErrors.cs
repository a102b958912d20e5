using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>The document lies in the archive.</summary>
public sealed record FiledAlready(string ArchiveNumber)
    : Error("Archive.FiledAlready", $"这份公文已归档，档号 {ArchiveNumber}，不再归一次。");

/// <summary>What is not in yet, all of it; nothing was filed.</summary>
public sealed record NotReadyToFile(IReadOnlyList<FilingFault> Faults)
    : Error("Archive.NotReadyToFile", $"还不能归档：{string.Join("", Faults.Select(fault => fault.Sentence))}"
        + (Faults.Any(fault => fault.MustSettle) ? $"以上 {Faults.Count} 项办妥再归档。" : $"以上 {Faults.Count} 项请先办妥；确要先归档的，写明理由再归档。"))
{
    /// <inheritdoc/>
    public bool Equals(NotReadyToFile? other) => other is not null && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override int GetHashCode() => Faults.Count;
}

/// <summary>One thing that is not in.</summary>
/// <param name="Sentence">Chinese: what, and what to do; ends with 。</param>
/// <param name="MustSettle">Whether it has to be settled first; else it may be filed over with a reason.</param>
public sealed record FilingFault(string Sentence, bool MustSettle);
