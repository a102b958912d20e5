using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Documents.Typesetting;

/// <summary>排版: makes the 印发稿 of a document.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The clerk's work item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="Straddles">Whether 骑缝章 is wanted besides the seal on the signature.</param>
/// <param name="Words">Why findings may stay; empty where there are none.</param>
[Act("排版")]
public sealed record TypesetDocument(Guid CommandId, Guid ItemId, int Revision, bool Straddles, string Words) : ICommand;

/// <summary>Handles <see cref="TypesetDocument"/>.</summary>
public sealed class TypesetDocumentHandler(OwnItem items, RouteEngine engine, RenditionFiles files, TimeProvider clock)
{
    private const int FewestWords = 6;

    /// <summary>Writes OFD and DOCX of the text signed off, notes both files and their hashes, and ends the step.</summary>
    /// <returns>
    /// Pages; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="SignOffOfAnotherText"/>, <see cref="FilesToExplain"/>,
    /// <see cref="FileMissing"/>, <see cref="StorageFull"/>, or what document or route refuse.
    /// </returns>
    public Task<Result<int>> HandleAsync(TypesetDocument command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync<int>(command, actor, DocumentPermissions.Typeset, command.ItemId, command.Revision, (scope, route, item) => MakeAsync(scope, command, route, item), ct);
    }

    private async Task<Result<int>> MakeAsync(CommandScope scope, TypesetDocument command, RouteInstance route, WorkItem item)
    {
        if (item.StepKind != DocumentSteps.Typesetting.Code) return new NotFound("待排版公文");
        var words = OwnItem.Words(command.Words, nameof(TypesetDocument.Words), "说明");
        if (!words.IsSuccess) return words.Error;
        var document = (await scope.Db.Set<OfficialDocument>().FindAsync([route.SubjectId], scope.Cancellation))!;
        var fields = (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!.Fields;
        if (document.SignedOff?.TextHash != document.TextHash) return new SignOffOfAnotherText();
        var facts = await CheckFactsReader.ReadAsync(scope.Db, document.Id, fields, scope.Actor, BeijingTime.Today(clock), scope.Cancellation);
        var written = await files.WriteAsync(document, fields, facts, scope.Cancellation);
        if (!written.IsSuccess) return written.Error;
        var errors = written.Value.Faults.Where(fault => fault.MustChange).ToList();
        if (errors.Count > 0 && words.Value.Count(char.IsLetterOrDigit) < FewestWords) return new FilesToExplain(errors);
        var serial = await scope.Db.Set<Rendition>().CountAsync(row => row.DocumentId == document.Id, scope.Cancellation) + 1;
        var made = Rendition.Of(document, serial, written.Value, command.Straddles, scope.Actor, scope.Now);
        var moved = document.Typeset(made.OfdHash);
        if (!moved.IsSuccess) return moved.Error;
        scope.Db.Add(made);
        StoredRenditions.Note(scope, made.Number + ".ofd", FileKind.Ofd, written.Value.Ofd);
        StoredRenditions.Note(scope, made.Number + ".docx", FileKind.Docx, written.Value.Docx);
        items.Concerns(scope, route, item, $"{made.Number}，第 {serial} 次，{made.Pages} 页，OFD 的 SM3 {made.OfdHash}，DOCX 的 SM3 {made.DocxHash}");
        var decided = await engine.DecideAsync(scope, route, item, new ItemDecision(DocumentSteps.Typesetting.Outcomes[0], words.Value, document.TextHash));
        return decided.IsSuccess ? made.Pages : decided.Error;
    }
}
