using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Persistence;

/// <summary>security.md R5 and R6: two people, one decision; one press, one effect.</summary>
public sealed class ContentionTests(ITestOutputHelper output)
{
    /// <summary>OFFICEHUB_ROUNDS=1000 before a release.</summary>
    private static readonly int Rounds = Chance.Rounds(300);

    private static readonly Permission Right = new("Test.Do", "办一件事", "测试");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Change_by_two_callers_at_once_has_one_winner_and_tells_the_other_who(DatabaseProvider provider)
    {
        var chance = Chance.Begin(output);
        await using var office = await TestOffice.OpenAsync(provider: provider);
        Actor[] callers = [await office.SignedInAsync("赵启明", Right), await office.SignedInAsync("高静", Right)];
        var disputed = callers[0].SessionId;

        for (var revision = 0; revision < Rounds; revision++)
        {
            var order = chance.Next(2);
            var results = await AtOnceAsync(2, i => TouchAsync(office, callers[(i + order) % 2], Guid.NewGuid(), disputed, revision));

            var winner = callers[(Assert.Single(Enumerable.Range(0, 2), i => results[i].IsSuccess) + order) % 2];
            var refusal = Assert.IsType<ChangedMeanwhile>(Assert.Single(results, result => !result.IsSuccess).Error);
            Assert.Equal((winner.Name, "续时"), (refusal.Who, refusal.What));
            Assert.StartsWith($"{winner.Name} 在 7月1日 ", refusal.Message, StringComparison.Ordinal);
        }

        await using var db = await office.ContextAsync();
        Assert.Equal(Rounds, (await db.Set<UserSession>().SingleAsync(session => session.Id == disputed)).Revision);
        var log = await office.LogAsync();
        Assert.Equal((Rounds, Rounds), (log.Count(row => row.Outcome == "OK"), log.Count(row => row.Outcome == "Common.ChangedMeanwhile")));
        AssertWhole(log);
    }

    [Theory, OnSqlite(4), OnSqlite(8), OnSqlite(16), OnPostgreSql(4), OnPostgreSql(8), OnPostgreSql(16)]
    public async Task Change_by_many_callers_at_once_has_one_winner(DatabaseProvider provider, int callers)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);

        for (var revision = 0; revision < Chance.Rounds(25); revision++)
        {
            var results = await AtOnceAsync(callers, _ => TouchAsync(office, actor, Guid.NewGuid(), actor.SessionId, revision));

            Assert.Single(results, result => result.IsSuccess);
            Assert.All(results.Where(result => !result.IsSuccess), result => Assert.IsType<ChangedMeanwhile>(result.Error));
        }

        AssertWhole(await office.LogAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Press_sent_ten_times_at_once_has_one_effect_and_ten_equal_answers(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);
        var rounds = Chance.Rounds(200);

        for (var round = 0; round < rounds; round++)
        {
            var press = Guid.NewGuid();
            var answers = await AtOnceAsync(10, _ => AddRoleAsync(office, actor, press, $"档案员{round}"));

            Assert.All(answers, answer => Assert.True(answer.IsSuccess, answer.Error?.Message));
            Assert.Single(answers.Select(answer => answer.Value).Distinct());
        }

        await using var db = await office.ContextAsync();
        Assert.Equal((rounds, rounds), (await db.Set<Role>().CountAsync(), await db.Set<CommandRecord>().CountAsync()));
        var log = await office.LogAsync();
        Assert.Equal(rounds, log.Count);
        AssertWhole(log);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Acts_on_different_objects_at_once_all_succeed_in_one_unbroken_chain(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);

        var answers = await AtOnceAsync(64, i => AddRoleAsync(office, actor, Guid.NewGuid(), $"联络员{i}"));

        Assert.All(answers, answer => Assert.True(answer.IsSuccess, answer.Error?.Message));
        var log = await office.LogAsync();
        Assert.Equal(64, log.Count);
        AssertWhole(log);
    }

    /// <summary>All callers wait at one gate, so that the machine and not the order of starting decides.</summary>
    private static async Task<T[]> AtOnceAsync<T>(int callers, Func<int, Task<T>> call)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = Enumerable.Range(0, callers).Select(i => Task.Run(async () =>
        {
            await gate.Task;
            return await call(i);
        })).ToArray();
        gate.SetResult();
        return await Task.WhenAll(calls);
    }

    private static void AssertWhole(IReadOnlyList<AuditEntry> log)
    {
        var previous = AuditChain.Genesis;
        for (var i = 0; i < log.Count; i++)
        {
            Assert.Equal((i + 1, previous, AuditChain.HashOf(previous, log[i])), (log[i].Sequence, log[i].PreviousHash, log[i].Hash));
            previous = log[i].Hash;
        }
    }

    private static Task<Result<Guid>> AddRoleAsync(TestOffice office, Actor actor, Guid press, string name) =>
        office.Get<CommandPath>().RunAsync<Guid>(
            new AddRole(press), actor, Right,
            scope =>
            {
                var role = new Role(Guid.CreateVersion7(), $"R{Guid.NewGuid():N}", name, "管档案");
                scope.Db.Add(role);
                scope.Concerns("角色", role.Id, role.Name);
                return Task.FromResult<Result<Guid>>(role.Id);
            },
            CancellationToken.None);

    private static Task<Result> TouchAsync(TestOffice office, Actor actor, Guid press, Guid sessionId, int revision) =>
        office.Get<CommandPath>().RunAsync(
            new TouchSession(press), actor, Right,
            async scope =>
            {
                var session = await scope.Db.Set<UserSession>().SingleAsync(row => row.Id == sessionId);
                scope.Concerns("会话", session.Id, "会话");
                if (await scope.StaleAsync(session, revision) is { } stale)
                {
                    return stale;
                }

                session.Seen(session.LastSeenAt.AddSeconds(1));
                return Result.Success;
            },
            CancellationToken.None);

    [Act("添加角色")]
    private sealed record AddRole(Guid CommandId) : ICommand;

    [Act("续时")]
    private sealed record TouchSession(Guid CommandId) : ICommand;
}
