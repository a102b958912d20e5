using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Reads a small file that a browser gives through its circuit.</summary>
internal static class SmallFile
{
    /// <summary>Said where a file was not read to its end.</summary>
    public const string Broken = "文件没有传完。请重新选一次。";

    /// <summary>The bytes; null when the line broke, or when the file changed since it was chosen: what else stands in the form stays.</summary>
    /// <param name="file">No longer than <paramref name="most"/>.</param>
    /// <param name="most">In bytes.</param>
    public static async Task<byte[]?> ReadAsync(IBrowserFile file, long most)
    {
        try
        {
            await using var content = file.OpenReadStream(most);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is IOException or JSException or OperationCanceledException)
        {
            return null;
        }
    }
}
