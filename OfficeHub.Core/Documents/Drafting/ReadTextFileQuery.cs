using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Reads the text of an uploaded file, plain or of Word: through the gate, into the answer, and gone.</summary>
[Act("导入文本")]
public sealed class ReadTextFileQuery(QueryPath path, SecrecyGate gate)
{
    private const long MostTextBytes = 1024 * 1024;

    private static readonly UploadPolicy Texts = new() { Kinds = FrozenSet.ToFrozenSet([FileKind.Txt, FileKind.Docx]), MaxBytes = 20L * 1024 * 1024 };

    /// <summary>The text.</summary>
    /// <param name="documentId">The draft it is for.</param>
    /// <param name="content">As it arrives; a text in UTF-8, UTF-16 with its mark, or GB 18030, or a .docx.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="declaredType">Media type or null.</param>
    /// <param name="actor">Who uploads.</param>
    /// <param name="ct">Ends the upload.</param>
    /// <returns><see cref="NotFound"/>, an error of the gate, <see cref="FileDamaged"/> for bytes in no known encoding, an error of <see cref="WordReader"/>.</returns>
    public Task<Result<WordText>> ReadAsync(Guid documentId, Stream content, string fileName, string? declaredType, Actor actor, CancellationToken ct) =>
        path.RunAsync<WordText>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(document => document.Id == documentId, ct)) return new NotFound("公文");
            var accepted = await gate.InspectAsync(content, fileName, declaredType, Texts, actor, ct);
            if (!accepted.IsSuccess) return accepted.Error;
            using var file = accepted.Value;
            await using var stream = file.OpenRead();
            if (file.Kind is FileKind.Docx) return WordReader.Read(stream, ct);
            if (file.Length > MostTextBytes) return new FileTooLarge(MostTextBytes);
            var bytes = new byte[file.Length];
            await stream.ReadExactlyAsync(bytes, ct);
            return TextDecoding.Read(bytes) is { } text ? new WordText(text) : new FileDamaged();
        }, ct);
}
