using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

/// <summary>What the ledger is narrowed to. Lives in the address of the page.</summary>
/// <param name="AgencyId">用章机关; null for all.</param>
/// <param name="From">First day; null for any.</param>
/// <param name="To">Last day; null for any.</param>
/// <param name="Text">Part of number, title (or its pinyin initials), seal or keeper; empty for all.</param>
/// <param name="Seals">Of which seals.</param>
public sealed record LedgerFilter(Guid? AgencyId = null, DateOnly? From = null, DateOnly? To = null, string Text = "", LedgerSeals Seals = LedgerSeals.All)
{
    /// <summary>For the record, for paper and for an empty list.</summary>
    /// <param name="agencyName">Of the agency asked for.</param>
    public IReadOnlyList<string> InWords(string agencyName = "") =>
    [
        .. new[]
        {
            AgencyId is null ? "" : agencyName.Length > 0 ? agencyName : "选定的机关",
            (From, To) switch
            {
                ({ } from, { } to) => $"用印 {BeijingTime.Day(from)}至{BeijingTime.Day(to)}",
                ({ } from, null) => $"用印 {BeijingTime.Day(from)}起",
                (null, { } to) => $"用印 到{BeijingTime.Day(to)}",
                _ => "",
            },
            Text.Trim() is { Length: > 0 } text ? $"含“{text}”" : "",
            NameOf(Seals),
        }.Where(part => part.Length > 0),
    ];

    /// <summary>As the choice is called; empty for all.</summary>
    public static string NameOf(LedgerSeals seals) => seals switch
    {
        LedgerSeals.OutOfUse => "印章已停用或注销",
        LedgerSeals.Compromised => "印章因密钥遗失、泄露注销",
        _ => "",
    };
}

/// <summary>Uses of which seals.</summary>
public enum LedgerSeals
{
    /// <summary>全部.</summary>
    All,

    /// <summary>Stopped or ended, whatever the reason.</summary>
    OutOfUse,

    /// <summary>Ended because the key was lost or known to others: every paper under one has to be looked at.</summary>
    Compromised,
}

/// <summary>One line of the 用印登记簿.</summary>
/// <param name="Id">The line.</param>
/// <param name="AgencyId">用章机关.</param>
/// <param name="Serial">Its place in the agency's ledger, from 1.</param>
/// <param name="At">UTC.</param>
/// <param name="SealId">The seal.</param>
/// <param name="SealNumber">印章编号.</param>
/// <param name="SealName">印章名称.</param>
/// <param name="SubjectId">What was sealed.</param>
/// <param name="SubjectNumber">文号.</param>
/// <param name="Title">Empty when it was found to be classified.</param>
/// <param name="Copies">份数.</param>
/// <param name="ApprovedBy">批准人.</param>
/// <param name="AskedBy">校对人, who asked.</param>
/// <param name="SealedBy">监印人.</param>
/// <param name="Page">Page of the seal.</param>
/// <param name="Straddles">Whether 骑缝章 besides.</param>
/// <param name="TextHash">SM3 of the text.</param>
/// <param name="AfterHash">SM3 of the sealed file.</param>
/// <param name="Hash">SM3 of the line.</param>
/// <param name="Standing">How the seal stands today; null where the line is read without it.</param>
public sealed record LedgerRow(
    Guid Id, Guid AgencyId, int Serial, DateTime At, Guid SealId, string SealNumber, string SealName, Guid SubjectId, string SubjectNumber, string Title, int Copies, string ApprovedBy,
    string AskedBy, string SealedBy, int Page, bool Straddles, string TextHash, string AfterHash, string Hash, SealStanding? Standing);

/// <summary>The lines of a filter; list, print and export read the same ones.</summary>
internal static class LedgerSource
{
    public static System.Linq.Expressions.Expression<Func<SealUse, LedgerRow>> Row { get; } = use => new LedgerRow(
        use.Id, use.AgencyId, use.Serial, use.At, use.SealId, use.SealNumber, use.SealName, use.SubjectId, use.SubjectNumber, use.Title, use.Copies, use.ApprovedBy, use.AskedBy, use.SealedBy,
        use.Page, use.Straddles, use.TextHash, use.AfterHash, use.Hash, null);

    /// <summary>The last first.</summary>
    public static KeysetOrder<SealUse> Order { get; } = KeysetOrder<SealUse>.ByDescending(use => use.At).ThenDescending(use => use.Id);

    /// <summary>The uses of seals one may see.</summary>
    public static IQueryable<SealUse> Lines(OfficeHubDbContext db, LedgerFilter filter, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var visible = db.Set<RegisteredSeal>().VisibleTo(actor);
        var seals = (filter.Seals switch
        {
            LedgerSeals.OutOfUse => visible.Where(SealStanding.IsOutOfUse),
            LedgerSeals.Compromised => visible.Where(seal => seal.EndedAt != null && seal.EndReason == SealEndReason.KeyCompromised),
            _ => visible,
        }).Select(seal => seal.Id);
        var lines = db.Set<SealUse>().Where(use => seals.Contains(use.SealId));
        if (filter.AgencyId is { } agency) lines = lines.Where(use => use.AgencyId == agency);
        if (filter.From is { } from) lines = lines.Where(use => use.Day >= from);
        if (filter.To is { } to) lines = lines.Where(use => use.Day <= to);
        if (filter.Text.Trim() is not { Length: > 0 } text) return lines;
        var letters = text.ToLowerInvariant();
        return lines.Where(use => use.SubjectNumber.Contains(text) || use.Title.Contains(text) || use.SealName.Contains(text) || use.SealNumber.Contains(text)
            || use.SealedBy.Contains(text) || use.Initials.Contains(letters));
    }
}
