using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Inspection;

namespace OfficeHub.Core.Files;

/// <summary>Width and height of a picture that the gate has taken.</summary>
public static class PicturePixels
{
    /// <summary>As its header says.</summary>
    /// <returns><see cref="FileDamaged"/> for what is no picture.</returns>
    public static Result<(int Width, int Height)> Of(Stream content, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (size, error) = kind switch
        {
            FileKind.Png => PictureHeaders.ReadPng(content, toTheEnd: false),
            FileKind.Jpeg => PictureHeaders.ReadJpeg(content),
            _ => (default, new FileDamaged()),
        };
        return error is null ? size : error;
    }
}
