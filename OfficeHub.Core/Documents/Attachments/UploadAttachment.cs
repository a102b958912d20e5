using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading.Word;

namespace OfficeHub.Core.Documents.Attachments;

/// <summary>Notes a file for a document that lies in the store now. It becomes a part of the document when the draft is saved with it.</summary>
[Act("上传附件")]
public sealed record UploadAttachment(Guid CommandId, Guid DocumentId, string FileName, FileKind Kind, long Length, string FileHash) : ICommand;

/// <summary>Handles <see cref="UploadAttachment"/>.</summary>
public sealed class UploadAttachmentHandler(CommandPath path)
{
    /// <summary>Adds the row.</summary>
    /// <returns>Id of the file; <see cref="NotFound"/>, <see cref="NotYoursToWrite"/>, <see cref="SomebodyElseWrites"/> or <see cref="TextIsFixed"/>.</returns>
    public Task<Result<Guid>> HandleAsync(UploadAttachment command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var writing = await DraftHandler.WritingAsync(scope, command.DocumentId);
            if (!writing.IsSuccess) return writing.Error;
            var file = new StoredFile(
                Guid.CreateVersion7(), command.FileName, command.Kind, command.Length, command.FileHash, FilePurpose.OfDocument, actor, scope.Now);
            scope.Db.Add(file);
            // document-workflow.md §7, 1: who confirmed it, and when, is the row itself.
            scope.Concerns("公文", command.DocumentId, DraftHandler.NameOf(writing.Value.Document), $"{command.FileName}，SM3 {command.FileHash}；上传人确认不涉及国家秘密");
            return file.Id;
        }, ct);
}

/// <summary>Takes an attachment or a picture of the text in: rights, gate, store, row, in this order.</summary>
public sealed class AttachmentIntake(DraftQuery drafts, SecrecyGate gate, FileStore store, UploadAttachmentHandler upload)
{
    /// <summary>Judges and keeps the file.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="content">As it arrives.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="declaredType">Media type or null.</param>
    /// <param name="actor">Who uploads.</param>
    /// <param name="ct">Ends the upload.</param>
    /// <returns>
    /// The file, ready to be put into the draft; before a byte is read <see cref="NotAllowed"/>, <see cref="NotFound"/>,
    /// <see cref="NotYoursToWrite"/> or <see cref="SomebodyElseWrites"/>, else an error of the gate or the store.
    /// </returns>
    public async Task<Result<DocumentAttachment>> TakeAsync(Guid documentId, Stream content, string fileName, string? declaredType, Actor actor, CancellationToken ct)
    {
        var accepted = await JudgeAsync(documentId, content, fileName, declaredType, UploadPolicy.DocumentAttachments, actor, ct);
        if (!accepted.IsSuccess) return accepted.Error;
        using var file = accepted.Value;
        return await KeepAsync(documentId, file, actor, ct);
    }

    /// <summary>Judges and keeps a picture for the text.</summary>
    /// <returns>The picture without its description, as large as it is printed; refusals as above, and <see cref="PictureTooSmall"/>.</returns>
    public async Task<Result<Picture>> TakePictureAsync(Guid documentId, Stream content, string fileName, string? declaredType, Actor actor, CancellationToken ct)
    {
        var accepted = await JudgeAsync(documentId, content, fileName, declaredType, UploadPolicy.Pictures, actor, ct);
        if (!accepted.IsSuccess) return accepted.Error;
        using var file = accepted.Value;
        var pixels = await PixelsAsync(file);
        if (!pixels.IsSuccess) return pixels.Error;
        if (PictureSize.Printed(pixels.Value.Width, pixels.Value.Height) is not { } size) return new PictureTooSmall(pixels.Value.Width, pixels.Value.Height);
        var kept = await KeepAsync(documentId, file, actor, ct);
        return kept.IsSuccess ? new Picture(file.Sm3, size.WidthMm, size.HeightMm, "") : kept.Error;
    }

    /// <summary>Keeps the pictures of a file that was read in, each through the gate. One that is refused is taken out of the text, and the notes say why.</summary>
    /// <returns>The text with the pictures that may stay; <see cref="NotYoursToWrite"/> and the like when none may be brought.</returns>
    public async Task<Result<WordText>> TakePicturesAsync(Guid documentId, WordText read, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var draft = await drafts.FindAsync(documentId, actor, ct);
        if (!draft.IsSuccess) return draft.Error;
        var notes = read.Notes.ToList();
        var text = read.Text;
        foreach (var picture in read.Pictures)
        {
            using var bytes = new MemoryStream(picture.Bytes);
            var taken = await TakePictureAsync(documentId, bytes, "导入的图" + picture.Extension, null, actor, ct);
            if (taken.IsSuccess) continue;
            if (taken.Error is NotAllowed or NotFound or NotYoursToWrite or SomebodyElseWrites) return taken.Error;
            notes.Add($"有一幅图没有收：{taken.Error.Message}");
            text = string.Join('\n', text.Split('\n').Where(line => PictureLine.Read(line)?.Hash != picture.Hash));
        }

        return read with { Text = text, Notes = notes, Pictures = [] };
    }

    private static async Task<Result<(int Width, int Height)>> PixelsAsync(AcceptedFile file)
    {
        await using var content = file.OpenRead();
        return PicturePixels.Of(content, file.Kind);
    }

    private async Task<Result<AcceptedFile>> JudgeAsync(Guid documentId, Stream content, string fileName, string? declaredType, UploadPolicy policy, Actor actor, CancellationToken ct)
    {
        var draft = await drafts.FindAsync(documentId, actor, ct);
        if (!draft.IsSuccess) return draft.Error;
        if (!draft.Value.MayWrite) return new NotYoursToWrite();
        if (draft.Value.Writer.Length > 0) return new SomebodyElseWrites(draft.Value.Writer, draft.Value.WritesSince);
        return await gate.InspectAsync(content, fileName, declaredType, policy, actor, ct);
    }

    private async Task<Result<DocumentAttachment>> KeepAsync(Guid documentId, AcceptedFile file, Actor actor, CancellationToken ct)
    {
        var kept = await store.KeepAsync(file, ct);
        if (!kept.IsSuccess) return kept.Error;
        var noted = await upload.HandleAsync(new UploadAttachment(Guid.CreateVersion7(), documentId, file.DisplayName, file.Kind, file.Length, file.Sm3), actor, ct);
        return noted.IsSuccess ? new DocumentAttachment(noted.Value, file.DisplayName, file.Kind, file.Length, file.Sm3) : noted.Error;
    }
}
