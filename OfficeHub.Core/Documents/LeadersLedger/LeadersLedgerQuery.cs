using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>How a leader stands in a year.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">单位职务.</param>
/// <param name="Count">Lines that count.</param>
/// <param name="State">Its light.</param>
/// <param name="Owed">How many are owed.</param>
public sealed record LeaderCount(Guid StaffId, string Name, string Post, int Count, CountState State, int Owed);

/// <summary>领导解读台账 of a year.</summary>
/// <param name="Agency">Whose.</param>
/// <param name="Filter">As asked for.</param>
/// <param name="Number">每人每年几次.</param>
/// <param name="Leaders">In the order of the directory, whoever was counted and is no leader any more behind them.</param>
/// <param name="Lines">The last first.</param>
/// <param name="MayKeep">Whether the reader enters lines.</param>
public sealed record LeadersLedgerView(string Agency, LeadersLedgerFilter Filter, int Number, IReadOnlyList<LeaderCount> Leaders, Page<LeaderLine> Lines, bool MayKeep);

/// <summary>A document a leader may have explained.</summary>
/// <param name="DocumentId">Which.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号.</param>
public sealed record LedgerDocument(Guid DocumentId, string Title, string Number);

/// <summary>What a new line is chosen from.</summary>
/// <param name="Leaders">Whom the ledger counts.</param>
/// <param name="Documents">Released with an interpretation, the last first.</param>
public sealed record LedgerChoices(IReadOnlyList<LeaderRow> Leaders, IReadOnlyList<LedgerDocument> Documents);

/// <summary>领导解读台账, of the reader's agency or of the one whose office it is.</summary>
[Act("查领导解读台账")]
public sealed class LeadersLedgerQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    private const int MostDocuments = 100;

    /// <summary>A page of it.</summary>
    /// <returns><see cref="NotFound"/> without an agency.</returns>
    public Task<Result<LeadersLedgerView>> PageAsync(LeadersLedgerFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<LeadersLedgerView>(this, actor, LeadersLedgerPermissions.Read, db => ReadAsync(db, filter, cursor, Page<LeaderLine>.DefaultSize, actor, ct), ct);

    /// <summary>Whom and what a new line may name.</summary>
    /// <returns><see cref="NotFound"/> without an agency.</returns>
    public Task<Result<LedgerChoices>> ChoicesAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync<LedgerChoices>(this, actor, LeadersLedgerPermissions.Keep, async db =>
        {
            if (await CountedLeaders.KeeperAsync(db, actor, ct) is not { } keeper) return new NotFound("机关");
            var documents = await PublishedLibrary.Open(db).Where(row => row.IssuerId == keeper.Id && row.Interpretations > 0).OrderByDescending(row => row.ReleasedAt).Take(MostDocuments)
                .Select(row => new LedgerDocument(row.DocumentId, row.Title, row.Number)).ToListAsync(ct);
            return new LedgerChoices(await CountedLeaders.OfAsync(db, keeper.Id, BeijingTime.Today(clock), ct), documents);
        }, ct);

    /// <summary>Reads so many lines of it.</summary>
    internal async Task<Result<LeadersLedgerView>> ReadAsync(OfficeHubDbContext db, LeadersLedgerFilter filter, string? cursor, int size, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await CountedLeaders.KeeperAsync(db, actor, ct) is not { } keeper) return new NotFound("机关");
        var number = await settings.GetAsync(YearlyNumber.Setting, ct);
        var page = await LeadersLedgerSource.Lines(db, keeper.Id, filter).ToPageAsync(LeadersLedgerSource.LastFirst, cursor, LeadersLedgerSource.Row, ct, size, count: string.IsNullOrEmpty(cursor));
        return new LeadersLedgerView(keeper.Name, filter, number, await LeadersAsync(db, keeper.Id, filter.Year, number, ct), page, actor.Can(LeadersLedgerPermissions.Keep));
    }

    private async Task<IReadOnlyList<LeaderCount>> LeadersAsync(OfficeHubDbContext db, Guid agencyId, int year, int number, CancellationToken ct)
    {
        var today = BeijingTime.Today(clock);
        var counts = await LeadersLedgerSource.CountsAsync(db, agencyId, year, ct);
        var leaders = await CountedLeaders.OfAsync(db, agencyId, today, ct);
        var others = counts.Keys.Except(leaders.Select(one => one.StaffId)).ToList();
        var gone = others.Count == 0 ? [] : await db.Set<LeaderInterpretation>().Where(line => line.AgencyId == agencyId && others.Contains(line.LeaderId)).OrderByDescending(line => line.HeldOn)
            .Select(line => new LeaderRow(line.LeaderId, line.LeaderName, line.LeaderPost)).ToListAsync(ct);
        return [.. leaders.Concat(gone.DistinctBy(one => one.StaffId)).Select(one => (one, Count: counts.GetValueOrDefault(one.StaffId))).Select(pair =>
        {
            var (state, owed) = YearlyNumber.Of(pair.Count, number, year, today);
            return new LeaderCount(pair.one.StaffId, pair.one.Name, pair.one.Post, pair.Count, state, owed);
        })];
    }
}
