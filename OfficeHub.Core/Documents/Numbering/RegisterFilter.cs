using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>What the register is narrowed to. Lives in the address of the page.</summary>
/// <param name="Year">Year of the number; null for all.</param>
/// <param name="Abbreviation">机关代字; empty for all.</param>
/// <param name="Kind">文种; null for all.</param>
/// <param name="Disclosure">公开属性; null for all.</param>
/// <param name="From">签发 from this day on; null for no limit.</param>
/// <param name="To">签发 up to this day; null for no limit.</param>
/// <param name="Text">Part of number, title, distribution or signatory, or beginning of the title's pinyin initials; empty for all.</param>
/// <param name="VoidOnly">Only what is void.</param>
public sealed record RegisterFilter(
    int? Year = null, string Abbreviation = "", DocumentKind? Kind = null, DisclosureCategory? Disclosure = null, DateOnly? From = null, DateOnly? To = null, string Text = "",
    bool VoidOnly = false)
{
    /// <summary>For the record, for paper and for an empty list.</summary>
    public IReadOnlyList<string> InWords() =>
    [
        .. new[]
        {
            Year is { } year ? $"{year}年" : "",
            Abbreviation,
            Kind is { } kind ? $"文种“{KindNames.Of(kind)}”" : "",
            Disclosure is { } disclosure ? KindNames.Of(disclosure) : "",
            (From, To) switch
            {
                ({ } from, { } to) => $"签发 {BeijingTime.Day(from)}至{BeijingTime.Day(to)}",
                ({ } from, null) => $"签发 {BeijingTime.Day(from)}起",
                (null, { } to) => $"签发 到{BeijingTime.Day(to)}",
                _ => "",
            },
            Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "",
            VoidOnly ? "作废" : "",
        }.Where(part => part.Length > 0),
    ];
}

/// <summary>One line of the 发文登记簿.</summary>
/// <param name="EntryId">The line.</param>
/// <param name="Revision">Of the line.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Title">标题.</param>
/// <param name="UnitName">拟稿部门.</param>
/// <param name="Kind">文种.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="Disclosure">公开属性.</param>
/// <param name="SignedBy">签发人.</param>
/// <param name="SignedOn">成文日期.</param>
/// <param name="Distribution">分送范围.</param>
/// <param name="Copies">份数.</param>
/// <param name="NumberedBy">Who registered it.</param>
/// <param name="NumberedAt">UTC.</param>
/// <param name="State">In use or void.</param>
/// <param name="VoidReason">Why it is void.</param>
/// <param name="VoidedBy">Who voided it.</param>
/// <param name="VoidedAt">UTC.</param>
/// <param name="Validity">效力 of the document.</param>
/// <param name="ValidityOn">Its first day; null for one in force.</param>
/// <param name="IssuesAt">UTC, when it will go out by its plan; null for none.</param>
/// <param name="OfficeOf">The agency whose office keeps it.</param>
/// <param name="MayBeVoided">Whether whoever asked may make it void.</param>
public sealed record RegisterRow(
    Guid EntryId, int Revision, Guid DocumentId, string Number, string Title, string UnitName, DocumentKind Kind, Urgency Urgency, DisclosureCategory Disclosure, string SignedBy,
    DateOnly? SignedOn, string Distribution, int Copies, string NumberedBy, DateTime NumberedAt, NumberState State, string VoidReason, string VoidedBy, DateTime? VoidedAt,
    DocumentValidity Validity, DateOnly? ValidityOn, Guid OfficeOf, bool MayBeVoided, DateTime? IssuesAt = null);

/// <summary>A line before it is shown: the entry and its document.</summary>
internal sealed class RegisterLine
{
    public required NumberEntry Entry { get; init; }

    public required OfficialDocument Document { get; init; }
}

/// <summary>The lines of a filter; list, print and export read the same ones. A document one may not see is not in one's register; one found to be classified is, with its number and no word of its own.</summary>
internal static class RegisterSource
{
    public static System.Linq.Expressions.Expression<Func<RegisterLine, RegisterRow>> Row { get; } = line => new RegisterRow(
        line.Entry.Id, line.Entry.Revision, line.Document.Id, line.Entry.Number, line.Document.Title, line.Document.UnitName, line.Document.Kind, line.Document.Urgency,
        line.Document.Disclosure, line.Document.SignedOff!.Name, line.Document.DocumentDate, line.Entry.Distribution, line.Entry.Copies, line.Entry.NumberedBy, line.Entry.NumberedAt,
        line.Entry.State, line.Entry.VoidReason, line.Entry.VoidedBy, line.Entry.VoidedAt,
        line.Document.Validity, line.Document.ValidityOn, line.Document.IssuerId ?? line.Document.AgencyId, false);

    /// <summary>Newest year first, within it by 代字, the last number first. Year, 代字 and serial are one number: no two lines share them.</summary>
    public static KeysetOrder<RegisterLine> Order { get; } = KeysetOrder<RegisterLine>
        .ByDescending(line => line.Entry.Year).Then(line => line.Entry.Abbreviation).ThenDescending(line => line.Entry.Serial);

    public static IQueryable<RegisterLine> Lines(OfficeHubDbContext db, RegisterFilter filter, Actor actor)
    {
        var lines =
            from entry in db.Set<NumberEntry>()
            join document in db.Set<OfficialDocument>().SeenOrShutFrom(db, actor) on entry.DocumentId equals document.Id
            select new RegisterLine { Entry = entry, Document = document };
        if (filter.Year is { } year) lines = lines.Where(line => line.Entry.Year == year);
        if (filter.Abbreviation.Trim() is { Length: > 0 } abbreviation) lines = lines.Where(line => line.Entry.Abbreviation == abbreviation);
        if (filter.Kind is { } kind) lines = lines.Where(line => line.Document.Kind == kind);
        if (filter.Disclosure is { } disclosure) lines = lines.Where(line => line.Document.Disclosure == disclosure);
        if (filter.From is { } from) lines = lines.Where(line => line.Document.DocumentDate >= from);
        if (filter.To is { } to) lines = lines.Where(line => line.Document.DocumentDate <= to);
        if (filter.VoidOnly) lines = lines.Where(line => line.Entry.State == NumberState.Voided);
        return filter.Text.Trim() is { Length: > 0 } text ? Containing(lines, text) : lines;
    }

    public static IQueryable<RegisterLine> InOrder(this IQueryable<RegisterLine> lines) =>
        lines.OrderByDescending(line => line.Entry.Year).ThenBy(line => line.Entry.Abbreviation).ThenByDescending(line => line.Entry.Serial);

    private static IQueryable<RegisterLine> Containing(IQueryable<RegisterLine> lines, string text)
    {
        var letters = text.ToLowerInvariant();
        return lines.Where(line => line.Entry.Number.Contains(text) || line.Document.Title.Contains(text) || line.Entry.Distribution.Contains(text)
            || line.Document.SignedOff!.Name.Contains(text) || line.Entry.Initials.Contains(letters));
    }
}
