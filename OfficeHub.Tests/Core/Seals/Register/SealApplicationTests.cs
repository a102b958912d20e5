using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Acts;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Seals.Register.SealDesk;

namespace OfficeHub.Tests.Core.Seals.Register;

public sealed class SealApplicationTests
{
    [Fact]
    public async Task Application_gives_the_next_number_tells_the_approvers_and_says_what_comes_next()
    {
        await using var desk = await OpenAsync();

        var first = await desk.AppliedAsync(by: Keeper);
        var second = await desk.AppliedAsync();

        var seal = await desk.SealAsync(second);
        Assert.EndsWith("-2026-0002", seal.Row.Number, StringComparison.Ordinal);
        Assert.Equal((SealStatus.Applied, "批准或不予批准"), (seal.Row.Status, seal.Next));
        Assert.Contains(seal.NextPeople, person => person.Name == Approver);
        Assert.Equal([SealAction.Withdraw], seal.May);
        Assert.Equal(SealAction.Apply, Assert.Single(seal.Acts).Action);
        Assert.Equal(2, (await desk.ToldAsync(Approver)).Count);
        Assert.DoesNotContain(await desk.ToldAsync(Stranger), words => words.Contains("请批准", StringComparison.Ordinal));
        Assert.NotEqual(first, second);
        Assert.Contains(await desk.Office.LogAsync(), row => row is { ActionName: "申请印章", Outcome: "OK" } && row.Summary.Contains("田向东", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Application_with_faults_names_each_and_leaves_nothing()
    {
        await using var desk = await OpenAsync();
        var command = await desk.ApplicationAsync() with { Name = " ", Purpose = "", KeeperId = Guid.Empty, Category = (SealCategory)9, Picture = new SealPictureOrder(new SealDesign(SealKind.Round, "").ToJson(), [], 0, 0) };

        var faults = Assert.IsType<Invalid>((await desk.ApplyAsync(command)).Error).Faults.Select(fault => fault.Field).Distinct();

        Assert.Equal(["Category", "KeeperId", "Name", "Picture", "Purpose"], faults.Order());
        Assert.Empty((await desk.Office.Get<SealRegisterQuery>().PageAsync(new SealFilter(), null, await desk.AsAsync(Clerk), default)).Value.Rows);
    }

    [Fact]
    public async Task Application_for_others_for_a_keeper_who_is_none_or_without_a_picture_is_refused()
    {
        await using var desk = await OpenAsync();
        var good = await desk.ApplicationAsync();

        Assert.IsType<NotYourAgency>((await desk.ApplyAsync(good with { CommandId = Guid.NewGuid(), AgencyId = (await desk.Office.UnitAsync("北原盟财政局")).Id })).Error);
        Assert.Equal(new KeeperIsNone(Stranger), (await desk.ApplyAsync(good with { CommandId = Guid.NewGuid(), KeeperId = await desk.StaffIdAsync(Stranger) })).Error);
        Assert.IsType<PredecessorNotOpen>((await desk.ApplyAsync(good with { CommandId = Guid.NewGuid(), PredecessorId = await desk.AppliedAsync() })).Error);
        Assert.IsType<Invalid>((await desk.ApplyAsync(good with { CommandId = Guid.NewGuid(), Picture = new SealPictureOrder("", [1, 2, 3], 42, 42) })).Error);
    }

    [Theory]
    [InlineData(SealCategory.Official, "国务院办公厅", "国务院办公厅")]
    [InlineData(SealCategory.Contract, "会计专用章", "北原盟行政公署")]
    public async Task Application_under_a_name_that_is_not_the_agency_s_or_not_the_picture_s_is_refused(SealCategory category, string name, string drawn)
    {
        await using var desk = await OpenAsync();

        var refused = await desk.ApplyAsync(await desk.ApplicationAsync() with { Category = category, Name = name, Picture = SealDesk.Round(drawn) });

        Assert.Equal("Name", Assert.Single(Assert.IsType<Invalid>(refused.Error).Faults).Field);
    }

    [Fact]
    public async Task Each_act_is_refused_to_whom_it_is_not_for()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.AppliedAsync();

        foreach (var action in new[] { SealAction.Withdraw, SealAction.Approve, SealAction.Refuse, SealAction.Stop, SealAction.Resume, SealAction.AskEnd, SealAction.ApproveEnd, SealAction.RefuseEnd, SealAction.AskDestruction, SealAction.Destroy })
        {
            Assert.IsType<NotAllowed>((await desk.DoAsync(action, seal, Stranger)).Error);
        }

        Assert.IsType<NotAllowed>((await desk.MakeAsync(seal, by: Approver)).Error);
        Assert.IsType<NotAllowed>((await desk.TakeAsync(seal, by: Clerk)).Error);
        Assert.IsType<NotAllowed>((await desk.ApplyAsync(await desk.ApplicationAsync(), by: Approver)).Error);
        Assert.Equal(SealStatus.Applied, (await desk.SealAsync(seal)).Row.Status);
    }

    [Fact]
    public async Task Refused_application_tells_the_applicant_why_and_is_over()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.AppliedAsync();
        Assert.IsType<Invalid>((await desk.DoAsync(SealAction.Refuse, seal, Approver, words: " ")).Error);

        Assert.Null((await desk.DoAsync(SealAction.Refuse, seal, Approver, "已有同名印章。")).Error);

        Assert.Equal(SealStatus.Refused, (await desk.SealAsync(seal)).Row.Status);
        Assert.Contains("不予批准：已有同名印章。", await desk.ToldAsync(Clerk));
        Assert.Equal(new SealMoveNotAllowed(SealStatus.Refused, SealAction.Approve), (await desk.DoAsync(SealAction.Approve, seal, Approver)).Error);
    }

    [Fact]
    public async Task Withdrawal_is_the_applicants_alone()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.AppliedAsync(by: Clerk);
        Assert.IsType<NotTheApplicant>((await desk.DoAsync(SealAction.Withdraw, seal, Keeper)).Error);

        Assert.Null((await desk.DoAsync(SealAction.Withdraw, seal, Clerk)).Error);

        Assert.Equal(SealStatus.Withdrawn, (await desk.SealAsync(seal)).Row.Status);
    }

