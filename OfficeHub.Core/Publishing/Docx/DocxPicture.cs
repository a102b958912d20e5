namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A picture in the package.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Extension">png or jpeg.</param>
/// <param name="Bytes">As stored.</param>
internal sealed record DocxPicture(int Number, string Extension, byte[] Bytes)
{
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    public string Name => Lengths.Text(Number) + "." + Extension;

    public string RelationshipId => "rIdPicture" + Lengths.Text(Number);

    /// <summary>The picture, or null when there are no bytes or they are of another kind.</summary>
    public static DocxPicture? Of(byte[]? bytes, int number) => bytes switch
    {
        null => null,
        _ when bytes.AsSpan().StartsWith(Png) => new DocxPicture(number, "png", bytes),
        _ when bytes.AsSpan().StartsWith(Jpeg) => new DocxPicture(number, "jpeg", bytes),
        _ => null,
    };
}
