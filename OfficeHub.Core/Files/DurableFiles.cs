using System.Runtime.InteropServices;
using System.Text;

namespace OfficeHub.Core.Files;

/// <summary>Writing so that what was answered as stored survives a power cut.</summary>
internal static class DurableFiles
{
    private const int NoSpaceErrno = 28;
    private const int QuotaErrno = 122;
    private const int DiskFullHResult = unchecked((int)0x80070070);
    private const int HandleDiskFullHResult = unchecked((int)0x80070027);

    /// <summary>A new file that only this account may read; fails when it exists.</summary>
    public static FileStream Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, how);
    }

    /// <summary>Puts the names in a folder on disk. On Windows renaming does it.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (descriptor < 0)
        {
            throw new IOException($"Folder cannot be opened for flushing (errno {Marshal.GetLastPInvokeError()}).");
        }

        var outcome = FSync(descriptor);
        var errno = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        if (outcome != 0)
        {
            throw new IOException($"Folder cannot be flushed (errno {errno}).");
        }
    }

    public static bool IsDiskFull(IOException failure) =>
        failure.HResult is NoSpaceErrno or QuotaErrno or DiskFullHResult or HandleDiskFullHResult;

    public static long FreeBytes(string path) => new DriveInfo(Path.GetFullPath(path)).AvailableFreeSpace;

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
