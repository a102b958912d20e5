using OfficeHub.Signing.Packages;

namespace OfficeHub.Signing.Ofd;

/// <summary>Whether an OFD may be the picture of a seal (picture type <c>ofd</c>).</summary>
/// <remarks>e-seal.md 8: page 1 is what is seen; no seal inside the seal; length and depth bounded.</remarks>
public static class OfdPictureCheck
{
    private const int MaxEntries = 100;
    private const long MaxInflated = 16 * 1024 * 1024;

    /// <summary>Reads one.</summary>
    /// <param name="picture">The bytes of the picture.</param>
    /// <returns>The size of its page, or why it may not be one.</returns>
    public static Outcome<OfdBox> Read(ReadOnlyMemory<byte> picture)
    {
        var package = OfdPackage.Open(picture, new ZipLimits { MaxEntries = MaxEntries, MaxInflatedBytes = MaxInflated });
        if (!package.IsSuccess)
        {
            return package.Fault;
        }

        var documents = OfdDocument.ReadAll(package.Value);
        if (!documents.IsSuccess)
        {
            return documents.Fault;
        }

        return documents.Value is not [var document] ? NotOne
            : document.IsSigned || package.Value.Files.Any(IsOfSignature) ? Nested
            : document.Fault is { } fault ? fault
            : document.Pages is [{ Part: { } part, Box: { } box }] && package.Value.TryLoad(part.Name, out _) ? box
            : NotOne;
    }

    private static SigningFault NotOne => new(SigningFaultKind.NotAllowed, "印章图像用 OFD 时，只能有一个文档、一页，并写明页面大小。");

    private static SigningFault Nested => new(SigningFaultKind.NotAllowed, "印章图像用 OFD 时，里面不能再有签章。");

    private static bool IsOfSignature(string name) => name.EndsWith(".esl", StringComparison.OrdinalIgnoreCase)
        || Path.GetFileName(name) is var file && (file.Equals("Signatures.xml", StringComparison.OrdinalIgnoreCase) || file.Equals("SignedValue.dat", StringComparison.OrdinalIgnoreCase));
}
