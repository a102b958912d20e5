using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>What goes out with a document: named anew, each hash computed from the very bytes.</summary>
/// <param name="Files">In the order of the bundle.</param>
/// <param name="Sheets">The pages of the sealed file, drawn.</param>
internal sealed record ReleasedFiles(IReadOnlyList<PublishedFile> Files, IReadOnlyList<string> Sheets)
{
    /// <summary>Collects them.</summary>
    /// <returns><see cref="FileNotAsApproved"/> or <see cref="FileMissing"/>.</returns>
    public static async Task<Result<ReleasedFiles>> CollectAsync(CommandScope scope, FileStore store, OfficialDocument document, DraftFields fields)
    {
        if (await StoredRenditions.LatestAsync(scope.Db, document.Id, scope.Cancellation) is not { } rendition || rendition.TextHash != document.TextHash) return new FileNotAsApproved("印发稿");
        var files = new List<PublishedFile>();
        var ofd = await ReadAsync(store, document.RenditionHash, "印发稿（OFD）", scope.Cancellation);
        var docx = await ReadAsync(store, rendition.DocxHash, "印发稿（DOCX）", scope.Cancellation);
        if ((ofd.Error ?? docx.Error) is { } gone) return gone;
        files.Add(new PublishedFile(SiteNames.Ofd, "版式文件 OFD", PublishedFileRole.Ofd, OfdWriter.MediaType, ofd.Value.LongLength, document.RenditionHash));
        files.Add(new PublishedFile(SiteNames.Docx, "DOCX", PublishedFileRole.Docx, DocxWriter.MediaType, docx.Value.LongLength, rendition.DocxHash));
        var sheets = SealedSheets.Draw(ofd.Value, scope.Now, scope.Cancellation);
        files.AddRange(sheets.Select((svg, i) => new PublishedFile(
            SiteNames.Page(i + 1), $"第 {i + 1} 页", PublishedFileRole.Page, PaperFolder.Svg, System.Text.Encoding.UTF8.GetByteCount(svg), PublishedJson.HashOf(svg))));
        foreach (var file in fields.Attachments.Where(file => file.Annex is not null).OrderBy(file => file.Annex))
        {
            var annex = await ReadAsync(store, file.Hash, $"附件《{file.Name}》", scope.Cancellation);
            if (!annex.IsSuccess) return annex.Error;
            files.Add(new PublishedFile(
                SiteNames.Annex(file.Annex!.Value + 1, ExtensionOf(file.Kind)), AttachmentCheck.TitleOf(fields, file), PublishedFileRole.Annex, file.Kind.MediaType(), annex.Value.LongLength, file.Hash));
        }

        return await AddPicturesAsync(scope, store, fields, files) is { } refused ? refused : new ReleasedFiles(files, sheets);
    }

    private static async Task<Error?> AddPicturesAsync(CommandScope scope, FileStore store, DraftFields fields, List<PublishedFile> files)
    {
        var hashes = TextPictures.HashesOf(fields.Content).Order(StringComparer.Ordinal).ToList();
        var kinds = await scope.Db.Set<StoredFile>().Where(file => file.Purpose == FilePurpose.OfDocument && hashes.Contains(file.Hash) && (file.Kind == FileKind.Png || file.Kind == FileKind.Jpeg))
            .Select(file => new { file.Hash, file.Kind }).Distinct().ToListAsync(scope.Cancellation);
        foreach (var (i, hash) in hashes.Index())
        {
            var bytes = await ReadAsync(store, hash, "文中的图", scope.Cancellation);
            if (!bytes.IsSuccess) return bytes.Error;
            var kind = kinds.Find(row => row.Hash == hash)?.Kind ?? FileKind.Png;
            files.Add(new PublishedFile(SiteNames.Picture(i + 1, ExtensionOf(kind)), $"图 {i + 1}", PublishedFileRole.Picture, kind.MediaType(), bytes.Value.LongLength, hash));
        }

        return null;
    }

    private static async Task<Result<byte[]>> ReadAsync(FileStore store, string hash, string what, CancellationToken ct)
    {
        var bytes = await StoredRenditions.ReadAsync(store, hash, ct);
        if (!bytes.IsSuccess) return bytes.Error;
        return Convert.ToHexStringLower(Sm3.Hash(bytes.Value)) == hash ? bytes.Value : new FileNotAsApproved(what);
    }

    private static string ExtensionOf(FileKind kind) => kind switch
    {
        FileKind.Docx => ".docx",
        FileKind.Xlsx => ".xlsx",
        FileKind.Pptx => ".pptx",
        FileKind.Pdf => ".pdf",
        FileKind.Ofd => ".ofd",
        FileKind.Csv => ".csv",
        FileKind.Png => ".png",
        FileKind.Jpeg => ".jpg",
        _ => ".txt",
    };
}
