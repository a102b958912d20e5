using System.Linq.Expressions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>Which part of the register is shown.</summary>
public enum NormativePart
{
    /// <summary>全部 that is registered.</summary>
    All,

    /// <summary>待登记: marked or proposed, and nothing decided.</summary>
    Undecided,

    /// <summary>现行有效.</summary>
    InForce,

    /// <summary>将届满.</summary>
    Ending,

    /// <summary>已届满, and not marked yet.</summary>
    Ended,

    /// <summary>不作规范性文件.</summary>
    Declined,
}

/// <summary>What the register is narrowed to. Lives in the address of the page.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Year">Year of the 登记号; null for all.</param>
/// <param name="Text">Part of title, 文号 or 登记号; empty for all.</param>
public sealed record NormativeFilter(NormativePart Part = NormativePart.All, int? Year = null, string Text = "")
{
    /// <summary>For the record, for paper and for an empty list.</summary>
    public IReadOnlyList<string> InWords() =>
    [
        .. new[] { Part is NormativePart.All ? "" : NameOf(Part), Year is { } year ? $"{year}年登记" : "", Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "" }.Where(word => word.Length > 0),
    ];

    /// <summary>待登记 …</summary>
    public static string NameOf(NormativePart part) => part switch
    {
        NormativePart.Undecided => "待登记",
        NormativePart.InForce => "现行有效",
        NormativePart.Ending => "将届满",
        NormativePart.Ended => "已届满待标注",
        NormativePart.Declined => "不作规范性文件",
        _ => "全部",
    };
}

/// <summary>How the term of a registered document stands.</summary>
public enum TermState
{
    /// <summary>绿.</summary>
    Good,

    /// <summary>黄: at the first mark.</summary>
    Soon,

    /// <summary>黄, said more urgently: at the second mark.</summary>
    Pressing,

    /// <summary>红: its last day is over, and no mark says so.</summary>
    Ended,

    /// <summary>A mark has ended it.</summary>
    Marked,
}

/// <summary>A line of the register.</summary>
/// <param name="EntryId">The line; null while nothing is decided.</param>
/// <param name="Revision">Of the line; of the document while there is none.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="RegisterNumber">登记号; empty for none.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
/// <param name="UnitName">拟稿部门.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="IsMarked">Whether it was marked as one at drafting; else it only looks like one.</param>
/// <param name="From">施行日期.</param>
/// <param name="Until">有效期至.</param>
/// <param name="Reason">As decided.</param>
/// <param name="TermBasis">What the present term rests on, where it was changed.</param>
/// <param name="DecidedBy">Name and post.</param>
/// <param name="DecidedAt">UTC; null while nothing is decided.</param>
/// <param name="Status">How far the document is.</param>
/// <param name="Validity">效力.</param>
/// <param name="ValidityOn">Its first day; null for one in force.</param>
/// <param name="Disclosure">公开属性.</param>
public sealed record NormativeRow(
    Guid? EntryId, int Revision, Guid DocumentId, string RegisterNumber, string Title, string Number, string UnitName, DateOnly? DocumentDate, bool IsMarked, DateOnly? From, DateOnly? Until,
    string Reason, string TermBasis, string DecidedBy, DateTime? DecidedAt, DocumentStatus Status, DocumentValidity Validity, DateOnly? ValidityOn, DisclosureCategory Disclosure)
{
    /// <summary>How its term stands; null for one that has none.</summary>
    /// <param name="first">Days at the first mark.</param>
    /// <param name="second">Days at the second mark.</param>
    /// <param name="today">北京时间.</param>
    public (TermState State, int Days)? TermOn(int first, int second, DateOnly today)
    {
        if (Until is not { } last) return null;
        if (Status is DocumentStatus.Voided || NormativeDesk.HoldsNoMore(Validity)) return (TermState.Marked, 0);
        return (last.DayNumber - today.DayNumber) switch
        {
            < 0 and var over => (TermState.Ended, -over),
            var left when left <= second => (TermState.Pressing, left),
            var left when left <= first => (TermState.Soon, left),
            var left => (TermState.Good, left),
        };
    }
}

/// <summary>A line before it is shown.</summary>
internal sealed class NormativeLine
{
    public required NormativeEntry? Entry { get; init; }

