using System.Text;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>What an OFD needs beside pages and document.</summary>
/// <param name="DocumentId">The document's own id.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record OfdOptions(Guid DocumentId, DateTime WrittenAt)
{
    /// <summary>An id for a text that is in no register: the same text has the same.</summary>
    public static Guid IdOf(string text) => new(Sm3.Hash(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16), bigEndian: true);

    /// <summary>The bytes of a picture by the hash of its file, or null; PNG and JPEG are put in, for others their description is.</summary>
    public Func<string, byte[]?> Picture { get; init; } = _ => null;

    /// <summary>The faces by name.</summary>
    public FaceNames Faces { get; init; } = new();

    /// <summary>Files that go with the document, inside it.</summary>
    public IReadOnlyList<OfdAttachment> Attachments { get; init; } = [];
}

/// <summary>A file inside an OFD.</summary>
/// <param name="Name">As it is shown, with its ending.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OfdAttachment(string Name, ReadOnlyMemory<byte> Content);
