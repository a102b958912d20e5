using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Verifying;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Auditing;

public sealed class AuditTrailTests
{
    private const int Writers = 8;
    private const int Each = 100;
    private static readonly Permission Right = new("Test.Do", "办一件事", "测试");

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Many_writers_at_once_leave_one_unbroken_chain(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = await office.SignedInAsync("赵启明", Right);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                Assert.True((await AddRoleAsync(office, actor, $"联络员{writer}之{i}")).IsSuccess);
            }
        })));

        var verdict = await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None);
        Assert.True(verdict.IsIntact, verdict.Sentence);
        Assert.Equal(Writers * Each, verdict.Rows);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Texts_longer_than_their_columns_are_cut_and_the_row_is_written(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var endless = new string('长', 2000);
        var actor = (await office.SignedInAsync("赵启明", Right)) with
        {
            Name = endless, PostName = endless, UnitName = endless, Address = endless, Roles = Enumerable.Range(0, 200).Select(i => $"Role{i}").ToFrozenSet(StringComparer.Ordinal),
        };

        var result = await AddRoleAsync(office, actor, "档案员", summary: string.Concat(Enumerable.Repeat("𠮷", 600)));

        Assert.True(result.IsSuccess);
        var row = Assert.Single(await office.LogAsync());
        Assert.Equal((60, 100, 100, 64, 400), (row.ActorName.Length, row.PostName.Length, row.UnitName.Length, row.Address.Length, row.Roles.Length));
        // A character of two halves is not cut in two.
        Assert.Equal(499, row.Summary.Length);
        Assert.EndsWith("𠮷…", row.Summary, StringComparison.Ordinal);
        Assert.True((await office.Get<DatabaseAudit>().VerifyAsync(progress: null, CancellationToken.None)).IsIntact);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_that_would_forge_a_line_stands_as_one_visible_line(DatabaseProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider: provider);
        var actor = (await office.SignedInAsync("赵启明", Right)) with { Address = "10.0.0.1\r\nOK\0" };

        await AddRoleAsync(office, actor, "档案员\n2026-07-01 OK\u2028\u202E员理管\uD83D");

        var row = Assert.Single(await office.LogAsync());
        Assert.Equal("档案员 2026-07-01 OK\uFFFD\uFFFD员理管\uFFFD", row.SubjectName);
        Assert.Equal("10.0.0.1  OK ", row.Address);
    }

    [Fact]
    public async Task Object_history_tells_who_did_what_newest_first_and_keeps_refusals_back()
    {
        await using var office = await TestOffice.OpenAsync();
        var actor = (await office.SignedInAsync("赵启明", Right)) with { UnitName = "文电科", PostName = "科长" };
        var subject = (await AddRoleAsync(office, actor, "档案员", summary: "管档案")).Value;
        office.Clock.Advance(TimeSpan.FromHours(1));
        await AddRoleAsync(office, actor, "档案员", subject, "管档案和全宗");
        await AddRoleAsync(office, await office.SignedInAsync("高静"), "档案员", subject);

        await using var db = await office.ContextAsync();
        var lines = await office.Get<IObjectHistory>().OfAsync(db, [subject], withReads: true, 10, CancellationToken.None);

        Assert.Equal(["管档案和全宗", "管档案"], lines.Select(line => line.Summary));
        Assert.All(lines, line => Assert.Equal(("赵启明（文电科科长）", "添加角色"), (line.Who, line.What)));
        Assert.Equal(office.Clock.UtcNow, lines[0].At);
    }

    private static Task<Result<Guid>> AddRoleAsync(TestOffice office, Actor actor, string name, Guid? subject = null, string summary = "") =>
        office.Get<CommandPath>().RunAsync<Guid>(
            new AddRole(Guid.NewGuid()), actor, Right,
            scope =>
            {
                var role = new Role(Guid.CreateVersion7(), $"R{Guid.NewGuid():N}", $"角色{Guid.NewGuid():N}"[..20], "管档案");
                scope.Db.Add(role);
                scope.Concerns("角色", subject ?? role.Id, name, summary);
                return Task.FromResult<Result<Guid>>(role.Id);
            },
            CancellationToken.None);

    [Act("添加角色")]
    private sealed record AddRole(Guid CommandId) : ICommand;
}
