using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Remarks;

/// <summary>补充意见: what somebody adds after a document's end. It stands beside the document; text, opinions, hash and printed forms know nothing of it.</summary>
public sealed class DocumentRemark : Entity
{
    /// <summary>Longest remark, in characters.</summary>
    public const int WordsLimit = 2000;

    private DocumentRemark()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>第几稿 it was made on.</summary>
    public int VersionNumber { get; private init; }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Name and post.</summary>
    public string Author { get; private init; } = "";

    /// <summary>What was said.</summary>
    public string Words { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Whether a document that stands so takes remarks: while it is under way one says what one has to say at one's step.</summary>
    public static bool IsTaken(DocumentStatus status) => status is >= DocumentStatus.Numbered;

    /// <summary>A remark.</summary>
    /// <param name="document">The document as it stands.</param>
    /// <param name="by">Who.</param>
    /// <param name="words">Clean, not empty.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="RemarkTooEarly"/>.</returns>
    public static Result<DocumentRemark> On(OfficialDocument document, Actor by, string words, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        if (!IsTaken(document.Status)) return new RemarkTooEarly();
        return new DocumentRemark
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            VersionNumber = document.VersionNumber,
            StaffId = by.StaffId,
            Author = by.NameAndPost,
            Words = words,
            At = now,
        };
    }
}

/// <summary>The document is still under way.</summary>
public sealed record RemarkTooEarly()
    : Error("Document.RemarkTooEarly", "这份公文还在流转，不收补充意见。轮到您时请写在办理意见里，要问的请用“问一问”。");
