using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;
using static OfficeHub.Tests.Support.RouteOffice;

namespace OfficeHub.Tests.Core.Routing;

/// <summary>Approve, return, withdraw and hand over at once on one item: one wins, the others read a sentence.</summary>
public sealed class RouteRaceTests(ITestOutputHelper output)
{
    private const int EverydayRounds = 25;
    private const int MostCallers = 16;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task One_of_many_who_act_on_an_item_at_once_wins(DatabaseProvider provider)
    {
        var chance = Chance.Begin(output);
        var office = new RouteOffice();
        await office.OpenAsync(provider);
        try
        {
            var wins = new SortedDictionary<string, int>(StringComparer.Ordinal);
            for (var round = 0; round < Chance.Rounds(EverydayRounds); round++)
            {
                var won = await RoundAsync(office, chance, 2 + (round % (MostCallers - 1)));
                wins[won] = wins.GetValueOrDefault(won) + 1;
            }

            output.WriteLine(string.Join("，", wins.Select(win => $"{win.Key} {win.Value}")));
            Assert.True(wins.Count > 1, "One act always won: the callers did not race.");
        }
        finally
        {
            await office.DisposeAsync();
        }
    }

    private static async Task<string> RoundAsync(RouteOffice office, Random chance, int callers)
    {
        var slip = await office.SendAsync([Step("审核", 1), Step("批准", 2)], new() { ["审核"] = ["赵启明"], ["批准"] = ["陈立诚"] });
        var item = await slip.ItemAsync("赵启明");
        var (owner, sender) = (await office.AsAsync("赵启明"), await office.AsAsync(Drafter));
        var other = (await office.Office.StaffAsync("韩雪梅")).Id;
        var hash = office.Slips.HashOf(slip.Id);
        var before = await RowsAsync(office);
        (string Name, Func<Task<Result>> Act)[] acts =
        [
            ("同意", () => office.Office.Get<DecideItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, "Agree", "同意。", hash), owner, CancellationToken.None)),
            ("退回", () => office.Office.Get<SendBackItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, null, "请改。", true), owner, CancellationToken.None)),
            ("撤回", () => office.Office.Get<WithdrawSentHandler>().HandleAsync(new(Guid.NewGuid(), slip.Id), sender, CancellationToken.None)),
            ("转办", () => office.Office.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, other, "出差。"), owner, CancellationToken.None)),
        ];
        // All four when there are callers enough, in an order that chance deals.
        chance.Shuffle(acts);
        var dealt = Enumerable.Range(0, callers).Select(caller => acts[caller % acts.Length]).ToArray();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = dealt.Select(one => Task.Run(async () =>
        {
            await gate.Task;
            return (one.Name, Result: await one.Act());
        })).ToArray();
        gate.SetResult();
        var results = await Task.WhenAll(calls);

        var winner = Assert.Single(results, one => one.Result.IsSuccess);
        Assert.All(results.Where(one => !one.Result.IsSuccess), one =>
        {
            Assert.True(one.Result.Error is ItemIsOver or NothingToWithdraw or ChangedMeanwhile, $"{winner.Name} won, {one.Name} was told {one.Result.Error}");
            Assert.EndsWith("。", one.Result.Error!.Message, StringComparison.Ordinal);
        });
        Assert.Equal(before + callers, await RowsAsync(office));
        var route = await slip.RouteAsync();
        RouteRules.AssertHold(route);
        Assert.Equal(winner.Name switch { "同意" => "批准 陈立诚", "转办" => "审核 韩雪梅", _ => "拟稿 苏日娜" }, await slip.NowAsync());
        return winner.Name;
    }

    private static async Task<int> RowsAsync(RouteOffice office)
    {
        await using var db = await office.Office.ContextAsync();
        return await db.Set<AuditEntry>().CountAsync();
    }
}
