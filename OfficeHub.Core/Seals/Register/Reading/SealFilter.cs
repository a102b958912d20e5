using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Seals.Register.Reading;

/// <summary>Ways to look at the register.</summary>
public enum SealPart
{
    /// <summary>全部.</summary>
    All,

    /// <summary>在办: somebody has to do something next.</summary>
    InHand,

    /// <summary>启用.</summary>
    InUse,

    /// <summary>已了结: withdrawn, refused, closed, destroyed.</summary>
    Over,
}

/// <summary>What the register is narrowed to. Lives in the address of the page.</summary>
/// <param name="Status">State; null for all.</param>
/// <param name="AgencyId">用章机关; null for all.</param>
/// <param name="Category">Kind; null for all.</param>
/// <param name="Text">Part of name, number or keeper; empty for all.</param>
/// <param name="Part">Way to look at it.</param>
public sealed record SealFilter(SealStatus? Status = null, Guid? AgencyId = null, SealCategory? Category = null, string Text = "", SealPart Part = SealPart.All)
{
    /// <summary>Chinese name of a part.</summary>
    public static string NameOf(SealPart part) => part switch { SealPart.InHand => "在办", SealPart.InUse => "启用", SealPart.Over => "已了结", _ => "全部" };

    /// <summary>For the record, for paper and for an empty list.</summary>
    /// <param name="agencyName">Of the agency asked for.</param>
    public IReadOnlyList<string> InWords(string agencyName = "") =>
    [
        .. new[]
        {
            Part is SealPart.All ? "" : NameOf(Part),
            Status is { } status ? $"状态“{SealNames.Of(status)}”" : "",
            AgencyId is null ? "" : agencyName.Length > 0 ? agencyName : "选定的机关",
            Category is { } category ? SealNames.Of(category) : "",
            Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "",
        }.Where(part => part.Length > 0),
    ];
}

/// <summary>One line of the 印章登记簿.</summary>
/// <param name="Id">The seal.</param>
/// <param name="Number">印章编号.</param>
/// <param name="Name">印章名称.</param>
/// <param name="Category">Kind.</param>
/// <param name="AgencyName">用章机关, as it was called when it was applied for.</param>
/// <param name="Status">Where it is.</param>
/// <param name="KeeperName">保管人.</param>
/// <param name="AppliedBy">Name and post.</param>
/// <param name="AppliedAt">UTC.</param>
/// <param name="ApprovedBy">Name and post; empty before.</param>
/// <param name="MadeBy">Name and post; empty before.</param>
/// <param name="MadeAt">UTC; null before.</param>
/// <param name="Structure">4 or 5; 0 before it is made.</param>
/// <param name="ValidFrom">UTC; null before it is made.</param>
/// <param name="ValidUntil">UTC; null before it is made.</param>
/// <param name="TakenAt">UTC; null before.</param>
/// <param name="EndReason">Why it was closed; null otherwise.</param>
/// <param name="EndedAt">UTC; null before.</param>
public sealed record SealRow(
    Guid Id, string Number, string Name, SealCategory Category, string AgencyName, SealStatus Status, string KeeperName, string AppliedBy, DateTime AppliedAt, string ApprovedBy,
    string MadeBy, DateTime? MadeAt, int Structure, DateTime? ValidFrom, DateTime? ValidUntil, DateTime? TakenAt, SealEndReason? EndReason, DateTime? EndedAt);

/// <summary>The lines of a filter; list, print and export read the same ones.</summary>
internal static class SealSource
{
    public static System.Linq.Expressions.Expression<Func<RegisteredSeal, SealRow>> Row { get; } = seal => new SealRow(
        seal.Id, seal.Number, seal.Name, seal.Category, seal.AgencyName, seal.Status, seal.KeeperName, seal.AppliedBy, seal.AppliedAt, seal.ApprovedBy, seal.MadeBy, seal.MadeAt,
        seal.Structure, seal.ValidFrom, seal.ValidUntil, seal.TakenAt, seal.EndReason, seal.EndedAt);

    /// <summary>The last applied for first.</summary>
    public static KeysetOrder<RegisteredSeal> Order { get; } = KeysetOrder<RegisteredSeal>.ByDescending(seal => seal.AppliedAt).ThenDescending(seal => seal.Id);

    public static IQueryable<RegisteredSeal> Lines(OfficeHubDbContext db, SealFilter filter, Actor actor)
    {
        var (inHand, over) = (SealFlow.InHand, SealFlow.Over);
        var lines = db.Set<RegisteredSeal>().VisibleTo(actor);
        if (filter.Status is { } status) lines = lines.Where(seal => seal.Status == status);
        if (filter.AgencyId is { } agency) lines = lines.Where(seal => seal.AgencyId == agency);
        if (filter.Category is { } category) lines = lines.Where(seal => seal.Category == category);
        if (filter.Text.Trim() is { Length: > 0 } text) lines = lines.Where(seal => seal.Name.Contains(text) || seal.Number.Contains(text) || seal.KeeperName.Contains(text));
        return filter.Part switch
        {
            SealPart.InHand => lines.Where(seal => inHand.Contains(seal.Status)),
            SealPart.InUse => lines.Where(seal => seal.Status == SealStatus.InUse),
            SealPart.Over => lines.Where(seal => over.Contains(seal.Status)),
            _ => lines,
        };
    }
}
