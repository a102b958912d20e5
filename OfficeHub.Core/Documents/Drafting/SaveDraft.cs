using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>拟稿: a new draft, blank, from a template or after another document.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Kind">文种; a copy of another kind is made one of this kind, and the check says what no longer fits.</param>
/// <param name="CloneOf">The document it begins as a copy of, without number, dates and signatures; null for none.</param>
/// <param name="TemplateCode">Of the <see cref="BodyTemplate"/> it begins with; null for none.</param>
[Act("拟稿")]
public sealed record BeginDraft(Guid CommandId, DocumentKind Kind, Guid? CloneOf = null, string? TemplateCode = null) : ICommand;

/// <summary>保存 what was written.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="BaseHash">Hash of the text the writer began from: another text in between is not overwritten.</param>
/// <param name="Fields">All of it.</param>
[Act("保存文稿")]
public sealed record SaveDraft(Guid CommandId, Guid DocumentId, string BaseHash, DraftFields Fields) : ICommand;

/// <summary>Handles <see cref="BeginDraft"/> and <see cref="SaveDraft"/>.</summary>
public sealed class DraftHandler(CommandPath path)
{
    /// <summary>Begins a draft.</summary>
    /// <returns>Its id; <see cref="NotFound"/> for what is to be copied or begun with.</returns>
    public Task<Result<Guid>> HandleAsync(BeginDraft command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var id = Guid.CreateVersion7();
            scope.Concerns("公文", id, $"新{KindNames.Of(command.Kind)}");
            var fields = Blank(command.Kind);
            if (command.TemplateCode is { } code)
            {
                if (BodyTemplates.Find(code) is not { } template || template.Kind != command.Kind) return new NotFound("范本");
                fields = template.Fill(fields);
            }
            else if (command.CloneOf is { } source)
            {
                var original = await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).Where(row => row.Id == source).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(ct);
                if (original is null) return new NotFound("公文");
                fields = await OwnIssuerAsync(scope, Copy((await scope.Db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == source, ct)).Fields, command.Kind));
            }

            var document = await AddAsync(scope, id, fields);
            scope.Concerns("公文", id, NameOf(document), command.CloneOf is not null ? "复制自以前的公文" : "新稿");
            return id;
        }, ct);

    /// <summary>Adds a draft of the actor's with a text of ours.</summary>
    internal static async Task<OfficialDocument> AddAsync(CommandScope scope, Guid id, DraftFields fields)
    {
        var document = OfficialDocument.Begin(id, scope.Actor, scope.Now);
        var text = DocumentText.For(id, fields);
        document.Write(fields, text.Hash, await AbbreviationAsync(scope.Db, fields.IssuerId, scope.Cancellation), scope.Now);
        scope.Db.Add(document);
        scope.Db.Add(text);
        return document;
    }

    /// <summary>Saves the whole draft.</summary>
    /// <returns>
    /// The hash of the saved text; <see cref="NotFound"/>, <see cref="NotYoursToWrite"/>, <see cref="SomebodyElseWrites"/>, <see cref="TextIsFixed"/>,
    /// <see cref="ChangedMeanwhile"/>, <see cref="IssuerNotServed"/>, <see cref="JointAgencyGone"/>, <see cref="Invalid"/> or <see cref="SecretMarkInText"/>; then nothing of it was stored.
    /// </returns>
    public Task<Result<string>> HandleAsync(SaveDraft command, Actor actor, CancellationToken ct) =>
        path.RunAsync<string>(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var writing = await WritingAsync(scope, command.DocumentId);
            if (!writing.IsSuccess) return writing.Error;
            var (document, text) = writing.Value;
            if (text.Hash != command.BaseHash) return await scope.ChangedMeanwhileAsync(document.Id);
            return await PutAsync(scope, document, text, command.Fields, "");
        }, ct);

    /// <summary>Makes the fields the text, as if they had been typed; whoever calls has asked <see cref="WritingAsync"/>.</summary>
    internal static async Task<Result<string>> PutAsync(CommandScope scope, OfficialDocument document, DocumentText text, DraftFields typed, string summary)
    {
        var clean = DraftTexts.Clean(typed);
        if (!clean.IsSuccess) return clean.Error;
        var attached = await AttachedFiles.TrueAsync(scope, text, clean.Value);
        if (!attached.IsSuccess) return attached.Error;
        if (await TextPictures.RefusalAsync(scope, text, attached.Value) is { } refusal) return refusal;
        var issued = await WithIssuerAsync(scope, document, text.Fields, attached.Value);
        if (!issued.IsSuccess) return issued.Error;
        var ground = await NegativeLists.TrueAsync(scope.Db, document.AgencyId, BeijingTime.DayOf(scope.Now), issued.Value.DisclosureGround, text.Fields.DisclosureGround, scope.Cancellation);
        var fields = issued.Value with { DisclosureGround = ground };
        text.Write(fields);
        var written = document.Write(fields, text.Hash, fields.Content.Abbreviation, scope.Now);
        if (!written.IsSuccess) return written.Error;
        if (document.RouteId is { } routeId && await RouteEngine.LoadAsync(scope.Db, routeId, scope.Cancellation) is { } route)
        {
            route.Describe(NameOf(document), document.Urgency);
            // Whom the editor put down is whom the paper goes to: what the text says and where it goes are one.
            SubmitDraftHandler.Choose(route, fields);
            // Who writes has it open, whichever page he came by: it is not withdrawn under his hands.
            foreach (var own in route.Items.Where(item => item.StaffId == scope.Actor.StaffId)) own.MarkOpened(scope.Now);
        }

        scope.Concerns("公文", document.Id, NameOf(document), $"{summary}正文 {DraftCheck.Length(fields.Content)} 字，文件 {fields.Attachments.Count} 个");
        return text.Hash;
    }

    /// <summary>The document and its text, if the actor may write it now: its drafter while it is a draft, or whoever has a step in which the text is mended.</summary>
    internal static async Task<Result<(OfficialDocument Document, DocumentText Text)>> WritingAsync(CommandScope scope, Guid documentId)
    {
        var (db, actor, ct) = (scope.Db, scope.Actor, scope.Cancellation);
        // Whoever sends the document on at this moment goes first, or waits: no text slips in behind an answer.
        if (await db.Set<OfficialDocument>().Where(row => row.Id == documentId).Select(row => row.RouteId).SingleOrDefaultAsync(ct) is { } routeId) await RouteEngine.LockAsync(db, routeId, ct);
        var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
        if (document is null) return new NotFound("公文");
        scope.Concerns("公文", document.Id, NameOf(document));
        if (document.Status is not (DocumentStatus.Drafting or DocumentStatus.UnderReview)) return new TextIsFixed();
        var mends = db.Set<WorkItem>().Where(item => item.SubjectId == documentId && item.StaffId == actor.StaffId).InWhichOneWrites();
        var isDrafters = document.RouteId is null && document.OwnerStaffId == actor.StaffId;
        if (!isDrafters && !await mends.AnyAsync(ct)) return new NotYoursToWrite();
        var turn = await db.Set<EditingTurn>().SingleOrDefaultAsync(row => row.Id == documentId, ct);
        if (turn?.IsTakenBy(actor, scope.Now) == true) return new SomebodyElseWrites(turn.Name, turn.Since);
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct);
        if (turn is null)
        {
            db.Add(EditingTurn.Of(documentId, actor, scope.Now));
        }
        else
        {
            await KeptVersions.OfFormerAsync(scope, document, text, turn);
            turn.Take(actor, scope.Now);
        }

        return (document, text);
    }

    internal static string NameOf(OfficialDocument document) => document.Title.Length > 0 ? document.Title : $"（无标题的{KindNames.Of(document.Kind)}）";

    internal static DraftFields Blank(DocumentKind kind) => new()
    {
        Content = new DocumentContent { Kind = kind, Direction = KindNames.DirectionsOf(kind)[0], Format = DocumentKinds.UsualFormat(kind) },
    };

    // Whoever signed the old one, and the day, say nothing about the new one.
    private static DraftFields Copy(DraftFields original, DocumentKind kind)
    {
        var directions = KindNames.DirectionsOf(kind);
        var content = original.Content;
        return original with
        {
            Doubts = null,
            Interpretation = original.Interpretation is { } explained ? explained with { Plan = explained.Plan with { ReleaseOn = null } } : null,
            Content = content with
            {
                Number = null,
                DocumentDate = null,
                PrintingDate = null,
                Signatories = [],
                Kind = kind,
                Format = DocumentKinds.UsualFormat(kind),
                Direction = directions.Contains(content.Direction) ? content.Direction : directions[0],
            },
        };
    }

    // A copy of another office's document is issued by whom this one works for.
    private static async Task<DraftFields> OwnIssuerAsync(CommandScope scope, DraftFields copy) =>
        (await IssuingAgencies.DraftedByAsync(scope.Db, scope.Actor.AgencyId, scope.Cancellation)).Any(known => known.Id == copy.IssuerId)
            ? copy
            : copy with { IssuerId = null, JointIssuers = null, SignatoryId = null, Content = copy.Content with { Issuers = [], Abbreviation = "" } };

    // Of an agency that may no longer be chosen what was saved before stays as it stands; the check says so until another one is chosen.
    private static async Task<Result<DraftFields>> WithIssuerAsync(CommandScope scope, OfficialDocument document, DraftFields before, DraftFields fields)
    {
        if (fields.IssuerId is not { } id) return fields with { JointIssuers = null, Content = fields.Content with { Issuers = [], Abbreviation = "" } };
        var others = await JointAgencies.NamedAsync(scope.Db, id, fields.JointIssuers ?? [], before, scope.Cancellation);
        if (!others.IsSuccess) return others.Error;
        var issuer = (await IssuingAgencies.DraftedByAsync(scope.Db, document.AgencyId, scope.Cancellation)).FirstOrDefault(known => known.Id == id);
        if (issuer is not null) return With(issuer.Name, issuer.Abbreviation);
        if (id == before.IssuerId && before.Content.Issuers is [var former, ..]) return With(former, before.Content.Abbreviation);
        return new IssuerNotServed(await scope.Db.Set<Unit>().Where(unit => unit.Id == id).Select(unit => unit.Name).SingleOrDefaultAsync(scope.Cancellation) ?? "这个机关");

        DraftFields With(string lead, string abbreviation) => fields with
        {
            JointIssuers = others.Value.Count > 0 ? [.. others.Value.Select(other => other.Issuer)] : null,
            Content = fields.Content with { Issuers = [lead, .. others.Value.Select(other => other.Name)], Abbreviation = abbreviation, LeadMarkOnly = fields.Content.LeadMarkOnly && others.Value.Count > 0 },
        };
    }

    private static async Task<string> AbbreviationAsync(OfficeHubDbContext db, Guid? issuerId, CancellationToken ct) => issuerId is { } id
        ? await db.Set<Unit>().Where(unit => unit.Id == id).Select(unit => unit.Abbreviation).SingleOrDefaultAsync(ct) ?? ""
        : "";
}
