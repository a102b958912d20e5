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
[Act("审定负面清单")]
public sealed record AdoptNegativeList(Guid CommandId, int After, IReadOnlyList<NegativeItem> Items, DateOnly? AdoptedOn, string Basis) : ICommand;

/// <summary>Handles <see cref="AdoptNegativeList"/>.</summary>
public sealed class AdoptNegativeListHandler(CommandPath path)
{
    /// <summary>Adopts it for the agency whose openness office the actor's is.</summary>
    /// <returns>
    /// Its number; <see cref="NotFound"/> without an agency, <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, <see cref="StateSecretMissing"/>, <see cref="ListIsIncomplete"/>
    /// or <see cref="ListBeforeTheLast"/>.
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
            var adopted = NegativeListVersion.Adopt(keeper.Id, before, items, command.AdoptedOn!.Value, basis, actor, scope.Now);
            if (!adopted.IsSuccess) return adopted.Error;
            scope.Db.Add(adopted.Value);
            scope.Concerns("负面清单", keeper.Id, $"{keeper.Name}负面清单", $"第 {adopted.Value.Number} 版，{items.Count} 项，自{BeijingTime.Day(adopted.Value.AdoptedOn)}起施行，依据：{basis}");
            return adopted.Value.Number;
        }, ct);
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
