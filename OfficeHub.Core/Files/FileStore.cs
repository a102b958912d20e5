using Microsoft.Extensions.Options;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Files;

/// <summary>Files by their SM3, below a folder outside the web root: <c>ab/cd/abcd…</c>. One content is kept once, however many refer to it.</summary>
/// <remarks>security.md 2.6 and R3: on disk before the answer.</remarks>
public sealed class FileStore(IOptions<FileStoreOptions> options, TimeProvider clock)
{
    private readonly string _root = Path.GetFullPath(options.Value.Folder);

    /// <summary>Takes an accepted upload over. After a success the temporary file is gone and the content is on disk.</summary>
    /// <returns><see cref="StorageFull"/>, or <see cref="FileDamaged"/> when the temporary file is no longer what was judged.</returns>
    public async Task<Result> KeepAsync(AcceptedFile file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var hash = await PutAsync(file.TempPath, ct);
        return !hash.IsSuccess ? hash.WithoutValue()
            : string.Equals(hash.Value, file.Sm3, StringComparison.Ordinal) ? Result.Success : new FileDamaged();
    }

    /// <summary>Stores what the program itself has made.</summary>
    /// <returns>The hash under which it is found again, or <see cref="StorageFull"/>.</returns>
    public async Task<Result<string>> KeepAsync(Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        Directory.CreateDirectory(options.Value.IncomingFolder);
        var temp = Path.Combine(options.Value.IncomingFolder, Guid.NewGuid().ToString("N") + ".part");
        try
        {
            await using (var file = DurableFiles.Create(temp))
            {
                await content.CopyToAsync(file, ct);
            }

            return await PutAsync(temp, ct);
        }
        catch (IOException failure) when (DurableFiles.IsDiskFull(failure))
        {
            return new StorageFull();
        }
        finally
        {
            File.Delete(temp);
        }
    }

    /// <summary>Opens a stored file for reading.</summary>
    /// <param name="hash">Lower-case hexadecimal SM3.</param>
    /// <returns><see cref="FileMissing"/> when there is none, or the hash is not one.</returns>
    public Result<Stream> OpenRead(string hash)
    {
        if (!IsHash(hash))
        {
            return new FileMissing();
        }

        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (IOException failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileMissing();
        }
    }

    /// <summary>Reads every file again and compares it with its name, and the store with what should be in it.</summary>
    /// <param name="expected">Hashes the database refers to.</param>
    /// <param name="ct">Stops between two files.</param>
    public async Task<ScrubReport> ScrubAsync(IReadOnlyCollection<string> expected, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var changed = new List<string>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in StoredPaths())
        {
            ct.ThrowIfCancellationRequested();
            var hash = Path.GetFileName(path);
            found.Add(hash);
            await using var file = File.OpenRead(path);
            if (!string.Equals(Convert.ToHexStringLower(await Sm3.HashAsync(file, ct)), hash, StringComparison.Ordinal))
            {
                changed.Add(hash);
            }
        }

        var missing = expected.Where(hash => !found.Contains(hash)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        changed.Sort(StringComparer.Ordinal);
        return new ScrubReport(found.Count, missing, changed);
    }

    /// <summary>Removes uploads that nobody finished, and contents to which nothing refers. Young ones stay: their transaction may still run.</summary>
    /// <param name="isReferredTo">Asked for each content; a content is removed only on a plain no.</param>
    /// <param name="minimumAge">Age below which nothing is removed.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <returns>How many files were removed.</returns>
    public async Task<int> RemoveUnreferencedAsync(
        Func<string, CancellationToken, Task<bool>> isReferredTo, TimeSpan minimumAge, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(isReferredTo);
        var oldest = clock.GetUtcNow().UtcDateTime - minimumAge;
        var removed = 0;
        foreach (var path in StoredPaths().Concat(IncomingPaths()).Where(path => File.GetLastWriteTimeUtc(path) < oldest))
        {
            ct.ThrowIfCancellationRequested();
            if (IsHash(Path.GetFileName(path)) && await isReferredTo(Path.GetFileName(path), ct))
            {
                continue;
            }

            // While that was asked, the same content may have come once more: it is young then.
            if (File.GetLastWriteTimeUtc(path) < oldest)
            {
                File.Delete(path);
                removed++;
            }
        }

        return removed;
    }

