using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Archives;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>Gathers what a package consists of. The same state gives the same bytes, whoever files and whenever.</summary>
/// <remarks>document-workflow.md §8, 3: 定稿 and 印发稿, with the important versions; 机关档案管理规定 (国家档案局令第13号); docs/archive-package-format.md.</remarks>
public sealed class ArchivePieces(FileStore store, RouteViews views, IObjectHistory history)
{
    /// <summary>The pieces in their order.</summary>
    /// <param name="db">Of the act that files.</param>
    /// <param name="document">Checked by <see cref="FilingCheck"/>.</param>
    /// <param name="ct">Cancelled when the caller leaves.</param>
    /// <returns><see cref="FileMissing"/>.</returns>
    internal async Task<Result<IReadOnlyList<ArchivePiece>>> GatherAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == document.Id, ct);
        var fields = text.Fields;
        var pieces = new List<ArchivePiece>();
        var pictures = await StoredPictures.ReadAsync(store, TextPictures.HashesOf(fields.Content), ct);
        pieces.AddRange(OfText("01定稿/定稿", "定稿", text.Json, fields, document, pictures));
        pieces.AddRange(pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal).Select((picture, i) => new ArchivePiece($"01定稿/插图{i + 1}{ExtensionOf(picture.Value)}", $"定稿插图 {picture.Key}", picture.Value)));
        if (await RenditionAsync(db, document, pieces, ct) is { } noRendition) return noRendition;
        if (await AttachmentsAsync(fields, pieces, ct) is { } noAttachment) return noAttachment;
        pieces.Add(new("04发文稿纸/发文稿纸.docx", "发文稿纸", await ApprovalForms.WriteAsync(db, views, document, check: null, ct)));
        var trace = await HandlingTrace.OfAsync(db, views, document, ct);
        pieces.Add(new("05办理过程/办理过程.json", "办理过程（数据）", trace.Json));
        pieces.Add(new("05办理过程/办理过程.txt", "办理过程", trace.Text));
        if (await SealUseLines.OfAsync(db, document.Id, ct) is { Count: > 0 } uses) pieces.Add(new("06用印/用印登记.json", "用印登记", ArchiveJson.Write(uses)));
        pieces.AddRange(await ReceiptsAsync(db, document, ct));
        if (fields is { IsPolicy: true, Interpretation: { } interpretation })
            pieces.Add(new("08解读/解读.docx", "解读方案和材料", InterpretationWriter.Write(InterpretationPapers.Of(interpretation, document.Title, document.IssuerName), document.SavedAt)));
        await VersionsAsync(db, document, text.Hash, pieces, ct);
        pieces.Add(new("10审计/审计摘录.jsonl", "审计摘录", await history.ExtractAsync(db, document.Id, ct)));
        return pieces;
    }

    // As it was signed: without the number it got afterwards.
    private static IEnumerable<ArchivePiece> OfText(string path, string name, string json, DraftFields fields, OfficialDocument document, Dictionary<string, byte[]> pictures)
    {
        yield return new($"{path}.docx", name, DocxWriter.Write(PrintedDocument.Of(fields.Content, "", document.DocumentDate, document.SignedOff), new DocxOptions(document.SavedAt) { Picture = pictures.GetValueOrDefault }));
        yield return new($"{path}.json", $"{name}（数据）", System.Text.Encoding.UTF8.GetBytes(json));
    }

    private async Task<Error?> RenditionAsync(OfficeHubDbContext db, OfficialDocument document, List<ArchivePiece> pieces, CancellationToken ct)
    {
        var made = (await StoredRenditions.LatestAsync(db, document.Id, ct))!;
        foreach (var (path, name, hash) in new[] { ("02印发稿/印发稿.ofd", "印发稿（OFD）", document.RenditionHash), ("02印发稿/印发稿.docx", "印发稿（DOCX，不带印章）", made.DocxHash) })
        {
            var bytes = await StoredRenditions.ReadAsync(store, hash, ct);
            if (!bytes.IsSuccess) return bytes.Error;
            pieces.Add(new(path, name, bytes.Value));
        }

        return null;
    }

    private async Task<Error?> AttachmentsAsync(DraftFields fields, List<ArchivePiece> pieces, CancellationToken ct)
    {
        var references = 0;
        foreach (var file in fields.Attachments.OrderBy(file => file.Annex ?? int.MaxValue))
        {
            var bytes = await StoredRenditions.ReadAsync(store, file.Hash, ct);
            if (!bytes.IsSuccess) return bytes.Error;
            var stem = file.Annex is { } annex ? $"附件{annex + 1}" : $"参考材料{++references}";
            pieces.Add(new($"03附件/{stem}{file.Kind.Extension()}", file.Name, bytes.Value));
        }

        return null;
    }

    private static async Task<IEnumerable<ArchivePiece>> ReceiptsAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var rows = await db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == document.Id).OrderBy(row => row.AgencyName).ThenBy(row => row.AgencyId).ThenBy(row => row.Serial).ToListAsync(ct);
        return rows.Count == 0 ? [] :
        [
            new("07签收/签收回执.json", "签收回执（数据）", ArchiveJson.Write(rows.Select(row => new { row.AgencyId, row.AgencyName, row.Serial, row.FileHash, row.SentAt, row.DueAt, row.SentBy, row.State, row.Receipt, row.Return, row.Recall, row.Urgings, row.UrgedAt }))),
            new("07签收/签收回执.txt", "签收回执", ReceiptWords.Of(document, rows)),
        ];
    }

    private async Task VersionsAsync(OfficeHubDbContext db, OfficialDocument document, string signedHash, List<ArchivePiece> pieces, CancellationToken ct)
    {
        var versions = await db.Set<DocumentVersion>().AsNoTracking().Where(version => version.DocumentId == document.Id).OrderBy(version => version.Number).ToListAsync(ct);
        // 第几稿 the 定稿 is stands in the trace; its text is not put in twice.
        foreach (var version in versions.Where(version => version.Hash != signedHash))
        {
            var fields = version.Fields;
            var pictures = await StoredPictures.ReadAsync(store, TextPictures.HashesOf(fields.Content), ct);
            var printed = PrintedDocument.Of(fields.Content, "", date: null, signedOff: null);
            pieces.Add(new($"09修改稿/第{version.Number}稿.docx", $"第 {version.Number} 稿，{version.Author}", DocxWriter.Write(printed, new DocxOptions(version.At) { Picture = pictures.GetValueOrDefault })));
            pieces.Add(new($"09修改稿/第{version.Number}稿.json", $"第 {version.Number} 稿（数据）", System.Text.Encoding.UTF8.GetBytes(version.Json)));
        }
    }

    // The gate let in these two kinds only.
    private static string ExtensionOf(byte[] picture) => picture is [0xFF, 0xD8, ..] ? FileKind.Jpeg.Extension() : FileKind.Png.Extension();
}
