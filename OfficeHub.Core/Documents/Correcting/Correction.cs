using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Correcting;

/// <summary>更正: a document that has gone out is found wrong, and another one with a number of its own takes its place.</summary>
/// <remarks>document-workflow.md §2.1, 收回/更正; product.md §2 (1), (2); docs/adr/0024.</remarks>
public sealed class Correction : Entity
{
    /// <summary>Longest account of what is wrong, in characters.</summary>
    public const int ReasonLimit = 500;

    private Correction()
    {
    }

    /// <summary>原件: what is corrected.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>第几次 it is tried, from 1: a 更正件 may come to nothing.</summary>
    public int Serial { get; private init; }

    /// <summary>更正件.</summary>
    public Guid CorrectingId { get; private init; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Name and post.</summary>
    public string BegunBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>UTC, when the 更正件 went out; null until then.</summary>
    public DateTime? InForceAt { get; private set; }

    internal static Correction Begin(OfficialDocument document, int serial, Guid correctingId, string reason, Actor by, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        DocumentId = document.Id,
        Serial = serial,
        CorrectingId = correctingId,
        Reason = reason,
        BegunBy = by.NameAndPost,
        BegunAt = now,
    };

    /// <summary>The 更正件 goes out.</summary>
    internal void TakeEffect(DateTime now) => InForceAt ??= now;
}
