using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>What a yearly review decides about an item nobody used.</summary>
public enum ReviewDecision
{
    /// <summary>保留.</summary>
    Keep,

    /// <summary>收窄: stays with other words.</summary>
    Narrow,

    /// <summary>删去.</summary>
    Delete,
}

/// <summary>One item of a yearly review, as on the record.</summary>
/// <param name="Code">Of the item.</param>
/// <param name="Wording">As it was reviewed.</param>
/// <param name="Decision">What became of it.</param>
/// <param name="Reason">Why.</param>
public sealed record ReviewedItem(string Code, string Wording, ReviewDecision Decision, string Reason);

/// <summary>Why an unused item is kept, narrowed or deleted, as typed.</summary>
/// <param name="Code">Of the item.</param>
/// <param name="Reason">Why.</param>
public sealed record ReviewReason(string Code, string Reason);

/// <summary>年度复查 of a 负面清单: what nobody used for a year has to be spoken of.</summary>
/// <remarks>openness-and-interpretation.md P05; 教办厅〔2017〕3号 (十六).</remarks>
public static class NegativeListReview
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 200;

    /// <summary>From so many days before it is due a new version is the review.</summary>
    public const int DaysAhead = 30;

    /// <summary>By when it is due.</summary>
    /// <param name="adoptedOn">The first day of the newest version.</param>
    public static DateOnly DueOn(DateOnly adoptedOn) => adoptedOn.AddYears(1);

    /// <summary>Whether it is due, or will be soon.</summary>
    public static bool IsNear(DateOnly dueOn, DateOnly today) => dueOn.AddDays(-DaysAhead) <= today;

    /// <summary>Whether the next version is the yearly review: of the law's own list, which no agency adopted, it is not.</summary>
    public static bool IsDue(NegativeListEdition before, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(before);
        return before.AdoptedBy.Length > 0 && IsNear(DueOn(before.AdoptedOn), today);
    }

    /// <summary>What the next version does with an item: gone, as it was, or in other words.</summary>
    public static ReviewDecision DecisionOn(NegativeItem item, IReadOnlyList<NegativeItem> next)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(next);
        return next.FirstOrDefault(one => one.Code == item.Code) is not { } kept ? ReviewDecision.Delete : kept == item ? ReviewDecision.Keep : ReviewDecision.Narrow;
    }

    /// <summary>保留 …</summary>
    public static string NameOf(ReviewDecision decision) => decision switch
    {
        ReviewDecision.Keep => "保留",
        ReviewDecision.Narrow => "改写",
        _ => "删去",
    };

    /// <summary>How often each item was the reason in the year up to a day, in the agency and its office.</summary>
    /// <remarks>Whatever the reader may see: an item is used or it is not, and a count tells nothing of a paper.</remarks>
    internal static async Task<IReadOnlyDictionary<string, int>> HitsAsync(OfficeHubDbContext db, Guid agencyId, DateOnly today, CancellationToken ct)
    {
        var (agencies, since) = (await NegativeLists.AgenciesAsync(db, agencyId, ct), today.AddYears(-1));
        return await db.Set<OfficialDocument>()
            .Where(document => document.DocumentDate >= since && document.IssuerId != null && agencies.Contains(document.IssuerId.Value) && document.Traits.GroundCode != "")
            .GroupBy(document => document.Traits.GroundCode).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, StringComparer.Ordinal, ct);
    }
}

/// <summary>An unused item goes on, is rewritten or deleted, and nobody says why.</summary>
/// <param name="Codes">Of the items.</param>
public sealed record UnusedItemsUnexplained(string Codes)
    : Error("Openness.UnusedItemsUnexplained", $"年度复查要说明一年没有用到的事由为什么保留、改写或者删去：{Codes}。请填写理由。");
