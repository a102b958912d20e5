using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Publishing.Archives;

/// <summary>Writes a package: one ZIP of the files of a 件 with the list of them. The same record and files give the same bytes.</summary>
/// <remarks>Nothing is packed: a packer that is improved some day would give other bytes, and what is large in it is packed already.</remarks>
public static class ArchivePackageWriter
{
    /// <summary>Writes the package.</summary>
    /// <param name="record">What it is; the files carry the time at which it was filed.</param>
    /// <param name="pieces">The files, in their order; each path once.</param>
    public static WrittenPackage Write(ArchiveRecord record, IReadOnlyList<ArchivePiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(pieces);
        var lines = pieces.Select((piece, i) => LineOf(i + 1, piece)).ToList();
        var text = new ArchivePiece(ArchiveContents.TextPath, "归档文件目录", ArchiveContents.Text(record, lines));
        var contents = ArchiveContents.Json(new ContentList(ArchiveContents.Format, record, [.. lines, LineOf(lines.Count + 1, text)]));
        using var file = new MemoryStream();
        using (var zip = new ZipWriter(file, record.FiledAt))
        {
            zip.Add(ArchiveContents.JsonPath, PackedBytes.Stored(contents));
            zip.Add(ArchiveContents.TextPath, PackedBytes.Stored(text.Content));
            foreach (var piece in pieces) zip.Add(piece.Path, PackedBytes.Stored(piece.Content));
        }

        var content = file.ToArray();
        return new WrittenPackage(content, HashOf(content), HashOf(contents), lines.Count + 1);
    }

    private static ArchiveLine LineOf(int no, ArchivePiece piece) => new(no, piece.Path, piece.Name, piece.Content.LongLength, HashOf(piece.Content));

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(Sm3.Hash(bytes));
}
