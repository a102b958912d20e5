using OfficeHub.Core.Files;

namespace OfficeHub.Core.Documents;

/// <summary>公开属性 of one attachment.</summary>
public enum AttachmentOpenness
{
    /// <summary>同正文.</summary>
    AsText,

    /// <summary>不公开.</summary>
    NotPublic,
}

/// <summary>A file that goes with a document. It is a part of <see cref="DraftFields"/>: its SM3 is in the text that is hashed, so whoever signs the text signs it too.</summary>
/// <param name="FileId">The upload.</param>
/// <param name="Name">With extension, as it is downloaded.</param>
/// <param name="Kind">As the gate judged it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SM3 of the bytes, lower-case hex.</param>
/// <param name="Annex">
/// Place among the annexes, from 0: the file is that annex. Null for 参考材料, which those who handle the paper read and which is never
/// sent out with it.
/// </param>
/// <param name="Openness">Of an annex; 参考材料 are never public.</param>
public sealed record DocumentAttachment(
    Guid FileId, string Name, FileKind Kind, long Length, string Hash, int? Annex = null, AttachmentOpenness Openness = AttachmentOpenness.AsText)
{
    /// <summary>Most files of one document.</summary>
    public const int Most = 50;
}
