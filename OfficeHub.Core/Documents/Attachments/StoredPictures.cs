using OfficeHub.Core.Files;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>The bytes of the pictures of a text, for a file it is written into.</summary>
internal static class StoredPictures
{
    /// <summary>By hash; one whose content is gone is not among them, and its description stands.</summary>
    public static async Task<Dictionary<string, byte[]>> ReadAsync(FileStore store, IEnumerable<string> hashes, CancellationToken ct)
    {
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var hash in hashes.Distinct(StringComparer.Ordinal))
        {
            var opened = store.OpenRead(hash);
            if (!opened.IsSuccess) continue;
            await using var stored = opened.Value;
            var bytes = new byte[stored.Length];
            await stored.ReadExactlyAsync(bytes, ct);
            pictures.Add(hash, bytes);
        }

        return pictures;
    }
}