    [Fact]
    public async Task Two_people_at_once_have_one_effect_and_the_second_is_told_who_was_first()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.AppliedAsync();
        var read = await desk.RevisionAsync(seal);

        var first = await desk.DoAsync(SealAction.Approve, seal, Approver, revision: read);
        var second = await desk.DoAsync(SealAction.Refuse, seal, Deputy, revision: read);

        Assert.Null(first.Error);
        Assert.Contains(Approver, Assert.IsType<ChangedMeanwhile>(second.Error).Who, StringComparison.Ordinal);
        Assert.Equal(SealStatus.Approved, (await desk.SealAsync(seal)).Row.Status);
    }

    [Fact]
    public async Task Same_press_again_has_no_second_effect()
    {
        await using var desk = await OpenAsync();
        var command = await desk.ApplicationAsync();
        var first = await desk.ApplyAsync(command);
        var (press, read) = (Guid.NewGuid(), await desk.RevisionAsync(first.Value));
        Assert.Null((await desk.DoAsync(SealAction.Approve, first.Value, Approver, revision: read, press: press)).Error);

        Assert.Equal(first.Value, (await desk.ApplyAsync(command)).Value);
        Assert.Null((await desk.DoAsync(SealAction.Approve, first.Value, Approver, revision: read, press: press)).Error);
        Assert.IsType<CommandIdReused>((await desk.DoAsync(SealAction.Approve, first.Value, Deputy, revision: read, press: press)).Error);

        Assert.Equal(2, (await desk.SealAsync(first.Value)).Acts.Count);
        Assert.Single((await desk.Office.Get<SealRegisterQuery>().PageAsync(new SealFilter(), null, await desk.AsAsync(Clerk), default)).Value.Rows);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Applications_at_once_get_numbers_of_their_own(DatabaseProvider provider)
    {
        await using var desk = await OpenAsync(provider);
        var (clerk, keeper) = (await desk.AsAsync(Clerk), await desk.AsAsync(Keeper));
        var commands = new List<(ApplyForSeal Command, Actor By)>();
        for (var i = 0; i < 6; i++) commands.Add((await desk.ApplicationAsync(), i % 2 == 0 ? clerk : keeper));

        var ids = await Task.WhenAll(commands.Select(one => Task.Run(async () => (await desk.Office.Get<SealApplicationHandler>().HandleAsync(one.Command, one.By, default)).Value)));

        var rows = (await desk.Office.Get<SealRegisterQuery>().PageAsync(new SealFilter(Text: "行政公署"), null, clerk, default)).Value.Rows;
        Assert.Equal(ids.Order(), rows.Select(row => row.Id).Order());
        Assert.Equal(["0001", "0002", "0003", "0004", "0005", "0006"], rows.Select(row => row.Number[^4..]).Order(StringComparer.Ordinal));
        Assert.Null((await desk.DoAsync(SealAction.Approve, ids[0], Approver)).Error);
    }

    [Fact]
    public async Task Register_narrows_counts_prints_and_exports_the_same_lines()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.ApprovedAsync();
        await desk.AppliedAsync();
        var (register, clerk) = (desk.Office.Get<SealRegisterQuery>(), await desk.AsAsync(Clerk));
        var approved = new SealFilter(SealStatus.Approved, Text: "行政公署", Category: SealCategory.Official);

        Assert.Equal(seal, Assert.Single((await register.PageAsync(approved, null, clerk, default)).Value.Rows).Id);
        Assert.Equal([2, 2, 0, 0], (await register.CountAsync([new(), new(Part: SealPart.InHand), new(Part: SealPart.InUse), new(Part: SealPart.Over)], clerk, default)).Value);
        Assert.Equal(1, (await desk.Office.Get<SealPrintQuery>().AllAsync(approved, clerk, default)).Value.Total);
        await using var file = (await desk.Office.Get<SealExportQuery>().ExportAsync(approved, [], clerk, default)).Value;
        Assert.Equal("印章登记簿20260701.xlsx", file.Name);
        Assert.Contains(await desk.Office.LogAsync(), row => row.ActionName == "导出印章登记簿" && row.Summary.StartsWith("1 行", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Seals_of_other_agencies_are_not_there()
    {
        await using var desk = await OpenAsync();
        var seal = await desk.AppliedAsync();

        var found = await desk.Office.Get<SealDetailQuery>().FindAsync(seal, await desk.AsAsync("于海波"), default);

        Assert.IsType<NotFound>(found.Error);
        Assert.Empty((await desk.Office.Get<SealRegisterQuery>().PageAsync(new SealFilter(), null, await desk.AsAsync("于海波"), default)).Value.Rows);
        Assert.IsType<NotFound>((await desk.DoAsync(SealAction.Approve, seal, "于海波")).Error);
    }
}
