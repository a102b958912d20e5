using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Persistence;

public sealed class CommandPathTests
{
    private static readonly Permission Right = new("Test.Do", "办一件事", "测试");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Command_of_an_entitled_actor_leaves_its_effect_and_one_row(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);

        var result = await AddRoleAsync(office, actor, Guid.NewGuid(), "档案员");

        Assert.True(result.IsSuccess);
        var row = Assert.Single(await office.LogAsync());
        Assert.Equal(("OK", "添加角色", "档案员", "赵启明"), (row.Outcome, row.ActionName, row.SubjectName, row.ActorName));
        Assert.NotEqual("", row.AfterHash);
        Assert.Equal(AuditChain.HashOf(AuditChain.Genesis, row), row.Hash);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Command_without_the_right_is_refused_and_the_refusal_is_on_record(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("苏日娜");

        var result = await AddRoleAsync(office, actor, Guid.NewGuid(), "档案员");

        Assert.IsType<NotAllowed>(result.Error);
        Assert.Equal(0, await RoleCountAsync(office));
        Assert.Equal("Common.NotAllowed", Assert.Single(await office.LogAsync()).Outcome);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Command_after_the_rights_changed_is_refused(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);
        await using (var db = await office.ContextAsync())
        {
            await db.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(account => account.RightsVersion, 1));
        }

        var result = await AddRoleAsync(office, actor, Guid.NewGuid(), "档案员");

