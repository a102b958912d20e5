using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>审定负面清单: the next version, as a whole. One that changes nothing records the yearly review.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="After">The version on which it was built: another one in between is not passed over.</param>
/// <param name="Items">All of them, in their order.</param>
/// <param name="AdoptedOn">The first day on which it is in force.</param>
/// <param name="Basis">依据: what decided it.</param>
/// <param name="Reasons">Why each item nobody used for a year stays, changes or goes; asked for where the version is the yearly review.</param>
[Act("审定负面清单")]
public sealed record AdoptNegativeList(Guid CommandId, int After, IReadOnlyList<NegativeItem> Items, DateOnly? AdoptedOn, string Basis, IReadOnlyList<ReviewReason>? Reasons = null) : ICommand;

/// <summary>Handles <see cref="AdoptNegativeList"/>.</summary>
public sealed class AdoptNegativeListHandler(CommandPath path)
{
    /// <summary>Adopts it for the agency whose openness office the actor's is.</summary>
    /// <returns>
    /// Its number; <see cref="NotFound"/> without an agency, <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, <see cref="StateSecretMissing"/>, <see cref="ListIsIncomplete"/>,
    /// <see cref="UnusedItemsUnexplained"/> or <see cref="ListBeforeTheLast"/>.
    /// </returns>
    public Task<Result<int>> HandleAsync(AdoptNegativeList command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<int>(command, actor, DocumentPermissions.AdoptNegativeList, async scope =>
        {
            if (await NegativeLists.KeeperAsync(scope.Db, actor.AgencyId, ct) is not { } keeper) return new NotFound("机关");
            scope.Concerns("负面清单", keeper.Id, $"{keeper.Name}负面清单", "审定新版");
            var last = await scope.Db.Set<NegativeListVersion>().AsNoTracking().Where(list => list.AgencyId == keeper.Id).OrderByDescending(list => list.Number).FirstOrDefaultAsync(ct);
            var before = last is null ? NegativeLists.Initial : NegativeLists.Of(last);
            if (before.Number != command.After) return await scope.ChangedMeanwhileAsync(keeper.Id);
            var check = new FieldCheck();
            var items = Clean(check, command.Items ?? []);
            var basis = check.Line(nameof(command.Basis), "依据", command.Basis, NegativeListVersion.BasisLimit);
            check.Require(command.AdoptedOn is not null, nameof(command.AdoptedOn), "还没有填施行日期，请填从哪一天起。");
            if (check.Failed(out var invalid)) return invalid;
            var reviewed = await ReviewAsync(scope, before, items, command.Reasons ?? []);
            if (!reviewed.IsSuccess) return reviewed.Error;
            var adopted = NegativeListVersion.Adopt(keeper.Id, before, items, command.AdoptedOn!.Value, basis, reviewed.Value, actor, scope.Now);
            if (!adopted.IsSuccess) return adopted.Error;
            scope.Db.Add(adopted.Value);
            scope.Concerns("负面清单", keeper.Id, $"{keeper.Name}负面清单", $"第 {adopted.Value.Number} 版，{items.Count} 项，自{BeijingTime.Day(adopted.Value.AdoptedOn)}起施行，依据：{basis}{(reviewed.Value.Count > 0 ? $"；复查未用到的事由 {reviewed.Value.Count} 项" : "")}");
            return adopted.Value.Number;
        }, ct);
    }

    // What is given is kept at any time; at the yearly review none may be left out.
    private static async Task<Result<IReadOnlyList<ReviewedItem>>> ReviewAsync(CommandScope scope, NegativeListEdition before, List<NegativeItem> items, IReadOnlyList<ReviewReason> reasons)
    {
        var (check, today) = (new FieldCheck(), BeijingTime.DayOf(scope.Now));
        var hits = await NegativeListReview.HitsAsync(scope.Db, scope.Actor.AgencyId, today, scope.Cancellation);
        var reviewed = before.Items.Where(item => item.IsChoosable && !hits.ContainsKey(item.Code))
            .Select(item => new ReviewedItem(
                item.Code, item.Wording, NegativeListReview.DecisionOn(item, items),
                check.Line(nameof(AdoptNegativeList.Reasons), $"{item.Code} 的理由", reasons.FirstOrDefault(one => one.Code == item.Code)?.Reason, NegativeListReview.ReasonLimit, required: false)))
            .ToList();
        if (check.Failed(out var invalid)) return invalid;
        var silent = reviewed.FindAll(item => item.Reason.Length == 0).ConvertAll(item => item.Code);
        if (silent.Count > 0 && NegativeListReview.IsDue(before, today)) return new UnusedItemsUnexplained(string.Join('、', silent));
        return reviewed.FindAll(item => item.Reason.Length > 0);
    }

    private static List<NegativeItem> Clean(FieldCheck check, IReadOnlyList<NegativeItem> items)
    {
        const string Field = nameof(AdoptNegativeList.Items);
        check.Require(items.Count <= NegativeListVersion.MostItems, Field, $"清单最多 {NegativeListVersion.MostItems} 项，请合并。");
        check.Require(items.All(item => item.Serial > 0 && item.Code == $"N{item.Serial}") && items.Select(item => item.Code).Distinct(StringComparer.Ordinal).Count() == items.Count, Field, "编号要写作 N 加数字，不能重复。请改编号。");
        return
        [
            .. items.Take(NegativeListVersion.MostItems).Select(item => item with
            {
                Category = check.Line(Field, $"{item.Code} 的类别", item.Category, NegativeItem.CategoryLimit),
                Wording = check.Line(Field, $"{item.Code} 的事由", item.Wording, NegativeItem.WordingLimit),
                Clause = check.Line(Field, $"{item.Code} 的依据条款", item.Clause, NegativeItem.ClauseLimit),
            }),
        ];
    }
}
