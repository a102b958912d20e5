using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>负面清单 with its history.</summary>
/// <param name="Agency">Whose.</param>
/// <param name="Shown">The version asked for, else the one in force.</param>
/// <param name="InForce">Number of the one in force.</param>
/// <param name="Latest">The newest one, in force or still to come: the next one is built on it.</param>
/// <param name="History">The newest first, the law's own list last.</param>
/// <param name="ReviewDueOn">By when the yearly review is due.</param>
/// <param name="NextSerial">The number in the code of the next new item.</param>
/// <param name="MayAdopt">Whether the reader may adopt the next version.</param>
/// <param name="Hits">How often each item was the reason in the last year, for whoever may adopt; those nobody used are not in it.</param>
/// <param name="IsReview">Whether the next version is the yearly review.</param>
public sealed record NegativeListView(
    string Agency, NegativeListEdition Shown, int InForce, NegativeListEdition Latest, IReadOnlyList<NegativeListEdition> History, DateOnly ReviewDueOn, int NextSerial, bool MayAdopt,
    IReadOnlyDictionary<string, int> Hits, bool IsReview);

/// <summary>The list of the reader's agency. Whoever drafts may read it, old versions too.</summary>
[Act("查负面清单")]
public sealed class NegativeListQuery(QueryPath path, TimeProvider clock)
{
    /// <summary>A version of it; the one in force for no number.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<NegativeListView>> FindAsync(int? number, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<NegativeListView>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var keeper = await NegativeLists.KeeperAsync(db, actor.AgencyId, ct);
            var versions = keeper is null ? [] : await db.Set<NegativeListVersion>().AsNoTracking().Where(list => list.AgencyId == keeper.Id).OrderByDescending(list => list.Number).ToListAsync(ct);
            IReadOnlyList<NegativeListEdition> history = [.. versions.Select(NegativeLists.Of), NegativeLists.Initial];
            var today = BeijingTime.Today(clock);
            var inForce = history.First(list => list.AdoptedOn <= today);
            var shown = number is null ? inForce : history.FirstOrDefault(list => list.Number == number);
            if (shown is null) return new NotFound("版本", "这一");
            var mayAdopt = keeper is not null && actor.Can(DocumentPermissions.AdoptNegativeList);
            return new NegativeListView(
                keeper?.Name ?? "", shown, inForce.Number, history[0], history, NegativeListReview.DueOn(history[0].AdoptedOn), history.SelectMany(list => list.Items).Max(item => item.Serial) + 1,
                mayAdopt, mayAdopt ? await NegativeListReview.HitsAsync(db, actor.AgencyId, today, ct) : new Dictionary<string, int>(StringComparer.Ordinal), NegativeListReview.IsDue(history[0], today));
        }, ct);
    }
}