        Assert.IsType<RightsChanged>(result.Error);
        Assert.Equal(0, await RoleCountAsync(office));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Command_sent_ten_times_at_once_has_one_effect_and_ten_equal_answers(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);
        var press = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => AddRoleAsync(office, actor, press, "档案员"))));

        Assert.Single(answers.Select(answer => answer.Value).Distinct());
        Assert.Equal(1, await RoleCountAsync(office));
        Assert.Single(await office.LogAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Refusal_is_repeated_with_its_type_and_data(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);
        var press = Guid.NewGuid();

        var first = await AddRoleAsync(office, actor, press, "");
        var second = await AddRoleAsync(office, actor, press, "");

        var invalid = Assert.IsType<Invalid>(second.Error);
        Assert.Equal(first.Error, invalid);
        Assert.Equal("Name", Assert.Single(invalid.Faults).Field);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Command_id_of_somebody_else_gives_no_answer_away(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var press = Guid.NewGuid();
        await AddRoleAsync(office, await office.SignedInAsync("赵启明", Right), press, "档案员");

        var stolen = await AddRoleAsync(office, await office.SignedInAsync("高静", Right), press, "档案员");

        Assert.IsType<CommandIdReused>(stolen.Error);
        Assert.Equal(("高静", stolen.Error.Code), ((await office.LogAsync())[^1].ActorName, (await office.LogAsync())[^1].Outcome));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Command_id_of_two_people_at_once_has_one_effect_and_puts_the_other_on_record(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        Actor[] two = [await office.SignedInAsync("赵启明", Right), await office.SignedInAsync("高静", Right)];
        var press = Guid.NewGuid();

        var answers = await Task.WhenAll(two.Select(actor => Task.Run(() => AddRoleAsync(office, actor, press, "档案员"))));

        var stolen = Assert.Single(answers, answer => !answer.IsSuccess).Error!;
        Assert.IsType<CommandIdReused>(stolen);
        Assert.Equal(["OK", stolen.Code], (await office.LogAsync()).Select(row => row.Outcome));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Second_of_two_changes_reads_who_was_first(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var first = await office.SignedInAsync("赵启明", Right);
        var second = await office.SignedInAsync("高静", Right);
        var session = first.SessionId;

        var won = await TouchAsync(office, first, session, revision: 0);
        var lost = await TouchAsync(office, second, session, revision: 0);

        Assert.True(won.IsSuccess);
        var refusal = Assert.IsType<ChangedMeanwhile>(lost.Error);
        Assert.Equal(("赵启明", "续时"), (refusal.Who, refusal.What));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Exception_in_an_act_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.Get<CommandPath>().RunAsync(
            new AddRole(Guid.NewGuid(), "档案员"), actor, Right,
            scope =>
            {
                scope.Db.Add(new Role(Guid.NewGuid(), "Archivist", "档案员", ""));
                throw new InvalidOperationException("a bug");
            },
            CancellationToken.None));

        Assert.Equal(0, await RoleCountAsync(office));
        Assert.Empty(await office.LogAsync());
    }

    [Fact]
    public async Task Command_without_the_id_of_its_press_is_refused_and_on_record()
    {
        await using var office = await TestOffice.OpenAsync();
        var actor = await office.SignedInAsync("赵启明", Right);

        var result = await AddRoleAsync(office, actor, Guid.Empty, "档案员");

        Assert.IsType<CommandIdMissing>(result.Error);
        Assert.Equal(0, await RoleCountAsync(office));
        Assert.Equal("Common.CommandIdMissing", Assert.Single(await office.LogAsync()).Outcome);
    }

    [Fact]
    public async Task Digests_cover_accounts_and_the_permissions_of_roles()
    {
        await using var office = await TestOffice.OpenAsync();
        var actor = await office.SignedInAsync("赵启明", Right);
        var other = await office.SignedInAsync("苏日娜");
        var path = office.Get<CommandPath>();
        await AddRoleAsync(office, actor, Guid.NewGuid(), "档案员");

        await path.RunAsync(new AddRole(Guid.NewGuid(), ""), actor, Right, async scope =>
        {
            scope.Concerns("账号", other.AccountId, "账号");
            (await scope.Db.Users.SingleAsync(account => account.Id == other.AccountId)).IsDisabled = true;
            return Result.Success;
        }, CancellationToken.None);
        await path.RunAsync(new AddRole(Guid.NewGuid(), ""), actor, Right, scope =>
        {
            scope.Concerns("角色", Guid.NewGuid(), "档案员");
            scope.Db.Add(new RolePermission { RoleCode = "Archivist", PermissionCode = "Test.Do" });
            return Task.FromResult(Result.Success);
        }, CancellationToken.None);

        var log = await office.LogAsync();
        Assert.NotEqual(log[^2].BeforeHash, log[^2].AfterHash);
        Assert.NotEqual("", log[^2].BeforeHash);
        Assert.Equal("", log[^1].BeforeHash);
        Assert.NotEqual("", log[^1].AfterHash);
    }

    private static Task<Result<Guid>> AddRoleAsync(TestOffice office, Actor actor, Guid press, string name) =>
        office.Get<CommandPath>().RunAsync<Guid>(
            new AddRole(press, name), actor, Right,
            scope =>
            {
                if (name.Length == 0)
                {
                    return Task.FromResult<Result<Guid>>(Invalid.In("Name", "名称没有填。请填写角色名称。"));
                }

                var role = new Role(Guid.NewGuid(), "Archivist", name, "管档案");
                scope.Db.Add(role);
                scope.Concerns("角色", role.Id, role.Name);
                return Task.FromResult<Result<Guid>>(role.Id);
            },
            CancellationToken.None);

    private static Task<Result> TouchAsync(TestOffice office, Actor actor, Guid sessionId, int revision) =>
        office.Get<CommandPath>().RunAsync(
            new TouchSession(Guid.NewGuid()), actor, Right,
            async scope =>
            {
                var session = await scope.Db.Set<UserSession>().SingleAsync(row => row.Id == sessionId);
                scope.Concerns("会话", session.Id, "会话");
                if (await scope.StaleAsync(session, revision) is { } stale)
                {
                    return stale;
                }

                session.Seen(scope.Now.AddMinutes(1));
                return Result.Success;
            },
            CancellationToken.None);

    private static async Task<int> RoleCountAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<Role>().CountAsync();
    }

    [Act("添加角色")]
    private sealed record AddRole(Guid CommandId, string Name) : ICommand;

    [Act("续时")]
    private sealed record TouchSession(Guid CommandId) : ICommand;
}
