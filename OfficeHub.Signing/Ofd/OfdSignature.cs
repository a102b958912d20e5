namespace OfficeHub.Signing.Ofd;

/// <summary>A Reference of Signature.xml.</summary>
/// <param name="FileRef">As written.</param>
/// <param name="Place">Where it leads; null when nothing is there.</param>
/// <param name="Method">Digest, as written; MD5 when nothing is, by the standard.</param>
/// <param name="Digest">CheckValue; empty when it is no Base64.</param>
/// <remarks>GB/T 33190-2016, 18.2.2.</remarks>
public sealed record OfdReference(string FileRef, OfdPlace? Place, string Method, ReadOnlyMemory<byte> Digest);

/// <summary>A StampAnnot: where the picture of the seal stands.</summary>
/// <param name="Id">Its own.</param>
/// <param name="PageRef">The page's.</param>
/// <param name="Boundary">Millimetres on the page; null when unreadable.</param>
/// <param name="Clip">The visible part, from the stamp's own top left; null for all of it.</param>
/// <remarks>GB/T 33190-2016, 18.2.3.</remarks>
public sealed record OfdStamp(string Id, string PageRef, OfdBox? Boundary, OfdBox? Clip)
{
    /// <summary>What is seen of it on the page.</summary>
    public OfdBox? Visible => Boundary is { } whole && Clip is { } part ? new OfdBox(whole.X + part.X, whole.Y + part.Y, part.Width, part.Height) : Boundary;
}

/// <summary>A signature of a document as its parts say, unchecked.</summary>
/// <param name="Id">In Signatures.xml.</param>
/// <param name="IsSeal">Type="Seal", the default; else Type="Sign".</param>
/// <param name="Document">The document it belongs to.</param>
/// <remarks>GB/T 33190-2016, 18; ofd.md 5.</remarks>
public sealed record OfdSignature(string Id, bool IsSeal, OfdDocument Document)
{
    /// <summary>Name of the part that keeps, inside the folder of one of our signatures, what Signatures.xml said when it was made.</summary>
    /// <remarks>
    /// The standard leaves Signatures.xml outside the digests, since the next signature changes it. A protected copy shows whether anything else changed it.
    /// </remarks>
    public const string ListCopy = "List.xml";

    /// <summary>What we write as ProviderName.</summary>
    public const string OurName = "OfficeHub";

    /// <summary>Signature.xml; null when it is not in the package.</summary>
    public OfdPlace? Part { get; init; }

    /// <summary>SignedValue.dat; null when it is not in the package.</summary>
    public OfdPlace? Value { get; init; }

    /// <summary>Seal.esl; null when none is named or it is not in the package.</summary>
    public OfdPlace? Seal { get; init; }

    /// <summary>Whether Signature.xml names a Seal.esl.</summary>
    public bool NamesSeal { get; init; }

    /// <summary>ProviderName.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Which parts it protects.</summary>
    public IReadOnlyList<OfdReference> References { get; init; } = [];

    /// <summary>Where the seal is seen.</summary>
    public IReadOnlyList<OfdStamp> Stamps { get; init; } = [];

    /// <summary>Why it cannot be read, or null.</summary>
    public SigningFault? Fault { get; init; }

    /// <summary>Whether Signatures.xml is protected too, so that no further signature may come (定稿).</summary>
    public bool IsLock => Document.List is { } list && Covers(list.Name);

    /// <summary>The protected copy of Signatures.xml, when it is one of ours that has it.</summary>
    public string? Copy => Part is { } part && Provider == OurName && OfdPath.Folder(part.Name) + ListCopy is var copy && Covers(copy) ? copy : null;

    /// <summary>Whether it holds a digest of the entry of exactly that name.</summary>
    public bool Covers(string name) => References.Any(one => one.Place is { IsCased: false } place && place.Name == name);
}
