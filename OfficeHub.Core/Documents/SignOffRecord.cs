using OfficeHub.Core.Documents.Joint;

namespace OfficeHub.Core.Documents;

/// <summary>签发, as on the record.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="IsPrincipalLeader">Whether he is the 主要负责人.</param>
/// <param name="Opinion">May be empty: a bare signature counts as consent.</param>
/// <param name="At">UTC, the press.</param>
/// <param name="TextHash">The text signed off.</param>
/// <param name="VersionNumber">第几稿.</param>
public sealed record SignOffRecord(Guid StaffId, string Name, string Post, bool IsPrincipalLeader, string Opinion, DateTime At, string TextHash, int VersionNumber)
{
    /// <summary>联合会签 of the other agencies, in their order; empty for a document of one.</summary>
    public IReadOnlyList<JointSignature> Joint { get; init; } = [];

    /// <summary>UTC, the last of the signatures: its day is that of the document.</summary>
    /// <remarks>GB/T 9704-2012, 7.3.5.4.</remarks>
    public DateTime LastAt => Joint.Select(signature => signature.At).Append(At).Max();
}
