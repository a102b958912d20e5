using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>What a DOCX needs beside the document.</summary>
/// <param name="WrittenAt">UTC; the time of the parts and of the properties. Its Beijing year stands in an open number of a document without date.</param>
public sealed record DocxOptions(DateTime WrittenAt)
{
    /// <summary>The bytes of a picture by the hash of its file, or null; PNG and JPEG are put in, for others their description is.</summary>
    public Func<string, byte[]?> Picture { get; init; } = _ => null;

    /// <summary>公文二维条码 as the layout placed it, or null.</summary>
    public LaidBarcode? Barcode { get; init; }

    /// <summary>The faces.</summary>
    public FaceNames Faces { get; init; } = new();
}
