using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Archives;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>归档: files a finished document.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">Which one.</param>
/// <param name="Revision">As read.</param>
/// <param name="Retention">保管期限.</param>
/// <param name="Reason">Why it is filed though not everything is in; empty where all is.</param>
[Act("归档")]
public sealed record FileDocument(Guid CommandId, Guid DocumentId, int Revision, RetentionPeriod Retention, string Reason = "") : ICommand;

/// <summary>Handles <see cref="FileDocument"/>.</summary>
public sealed class FileDocumentHandler(CommandPath path, FilingCheck check, ArchivePieces pieces, FileStore store)
{
    private const int FewestWords = 6;

    /// <summary>
    /// Looks whether everything is in, takes the next 件号, writes the package, stores it and notes it, all in one transaction: refused or killed
    /// anywhere, no number is gone.
    /// </summary>
    /// <returns>
    /// 档号; <see cref="NotFound"/> also for a paper of another agency, <see cref="FiledAlready"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>,
    /// <see cref="NotReadyToFile"/>, <see cref="FileMissing"/>, <see cref="StorageFull"/>.
    /// </returns>
    public Task<Result<string>> HandleAsync(FileDocument command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<string>(command, actor, ArchivePermissions.File, async scope =>
        {
            var agencies = await ArchiveDesk.AgenciesAsync(scope.Db, actor, ct);
            var mine = scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).Where(row => row.Id == command.DocumentId && row.IssuerId != null && agencies.Contains(row.IssuerId.Value));
            // Route first, then the paper: every act on a paper locks in this order.
            if (await mine.Select(row => row.RouteId).SingleOrDefaultAsync(ct) is { } route) await RouteEngine.LockAsync(scope.Db, route, ct);
            if (await mine.SingleOrDefaultAsync(ct) is not { } document) return new NotFound("公文");
            scope.Concerns("公文", document.Id, document.Title, "归档");
            return await FileAsync(scope, command, document);
        }, ct);
    }

    private async Task<Result<string>> FileAsync(CommandScope scope, FileDocument command, OfficialDocument document)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (await db.Set<ArchivedFile>().AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == document.Id, ct) is { } before) return new FiledAlready(before.ArchiveNumber);
        if (await scope.StaleAsync(document, command.Revision) is { } stale) return stale;
        var fields = new FieldCheck();
        var reason = fields.Line(nameof(FileDocument.Reason), "理由", command.Reason, ArchivedFile.ReasonLimit, required: false);
        fields.Require(Enum.IsDefined(command.Retention), nameof(FileDocument.Retention), "没有选保管期限，请选永久、30年或10年。");
        if (fields.Failed(out var invalid)) return invalid;
        var faults = await check.FaultsAsync(db, document, ct);
        if (faults.Any(fault => fault.MustSettle) || (faults.Count > 0 && reason.Count(char.IsLetterOrDigit) < FewestWords)) return new NotReadyToFile(faults);
        // A reason for nothing would read as if something had been lacking.
        var explained = faults.Count == 0 ? "" : reason;

        var gathered = await pieces.GatherAsync(db, document, ct);
        if (!gathered.IsSuccess) return gathered.Error;
        var series = await ArchiveDesk.LockedAsync(scope, document.IssuerId!.Value, document.DocumentDate!.Value.Year, command.Retention);
        var pages = (await StoredRenditions.LatestAsync(db, document.Id, ct))!.Pages;
        var record = RecordOf(document, series, pages, faults, explained, scope);
        var package = ArchivePackageWriter.Write(record, gathered.Value);
        using (var content = new MemoryStream(package.Content, writable: false))
        {
            var kept = await store.KeepAsync(content, ct);
            if (!kept.IsSuccess) return kept.Error;
        }

        StoredRenditions.Note(scope, $"{record.ArchiveNumber}.zip", FileKind.Zip, new WrittenFile(package.Hash, package.Content.LongLength));
        db.Add(ArchivedFile.Of(document, series, record, package, explained, scope.Actor, scope.Now));
        scope.Concerns("公文", document.Id, document.Title, $"归档：{record.ArchiveNumber}，{package.Pieces} 个文件，归档包 SM3 {package.Hash}{(explained.Length > 0 ? $"；{explained}" : "")}");
        return record.ArchiveNumber;
    }

    private static ArchiveRecord RecordOf(OfficialDocument document, ArchiveSeries series, int pages, IReadOnlyList<FilingFault> faults, string explained, CommandScope scope)
    {
        var item = series.Take();
        return new ArchiveRecord
        {
            ArchiveNumber = ArchivedFile.NumberOf(series.Year, series.Retention, item),
            Fonds = document.IssuerName,
            Year = series.Year,
            Unit = document.UnitName,
            Retention = RetentionPeriods.CodeOf(series.Retention),
            RetentionName = RetentionPeriods.NameOf(series.Retention),
            Item = item,
            Title = document.Title,
            Number = document.Number,
            Kind = KindNames.Of(document.Kind),
            DocumentDate = document.DocumentDate!.Value,
            Issuer = document.IssuerName,
            SignedBy = $"{document.SignedOff!.Name}（{document.SignedOff.Post}）",
            Disclosure = KindNames.Of(document.Disclosure),
            Pages = pages,
            FiledBy = scope.Actor.NameAndPost,
            FiledAt = scope.Now,
            Explained = faults.Count == 0 ? "" : string.Concat(faults.Select(fault => fault.Sentence)) + "理由：" + explained,
        };
    }
}
