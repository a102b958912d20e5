using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals;

/// <summary>Reads and writes the files that sealing and checking are given.</summary>
internal static class SealFiles
{
    /// <summary>Most bytes of a paper.</summary>
    public const long MostOfPaper = 200L * 1024 * 1024;

    /// <summary>Most bytes of a certificate, list, key, picture or seal.</summary>
    public const long MostOfOther = 16L * 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    public static async Task<Result<byte[]>> ReadAsync(string path, long most, CancellationToken ct)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? new SealFileRefused(path, "没有找到这个文件。")
                : file.Length > most ? new SealFileRefused(path, $"文件超过 {most / 1024 / 1024} MB，没有读。")
                : await File.ReadAllBytesAsync(path, ct);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new SealFileRefused(path, "这个文件读不出来。请检查读取权限和磁盘后再试。");
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <param name="path">An existing file of that name is replaced.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="isPrivate">Whether only the account that writes it may read it.</param>
    /// <param name="ct">Stops before the file is in its place.</param>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, bool isPrivate, CancellationToken ct)
    {
        var half = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(half, options))
        {
            await file.WriteAsync(content, ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }
}
