using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>A text brought from elsewhere, before it is taken into a draft: what would be corrected in it, and what it is read as. Nothing is stored.</summary>
/// <param name="Text">As brought.</param>
/// <param name="Repairs">Proposed; the drafter takes or leaves each.</param>
public sealed record TextImport(string Text, IReadOnlyList<TextRepair> Repairs)
{
    /// <summary>Most characters taken at once.</summary>
    public const int MostCharacters = 150_000;

    /// <summary>Looks at a text.</summary>
    /// <returns><see cref="Invalid"/> for an empty or too long one, <see cref="SecretMarkInText"/>.</returns>
    public static Result<TextImport> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return Invalid.In(nameof(Text), "没有文字。请粘贴，或选一个文本文件。");
        if (text.Length > MostCharacters) return Invalid.In(nameof(Text), $"这段文字有 {text.Length:N0} 字，一次最多 {MostCharacters:N0} 字。请分几次导入，或把一部分改作附件。");
        if (SecrecyMarks.Find(text) is not null) return new SecretMarkInText("导入的文本");
        return new TextImport(text, TextRepairs.Propose(text));
    }

    /// <summary>The document read from it.</summary>
    /// <param name="taken">Which of <see cref="Repairs"/> are made, by position.</param>
    public ReadDocument Read(IReadOnlySet<int> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        return DocumentTextReader.Read(TextRepairs.Apply(Text, Repairs.Where((_, position) => taken.Contains(position))));
    }

    /// <summary>A draft with what was read: the main text is replaced, every element the text names too; the others stay. Number, date and signatures are not the text's to give.</summary>
    public static DraftFields Into(DraftFields draft, DocumentContent read)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(read);
        var content = draft.Content;
        var kind = read.Kind is DocumentKind.Other ? content.Kind : read.Kind;
        var directions = KindNames.DirectionsOf(kind);
        return draft with
        {
            Content = content with
            {
                Kind = kind,
                Format = DocumentKinds.UsualFormat(kind),
                Direction = kind == content.Kind || directions.Contains(content.Direction) ? content.Direction : directions[0],
                Urgency = read.Urgency is Urgency.None ? content.Urgency : read.Urgency,
                Title = Said(read.Title, content.Title),
                PrimaryRecipients = Said(read.PrimaryRecipients, content.PrimaryRecipients),
                CopyRecipients = Said(read.CopyRecipients, content.CopyRecipients),
                Remark = Said(read.Remark, content.Remark),
                PrintingAgency = Said(read.PrintingAgency, content.PrintingAgency),
                MainText = read.MainText,
                SectionsRunOn = read.SectionsRunOn,
                Annexes = read.Annexes.Count > 0 ? read.Annexes : content.Annexes,
            },
        };
    }

    private static string Said(string read, string before) => read.Length > 0 ? read : before;
}

/// <summary>Reads the text of an uploaded file: through the gate, into the answer, and gone.</summary>
[Act("导入文本")]
public sealed class ReadTextFileQuery(QueryPath path, SecrecyGate gate)
{
    private static readonly UploadPolicy PlainText = new() { Kinds = System.Collections.Frozen.FrozenSet.ToFrozenSet([FileKind.Txt]), MaxBytes = 1024 * 1024 };

    /// <summary>The text.</summary>
    /// <param name="documentId">The draft it is for.</param>
    /// <param name="content">As it arrives; UTF-8, UTF-16 with its mark, or GB 18030.</param>
    /// <param name="fileName">As the browser sent it.</param>
    /// <param name="declaredType">Media type or null.</param>
    /// <param name="actor">Who uploads.</param>
    /// <param name="ct">Ends the upload.</param>
    /// <returns><see cref="NotFound"/>, an error of the gate, or <see cref="FileDamaged"/> for bytes in no known encoding.</returns>
    public Task<Result<string>> ReadAsync(Guid documentId, Stream content, string fileName, string? declaredType, Actor actor, CancellationToken ct) =>
        path.RunAsync<string>(this, actor, DocumentPermissions.Draft, async db =>
        {
            if (!await db.Set<OfficialDocument>().VisibleTo(db, actor).AnyAsync(document => document.Id == documentId, ct)) return new NotFound("公文");
            var accepted = await gate.InspectAsync(content, fileName, declaredType, PlainText, actor, ct);
            if (!accepted.IsSuccess) return accepted.Error;
            using var file = accepted.Value;
            await using var stream = file.OpenRead();
            var bytes = new byte[file.Length];
            await stream.ReadExactlyAsync(bytes, ct);
            return TextDecoding.Read(bytes) is { } text ? text : new FileDamaged();
        }, ct);
}
