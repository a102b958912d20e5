using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>What became of a file.</summary>
public enum AttachmentChangeKind
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>删去.</summary>
    Removed,

    /// <summary>换了内容: another hash in its place.</summary>
    Replaced,

    /// <summary>改名: the same hash.</summary>
    Renamed,

    /// <summary>Its place among the annexes or its openness.</summary>
    Rearranged,
}

/// <summary>A file that is not as it was.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">Its name, and what it was; empty for a new one.</param>
/// <param name="After">Its name, and what it is; empty for one that is gone.</param>
public sealed record AttachmentChange(AttachmentChangeKind Kind, string Before, string After);

/// <summary>Files by their hashes: what is in them is not compared.</summary>
public static class AttachmentChanges
{
    /// <summary>Those that differ.</summary>
    public static IReadOnlyList<AttachmentChange> Between(DraftFields old, DraftFields now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var (gone, added) = (old.Attachments.ToList(), now.Attachments.ToList());
        var changes = new List<AttachmentChange>();
        // The same file by name and hash first, then by hash; what is left may be another file in its place.
        Take((a, b) => a.Hash == b.Hash && a.Name == b.Name, null);
        Take((a, b) => a.Hash == b.Hash, AttachmentChangeKind.Renamed);
        Take((a, b) => a.Name == b.Name, AttachmentChangeKind.Replaced);
        Take((a, b) => a.Annex is not null && a.Annex == b.Annex, AttachmentChangeKind.Replaced);
        return [.. changes, .. gone.Select(file => new AttachmentChange(AttachmentChangeKind.Removed, Words(old, file), "")), .. added.Select(file => new AttachmentChange(AttachmentChangeKind.Added, "", Words(now, file)))];

        void Take(Func<DocumentAttachment, DocumentAttachment, bool> isIt, AttachmentChangeKind? kind)
        {
            foreach (var file in gone.ToList())
            {
                if (added.Find(other => isIt(file, other)) is not { } present) continue;
                gone.Remove(file);
                added.Remove(present);
                var (before, after) = (Words(old, file), Words(now, present));
                if (kind is { } told) changes.Add(new AttachmentChange(told, before, after));
                else if (before != after) changes.Add(new AttachmentChange(AttachmentChangeKind.Rearranged, before, after));
            }
        }
    }

    private static string Words(DraftFields fields, DocumentAttachment file) =>
        $"{file.Name}（{(file.Annex is { } place ? PrintedText.AnnexLabel(place, fields.Content.Annexes.Count) : "参考材料")}{(file.Annex is not null && file.Openness is AttachmentOpenness.NotPublic ? "，不公开" : "")}）";
}
