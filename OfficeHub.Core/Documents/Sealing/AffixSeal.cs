using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>用印: puts one seal on the 印发稿.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Revision">As read.</param>
/// <param name="Place">Which of its seals, from 0.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Password">Of the keeper's key; kept nowhere.</param>
[Act("用印")]
public sealed record AffixSeal(Guid CommandId, Guid RequestId, int Revision, int Place, Guid SealId, string Password) : ICommand
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(AffixSeal)} {CommandId}";
}

/// <summary>Handles <see cref="AffixSeal"/>.</summary>
public sealed class AffixSealHandler(CommandPath path, SealPress press, RouteEngine engine, FileStore store, RenditionFiles files)
{
    private static readonly string[] SealRuleCodes = ["P01", "P02", "P03", "P04"];

    /// <summary>
    /// Opens the key; then, in one transaction, computes every hash anew, seals, verifies the sealed file, measures where the seal stands,
    /// stores the file, enters the use in the ledger and, with the last seal, ends the step.
    /// </summary>
    /// <returns>
    /// SM3 of the sealed file; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, what <see cref="SealRequest.WhyNot"/>,
    /// <see cref="ApprovedThings.FileAsync"/>, <see cref="SealPress.ReadyAsync"/> and <see cref="SealPress.PressAsync"/> say,
    /// <see cref="SealOfAnotherAgency"/>, <see cref="SealOutOfPlace"/>, <see cref="StorageFull"/>.
    /// </returns>
    public async Task<Result<string>> HandleAsync(AffixSeal command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var check = new FieldCheck();
        check.Require(!string.IsNullOrEmpty(command.Password), nameof(command.Password), "没有填密码，请填您用印证书的密码。");
        var opened = check.Failed(out var invalid) ? invalid
            : actor.Can(DocumentPermissions.Seal) ? await press.ReadyAsync(command.SealId, command.Password, actor, ct) : new Result<ReadySeal>(new NotAllowed());
        using var ready = opened.IsSuccess ? opened.Value : null;
        await engine.ReadyAsync(ct);
        return await path.RunAsync<string>(command, actor, DocumentPermissions.Seal, async scope =>
        {
            var found = await FindAsync(scope, command);
            if (!found.IsSuccess) return found.Error;
            var (document, route, request) = found.Value;
            scope.Concerns("公文", document.Id, document.Title, $"用印：{request.Number}");
            if (await scope.StaleAsync(request, command.Revision) is { } stale) return stale;
            if (request.WhyNot(command.Place, actor.StaffId) is { } refusal) return refusal;
            var line = request.Lines[command.Place];
            // A try that fails stays on the record with its reason: others wait for this seal.
            var tried = await TryAsync(scope, command, opened, ready, (document, route, request), line);
            if (tried.Error is { } failed) scope.Concerns("公文", document.Id, document.Title, SealTries.Failed(line.Agency, failed));
            return tried;
        }, ct);
    }

    private async Task<Result<string>> TryAsync(
        CommandScope scope, AffixSeal command, Result<ReadySeal> opened, ReadySeal? ready, (OfficialDocument Document, RouteInstance Route, SealRequest Request) asked, SealRequestLine line)
    {
        var (document, route, request) = asked;
        var actor = scope.Actor;
        if (ready is null) return opened.Error!;
        // The name is carved in it: of an agency renamed since, the seal is another one.
        if (ready.Seal.AgencyId != line.AgencyId || ready.Seal.AgencyName != line.Agency) return new SealOfAnotherAgency(ready.Seal.Name, line.Agency);
        // The lead agency's keeper has the step; the others have no more than a line of the request.
        var item = route.Items.FirstOrDefault(row => row.StepKind == DocumentSteps.Sealing.Code && row is { State: WorkItemState.Open, Purpose: WorkItemPurpose.Decides } && row.StaffId == actor.StaffId);
        if (item is null && command.Place == 0) return new NotFound("待用印公文");
        return await PressAsync(scope, document, route, request, line, item, ready);
    }