    public required OfficialDocument Document { get; init; }

    /// <summary>What it is ordered by: the last registered first.</summary>
    public required DateTime At { get; init; }

    /// <summary>What those with a term are ordered by.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>The lines of the register; list, print and export read the same ones.</summary>
internal static class NormativeSource
{
    private static readonly DateOnly Never = new(9999, 12, 31);

    public static KeysetOrder<NormativeLine> LastFirst { get; } = KeysetOrder<NormativeLine>.ByDescending(line => line.At).ThenDescending(line => line.Document.Id);

    public static KeysetOrder<NormativeLine> FirstToEnd { get; } = KeysetOrder<NormativeLine>.By(line => line.Until).Then(line => line.Document.Id);

    public static KeysetOrder<NormativeLine> OrderOf(NormativeFilter filter) => filter.Part is NormativePart.Ending or NormativePart.Ended or NormativePart.InForce ? FirstToEnd : LastFirst;

    public static Expression<Func<NormativeLine, NormativeRow>> Row { get; } = line => new NormativeRow(
        line.Entry == null ? null : line.Entry.Id, line.Entry == null ? line.Document.Revision : line.Entry.Revision, line.Document.Id, line.Entry == null ? "" : line.Entry.RegisterNumber,
        line.Document.Title, line.Document.Number, line.Document.UnitName, line.Document.DocumentDate, line.Document.Traits.IsNormative, line.Entry == null ? null : line.Entry.InForceFrom,
        line.Entry == null ? null : line.Entry.InForceUntil, line.Entry == null ? "" : line.Entry.Reason, line.Entry == null ? "" : line.Entry.TermBasis, line.Entry == null ? "" : line.Entry.DecidedBy,
        line.Entry == null ? null : line.Entry.DecidedAt, line.Document.Status, line.Document.Validity, line.Document.ValidityOn, line.Document.Disclosure);

    /// <summary>The lines of a filter.</summary>
    /// <param name="db">To read.</param>
    /// <param name="filter">Which.</param>
    /// <param name="firstMark">Days before the end from which on one is 将届满.</param>
    /// <param name="today">北京时间.</param>
    /// <param name="actor">Who asks.</param>
    public static IQueryable<NormativeLine> Lines(OfficeHubDbContext db, NormativeFilter filter, int firstMark, DateOnly today, Actor actor)
    {
        var lines =
            from document in NormativeDesk.OfOffice(db, actor)
            join entry in db.Set<NormativeEntry>() on document.Id equals entry.DocumentId into entries
            from entry in entries.DefaultIfEmpty()
            select new NormativeLine { Document = document, Entry = entry, At = entry == null ? document.SavedAt : entry.DecidedAt, Until = entry == null ? Never : entry.InForceUntil ?? Never };
        if (filter.Year is { } year) lines = lines.Where(line => line.Entry != null && line.Entry.Year == year);
        if (filter.Text.Trim() is { Length: > 0 } text) lines = lines.Where(line => line.Document.Title.Contains(text) || line.Document.Number.Contains(text) || (line.Entry != null && line.Entry.RegisterNumber.Contains(text)));
        if (filter.Part is NormativePart.Undecided)
        {
            return lines.Where(line => line.Entry == null && DocumentFlow.WithNumber.Contains(line.Document.Status) && (line.Document.Traits.IsNormative || line.Document.Traits.LooksNormative));
        }

        if (filter.Part is NormativePart.Declined) return lines.Where(line => line.Entry != null && line.Entry.Serial == null);
        lines = lines.Where(line => line.Entry != null && line.Entry.Serial != null);
        if (filter.Part is NormativePart.All) return lines;
        lines = lines.Where(line => line.Document.Status != DocumentStatus.Voided && (line.Document.Validity == DocumentValidity.InForce || line.Document.Validity == DocumentValidity.Amended));
        var soon = today.AddDays(firstMark);
        return filter.Part switch
        {
            NormativePart.Ending => lines.Where(line => line.Entry!.InForceUntil >= today && line.Entry.InForceUntil <= soon),
            NormativePart.Ended => lines.Where(line => line.Entry!.InForceUntil < today),
            _ => lines.Where(line => line.Entry!.InForceUntil >= today),
        };
    }
}
