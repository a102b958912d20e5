using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>What the list of filed documents is narrowed to. Lives in the address of the page.</summary>
/// <param name="Year">年度; null for all.</param>
/// <param name="Retention">保管期限; null for all.</param>
/// <param name="Text">Part of title or 文号; empty for all.</param>
public sealed record ArchiveFilter(int? Year = null, RetentionPeriod? Retention = null, string Text = "")
{
    /// <summary>For the record, for paper and for an empty list.</summary>
    public IReadOnlyList<string> InWords() =>
    [
        .. new[]
        {
            Year is { } year ? $"{year}年" : "",
            Retention is { } retention ? RetentionPeriods.NameOf(retention) : "",
            Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "",
        }.Where(part => part.Length > 0),
    ];
}

/// <summary>A filed document in a list.</summary>
/// <param name="Id">The 件.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Fonds">全宗.</param>
/// <param name="Year">年度.</param>
/// <param name="Retention">保管期限.</param>
/// <param name="ItemNumber">件号.</param>
/// <param name="UnitName">机构.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">题名.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="Pages">Pages of the 印发稿.</param>
/// <param name="Pieces">Files in the package.</param>
/// <param name="PackageBytes">Bytes of the package.</param>
/// <param name="PackageHash">SM3 of the package.</param>
/// <param name="FiledBy">归档人, name and post.</param>
/// <param name="FiledAt">UTC.</param>
/// <param name="Reason">Why it was filed though not everything was in.</param>
/// <param name="IsOpen">Whether the reader may take it out; false for one found to be classified since.</param>
public sealed record FiledRow(
    Guid Id, Guid DocumentId, string Fonds, int Year, RetentionPeriod Retention, int ItemNumber, string UnitName, string Number, string Title, DateOnly? DocumentDate, int Pages, int Pieces,
    long PackageBytes, string PackageHash, string FiledBy, DateTime FiledAt, string Reason, bool IsOpen)
{
    /// <summary>档号.</summary>
    public string ArchiveNumber => ArchivedFile.NumberOf(Year, Retention, ItemNumber);
}

/// <summary>A finished document that is not filed.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Number">文号.</param>
/// <param name="Title">标题.</param>
/// <param name="UnitName">拟稿部门.</param>
/// <param name="Drafter">拟稿人.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="IssuedOn">When it went out.</param>
/// <param name="DueOn">The day by which it is to be filed.</param>
public sealed record DueRow(Guid DocumentId, string Number, string Title, string UnitName, string Drafter, DateOnly DocumentDate, DateOnly IssuedOn, DateOnly DueOn);

/// <summary>A filed document before it is shown: the 件 and its document.</summary>
internal sealed class FiledLine
{
    public required ArchivedFile File { get; init; }

    public required OfficialDocument Document { get; init; }
}

/// <summary>A finished document before it is shown, with when it went out.</summary>
internal sealed class DueLine
{
    public required OfficialDocument Document { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime IssuedAt { get; init; }
}

/// <summary>The lines of the archive; list, print and checks read the same ones.</summary>
internal static class ArchiveSource
{
    public static KeysetOrder<FiledLine> LastFiled { get; } = KeysetOrder<FiledLine>.ByDescending(line => line.File.FiledAt).ThenDescending(line => line.File.Id);

    public static KeysetOrder<DueLine> OldestFirst { get; } = KeysetOrder<DueLine>.By(line => line.IssuedAt).Then(line => line.Document.Id);

    /// <summary>What is filed of these agencies and the actor may know of.</summary>
    public static IQueryable<FiledLine> Filed(OfficeHubDbContext db, ArchiveFilter filter, IReadOnlyList<Guid> agencies, Actor actor)
    {
        var lines =
            from file in db.Set<ArchivedFile>()
            where agencies.Contains(file.AgencyId)
            join document in db.Set<OfficialDocument>().SeenOrShutFrom(db, actor) on file.DocumentId equals document.Id
            select new FiledLine { File = file, Document = document };
        if (filter.Year is { } year) lines = lines.Where(line => line.File.Year == year);
        if (filter.Retention is { } retention) lines = lines.Where(line => line.File.Retention == retention);
        if (filter.Text.Trim() is { Length: > 0 } text) lines = lines.Where(line => line.Document.Title.Contains(text) || line.Document.Number.Contains(text));
        return lines;
    }

    public static System.Linq.Expressions.Expression<Func<FiledLine, FiledRow>> Row { get; } = line => new FiledRow(
        line.File.Id, line.File.DocumentId, line.File.Fonds, line.File.Year, line.File.Retention, line.File.ItemNumber, line.File.UnitName, line.Document.Number, line.Document.Title,
        line.Document.DocumentDate, line.File.Pages, line.File.Pieces, line.File.PackageBytes, line.File.PackageHash, line.File.FiledBy, line.File.FiledAt, line.File.Reason,
        line.Document.ClassifiedAt == null);

    /// <summary>What is finished and not filed.</summary>
    /// <param name="db">To read.</param>
    /// <param name="documents">Among which.</param>
    public static IQueryable<DueLine> Due(OfficeHubDbContext db, IQueryable<OfficialDocument> documents) =>
        documents.Where(ArchiveRule.Finished).Where(document => document.ClassifiedAt == null && document.IssuerId != null && document.DocumentDate != null)
            .Where(document => !db.Set<ArchivedFile>().Any(file => file.DocumentId == document.Id))
            // 核发 is the last step: with it the route ends.
            .Select(document => new DueLine { Document = document, IssuedAt = db.Set<RouteInstance>().Where(route => route.Id == document.RouteId).Select(route => route.EndedAt).FirstOrDefault() ?? document.SavedAt });
}