    /// <summary>Writes over a content and removes it; one that is gone already is no fault. Only what nothing refers to any more.</summary>
    /// <param name="hash">Lower-case hexadecimal SM3.</param>
    /// <param name="ct">Stops before the content is touched.</param>
    public async Task EraseAsync(string hash, CancellationToken ct)
    {
        if (!IsHash(hash) || !File.Exists(PathOf(hash))) return;
        ct.ThrowIfCancellationRequested();
        var path = PathOf(hash);
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Delete))
        {
            var zeros = new byte[64 * 1024];
            for (var left = file.Length; left > 0; left -= zeros.Length) await file.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length)), CancellationToken.None);
            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
        DurableFiles.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private async Task<Result<string>> PutAsync(string temp, CancellationToken ct)
    {
        try
        {
            string hash;
            await using (var file = new FileStream(temp, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            {
                // The hash is taken from the very bytes that are flushed.
                hash = Convert.ToHexStringLower(await Sm3.HashAsync(file, ct));
                file.Flush(flushToDisk: true);
            }

            var target = PathOf(hash);
            CreateFolders(Path.GetDirectoryName(target)!);
            if (File.Exists(target) && await IsIntactAsync(target, hash, ct))
            {
                // Renewed, so that a removal that looks at the age leaves it to the new reference.
                File.SetLastWriteTimeUtc(target, clock.GetUtcNow().UtcDateTime);
                File.Delete(temp);
            }
            else
            {
                File.SetLastWriteTimeUtc(temp, clock.GetUtcNow().UtcDateTime);
                File.Move(temp, target, overwrite: true);
            }

            DurableFiles.FlushFolder(Path.GetDirectoryName(target)!);
            return hash;
        }
        catch (IOException failure) when (DurableFiles.IsDiskFull(failure))
        {
            return new StorageFull();
        }
    }

    private static async Task<bool> IsIntactAsync(string path, string hash, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return string.Equals(Convert.ToHexStringLower(await Sm3.HashAsync(file, ct)), hash, StringComparison.Ordinal);
    }

    /// <summary>Makes the folders of a file; each new one is flushed into the folder above it.</summary>
    private void CreateFolders(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var above = Path.GetDirectoryName(folder);
        if (above is not null && folder.Length > _root.Length)
        {
            CreateFolders(above);
        }

        Directory.CreateDirectory(folder);
        if (above is not null)
        {
            DurableFiles.FlushFolder(above);
        }
    }

    private IEnumerable<string> StoredPaths() => !Directory.Exists(_root) ? [] :
        Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
            .Where(path => IsHash(Path.GetFileName(path)) && string.Equals(path, PathOf(Path.GetFileName(path)), StringComparison.Ordinal));

    private IEnumerable<string> IncomingPaths() => !Directory.Exists(options.Value.IncomingFolder) ? [] :
        Directory.EnumerateFiles(options.Value.IncomingFolder, "*.part");

    private string PathOf(string hash) => Path.Combine(_root, hash[..2], hash[2..4], hash);

    private static bool IsHash(string? text) =>
        text is { Length: Sm3.Length * 2 } && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
}

/// <summary>What a scrub of the store found.</summary>
/// <param name="Checked">Files read.</param>
/// <param name="Missing">Hashes that are referred to and not there.</param>
/// <param name="Changed">Hashes whose file is no longer what its name says.</param>
public sealed record ScrubReport(int Checked, IReadOnlyList<string> Missing, IReadOnlyList<string> Changed)
{
    /// <summary>Nothing missing, nothing changed.</summary>
    public bool IsClean => Missing.Count == 0 && Changed.Count == 0;
}
