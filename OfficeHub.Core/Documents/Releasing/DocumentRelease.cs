using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Openness.Timing;
using OfficeHub.Core.Documents.Reappraising;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>公开发布: lets a document out to the public with its interpretation and its annexes, all of it or nothing, in the transaction of whoever issues it.</summary>
/// <remarks>features.md 87, 88; openness-and-interpretation.md P07, I02, I05, I17.</remarks>
public sealed class DocumentRelease(FileStore store, ReleaseTimes times, ISettings settings)
{
    /// <summary>Releases it, if it is to be public.</summary>
    /// <param name="scope">Of the act that issues the document.</param>
    /// <param name="document">As loaded in the act.</param>
    /// <param name="route">Its route, with steps and items.</param>
    /// <returns>
    /// The publication; null for a document that is not 主动公开. <see cref="MoveNotAllowed"/> for one that has not gone out, <see cref="ReleasedAlready"/>, <see cref="DocumentIsClassified"/>, <see cref="ReviewDoesNotRelease"/>,
    /// <see cref="ReviewOfAnotherText"/>, <see cref="BundleNotReleasable"/>, <see cref="NonPublicAttachment"/>, <see cref="FileNotAsApproved"/>, <see cref="FileMissing"/>,
    /// <see cref="SignOffOfAnotherText"/>, or what <see cref="IndexDesk.LockedAsync"/> and <see cref="IndexSeries.Take"/> refuse.
    /// </returns>
    internal async Task<Result<Publication?>> ReleaseAsync(CommandScope scope, OfficialDocument document, RouteInstance route)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(route);
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (document.ClassifiedAt is not null) return new DocumentIsClassified();
        if (document.Status is not DocumentStatus.Issued) return new MoveNotAllowed(document.Status, DocumentAction.Issue);
        var text = (await db.Set<DocumentText>().FindAsync([document.Id], ct))!;
        if (document is not { SignedOff: { } signed, DocumentDate: { } day, IssuerId: { } issuer, Number.Length: > 0 }) return new SignOffOfAnotherText();
        if (new[] { text.Hash, document.TextHash, signed.TextHash }.Any(hash => hash != DraftJson.HashOf(text.Json))) return new SignOffOfAnotherText();
        // What was signed decides; the column of lists only repeats it.
        var fields = text.Fields;
        if (fields.Disclosure is not DisclosureCategory.Public) return (Publication?)null;
        if (await db.Set<Publication>().Where(row => row.DocumentId == document.Id).Select(row => row.IndexNumber).SingleOrDefaultAsync(ct) is { } known) return new ReleasedAlready(known);
        if (await RefusalAsync(scope, document, route, fields) is { } refusal) return refusal;
        var files = await ReleasedFiles.CollectAsync(scope, store, document, fields);
        if (!files.IsSuccess) return files.Error;

        var series = await IndexDesk.LockedAsync(scope, issuer, document.IssuerName, BeijingTime.DayOf(scope.Now).Year);
        if (!series.IsSuccess) return series.Error;
        var serial = series.Value.Take();
        if (!serial.IsSuccess) return serial.Error;
        var printed = PrintedDocument.Of(document, fields.Content);
        var paper = new PublishedPaper
        {
            Index = series.Value.Write(serial.Value),
            Agencies = printed.Issuers.Count > 0 ? printed.Issuers : [document.IssuerName],
            Number = document.Number,
            DocumentDate = day,
            ReleasedAt = scope.Now,
            Content = printed,
            // The plan and the assessment of risk are the office's own.
            Interpretations = fields is { IsPolicy: true, Interpretation: { } interpretation } ? InterpretationPapers.Of(interpretation, document.Title, document.IssuerName).Materials : [],
            Files = files.Value.Files,
            TextHash = document.TextHash,
        };
        var json = PublishedJson.Write(paper);
        var publication = Publication.Of(document, series.Value, serial.Value, paper, PublishedJson.HashOf(json), await times.DueOnAsync(day, ct), scope.Actor, scope.Now);
        db.Add(publication);
        db.Add(PublishedContent.For(publication.Id, json));
        db.AddRange(files.Value.Sheets.Select((svg, i) => new PublishedSheet(publication.Id, i + 1, svg)));
        await LiftLimitAsync(scope, document);
        await DateReappraisalAsync(scope, document, issuer);
        scope.Touches(
            "公开发布", publication.Id, document.Title,
            $"索引号 {publication.IndexNumber}，{(publication.IsLate ? $"逾期（应在{BeijingTime.Day(publication.DueOn)}前），" : "")}解读 {publication.Interpretations} 份，OFD 的 SM3 {publication.OfdHash}，DOCX 的 SM3 {publication.DocxHash}，发布内容的 SM3 {publication.ContentHash}");
        return publication;
    }

    private static async Task<Error?> RefusalAsync(CommandScope scope, OfficialDocument document, RouteInstance route, DraftFields fields)
    {
        var last = await OpennessReviewRule.LastAsync(scope.Db, document.Id, DocumentSteps.SecrecyReview, scope.Cancellation);
        if (last is null || last.Outcome != DocumentSteps.MayBePublic.Code) return new ReviewDoesNotRelease(last?.OutcomeName ?? "");
        if (last.TextHash != document.TextHash || !OpennessReviewRule.IsPassed(route, document.TextHash, DocumentSteps.SecrecyReview)) return new ReviewOfAnotherText();
        if (AttachmentCheck.HiddenOfPublic(fields) is { Count: > 0 } hidden) return new NonPublicAttachment(hidden);
        return InterpretationReviewRule.CheckSignOff(fields, document, route) switch
        {
            null => null,
            InterpretationMissing missing => new BundleNotReleasable(missing.Lacking),
            InterpretationIsExtract extract => new BundleNotReleasable($"{string.Join('、', extract.Materials.Select(material => material.Name))}照抄正文过多。"),
            _ => new BundleNotReleasable("申请免解读，解读方案审核没有同意。"),
        };
    }

    // Whoever drafted it looks at it again.
    private async Task DateReappraisalAsync(CommandScope scope, OfficialDocument document, Guid issuer)
    {
        if (await ReappraisalSettings.FirstAsync(settings, document.Kind, BeijingTime.DayOf(scope.Now), scope.Cancellation) is not { } first) return;
        var date = ReappraisalDate.Of(document, issuer);
        date.Set(first, (document.OwnerStaffId, document.DrafterName));
        scope.Db.Add(date);
    }

    // What everybody may read in the street nobody is shut out from in the house; who is named stays named.
    private static async Task LiftLimitAsync(CommandScope scope, OfficialDocument document)
    {
        var limit = await scope.Db.Set<AccessLimit>().SingleOrDefaultAsync(row => row.ObjectKind == DocumentVisibility.LimitKind && row.ObjectId == document.Id, scope.Cancellation);
        if (limit is not { BlocksInherited: true }) return;
        limit.Set(
            blocksInherited: false, [.. limit.Allowed.Where(one => one.StaffId is not null).Select(one => one.StaffId!.Value)], [.. limit.Allowed.Where(one => one.UnitId is not null).Select(one => one.UnitId!.Value)],
            "已公开发布，不再限制", scope.Actor.StaffId, scope.Now);
    }
}