    private async Task<Result<string>> PressAsync(CommandScope scope, OfficialDocument document, RouteInstance route, SealRequest request, SealRequestLine line, WorkItem? item, ReadySeal ready)
    {
        var paper = await ApprovedThings.FileAsync(scope, store, document, ApprovedState.Of(request));
        if (!paper.IsSuccess) return paper.Error;
        if (await MisplacedAsync(scope, document, request, line, ready.WidthMm) is { } misplaced) return misplaced;
        var before = request.PresentHash;
        var straddles = request.Straddles && line.Place == 0;
        var pressed = await SealPress.PressAsync(scope, ready, new FileToSeal(paper.Value, line.Page, line.XMm, line.YMm, new SealedThing(
            document.Id, request.Number, document.Title, request.Copies, line.ApprovedBy, request.AskedBy, line.Page, straddles, request.TextHash, before, "")));
        if (!pressed.IsSuccess) return pressed.Error;
        using (var content = new MemoryStream(pressed.Value.Content, writable: false))
        {
            var kept = await store.KeepAsync(content, scope.Cancellation);
            if (!kept.IsSuccess) return kept.Error;
        }

        StoredRenditions.Note(scope, request.Number + ".ofd", FileKind.Ofd, new WrittenFile(pressed.Value.Hash, pressed.Value.Content.LongLength));
        var isLast = request.Take(line.Place, pressed.Value.Use.Id, pressed.Value.Use.SealNumber, scope.Actor.NameAndPost, pressed.Value.Hash, scope.Now);
        var affixed = document.AffixSeal(before, pressed.Value.Hash, isLast);
        if (!affixed.IsSuccess) return affixed.Error;
        scope.Concerns("公文", document.Id, document.Title, $"用印：{request.Number}，{pressed.Value.Use.SealName}（{pressed.Value.Use.SealNumber}），登记第 {pressed.Value.Use.Serial} 号，用印后 SM3 {pressed.Value.Hash}");
        if (!isLast)
        {
            await SealRequestNews.TellNextAsync(scope, request, document.Title);
            return pressed.Value.Hash;
        }

        var decided = await engine.DecideAsync(scope, route, item!, new ItemDecision(DocumentSteps.Sealing.Outcomes[0], pressed.Value.Use.SealName, document.TextHash));
        return decided.IsSuccess ? pressed.Value.Hash : decided.Error;
    }

    // Route first, then the paper: every act on a paper locks in this order.
    private static async Task<Result<(OfficialDocument Document, RouteInstance Route, SealRequest Request)>> FindAsync(CommandScope scope, AffixSeal command)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var routeId = await (from row in db.Set<SealRequest>().VisibleTo(db, scope.Actor) where row.Id == command.RequestId join paper in db.Set<OfficialDocument>() on row.DocumentId equals paper.Id select paper.RouteId).SingleOrDefaultAsync(ct);
        if (routeId is not { } id || await RouteEngine.LoadAsync(db, id, ct) is not { } route) return new NotFound("用印申请");
        var request = await db.Set<SealRequest>().Include(row => row.Lines.OrderBy(line => line.Place)).SingleAsync(row => row.Id == command.RequestId, ct);
        return ((await db.Set<OfficialDocument>().SingleAsync(row => row.Id == request.DocumentId, ct)), route, request);
    }

    // Measured as the checker measures it, with the size the seal really has.
    private async Task<Error?> MisplacedAsync(CommandScope scope, OfficialDocument document, SealRequest request, SealRequestLine line, double diameterMm)
    {
        var fields = (await scope.Db.Set<DocumentText>().FindAsync([document.Id], scope.Cancellation))!.Fields;
        var printed = PrintedDocument.Of(document, fields.Content);
        var laid = await files.LayAsync(document, printed, scope.Cancellation);
        if (!laid.IsSuccess) return laid.Error;
        // By place, as the lines were made from them: a name may stand in a joint paper twice.
        var laidOut = RenditionFiles.PlacesOn(laid.Value);
        var seals = request.Lines.Select(one => new PlacedSeal(one.Agency, one.Page, one.XMm, one.YMm, one == line ? diameterMm : laidOut.ElementAtOrDefault(one.Place)?.DiameterMm ?? diameterMm)).ToList();
        var facts = new RegisterFacts { Sealing = new SealingFacts(seals, laid.Value, IsUnchanged: true) };
        var findings = new RegisterChecker().Of(CheckFacts.Of(fields) with { Content = printed }, facts).Where(finding => SealRuleCodes.Contains(finding.Rule, StringComparer.Ordinal)).ToList();
        return findings.Count > 0 ? new SealOutOfPlace(string.Concat(findings.Select(finding => finding.Sentence))) : null;
    }
}
