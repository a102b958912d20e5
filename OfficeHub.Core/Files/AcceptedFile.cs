namespace OfficeHub.Core.Files;

/// <summary>An upload that passed the gate and waits in a temporary file. Disposing removes that file unless the store has taken it.</summary>
/// <param name="TempPath">Full path, named by us.</param>
/// <param name="DisplayName">The user's file name, cleaned: data to show, never a path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sm3">SM3 of the bytes, lower-case hexadecimal.</param>
public sealed record AcceptedFile(string TempPath, string DisplayName, FileKind Kind, long Length, string Sm3) : IDisposable
{
    /// <summary>Opens the content for reading.</summary>
    public Stream OpenRead() => new FileStream(TempPath, FileMode.Open, FileAccess.Read, FileShare.Read);

    /// <inheritdoc/>
    public void Dispose() => File.Delete(TempPath);
}
