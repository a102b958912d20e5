using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>Who may be given which step: handing over, adding, choosing, and what the pickers offer.</summary>
public sealed class StepTakersTests
{
    private const string CounterSigner = "于海波";
    private const string Leader = "林若澜";

    /// <summary>Who has the step, who is offered it, and the refusal; null where he takes it.</summary>
    public static TheoryData<string, string, Type?> Given => new()
    {
        { UnitHead, "马会川", null },
        { UnitHead, "周文渊", null },
        { UnitHead, "孙丽华", typeof(NotForThisStep) },
        { UnitHead, "包晓东", typeof(NotForThisStep) },
        { UnitHead, Drafter, typeof(NotForThisStep) },
        { UnitHead, "额尔敦", typeof(NotForThisStep) },
        { CounterSigner, "赵淑芬", null },
        { CounterSigner, "徐国强", null },
        { CounterSigner, "郑小雨", typeof(NotForThisStep) },
        { Editor, "包晓东", typeof(LacksRoleForStep) },
        { Secrecy, "孙丽华", typeof(LacksRoleForStep) },
        { Disclosure, "丁卫国", typeof(LacksRoleForStep) },
        { Leader, "周文渊", null },
        { Leader, "郭永平", typeof(NotForThisStep) },
        { Leader, UnitHead, typeof(NotForThisStep) },
        { Signatory, "乌力吉", null },
        { Signatory, "于海波", typeof(SignatoryMustLead) },
        { Director, "孟和", typeof(LacksRoleForStep) },
        { Registrar, "田向东", typeof(LacksRoleForStep) },
    };

    [Theory]
    [MemberData(nameof(Given))]
    public async Task Step_is_handed_over_to_those_it_is_for_and_the_picker_offers_no_others(string holder, string to, Type? refusal)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await AtAsync(desk, holder);
        var offered = await OfferedAsync(desk, paper, holder);

        var error = await HandOverAsync(desk, paper, holder, to);

        Assert.Equal(refusal, error?.GetType());
        Assert.Equal(refusal is null, offered.Contains(to));
        if (error is not null) Assert.Contains("请换一", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_the_role_in_another_agency_is_told_so_and_not_offered()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        await GrantAsync(desk, "郑小雨", RoleCodes.EditorialReviewer);
        await GrantAsync(desk, "包晓东", RoleCodes.EditorialReviewer);
        var paper = await AtAsync(desk, UnitHead);
        Assert.Null((await desk.DecideAsync(paper, UnitHead)).Error);
        Assert.Null((await desk.DecideAsync(paper, CounterSigner)).Error);

        // Both of the office have it; the finance bureau's editor has not.
        Assert.Equal(["核稿 包晓东", "核稿 韩雪梅"], await desk.OpenAsync(paper));
        Assert.DoesNotContain("郑小雨", await OfferedAsync(desk, paper, Editor));
        Assert.Equal("郑小雨是别的机关的核稿员，不能办这件的“核稿”。请在本机关办公室或上级机关里换一个人。", (await HandOverAsync(desk, paper, Editor, "郑小雨"))!.Message);
    }

    [Fact]
    public async Task Draft_is_handed_over_within_the_agency_it_is_drafted_in()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await AtAsync(desk, UnitHead);
        Assert.Null((await desk.SendBackAsync(paper, UnitHead, "请补充依据。")).Error);

        Assert.IsType<NotForThisStep>(await HandOverAsync(desk, paper, Drafter, "郑小雨"));
        Assert.Null(await HandOverAsync(desk, paper, Drafter, "包晓东"));
    }

    [Fact]
    public async Task Upward_paper_is_offered_to_the_principal_leader_alone()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await AtAsync(desk, Signatory, fields => fields with
        {
            Content = fields.Content with { Kind = OfficeHub.Core.Publishing.Content.DocumentKind.Report, Direction = OfficeHub.Core.Publishing.Content.DocumentDirection.Upward, Title = "关于防汛工作的报告" },
        });

        Assert.Empty(await OfferedAsync(desk, paper, Signatory));
        Assert.IsType<PrincipalLeaderRequired>(await HandOverAsync(desk, paper, Signatory, "乌力吉"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Signer_is_added_from_those_who_may_countersign(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var paper = await AtAsync(desk, CounterSigner);
        var item = await desk.ItemAsync(paper, CounterSigner);
        async Task<Error?> AddAsync(string more) => (await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new AddSigner(Guid.NewGuid(), item.Id, (await desk.ItemAsync(paper, CounterSigner)).Revision, (await desk.Office.StaffAsync(more)).Id, "涉及该单位职责。"), await desk.AsAsync(CounterSigner), default)).Error;

        Assert.IsType<NotForThisStep>(await AddAsync("包晓东"));
        Assert.Null(await AddAsync("郭永平"));
        Assert.DoesNotContain("郭永平", await OfferedAsync(desk, paper, CounterSigner));
    }

    [Fact]
    public async Task Choice_of_somebody_who_cannot_take_the_step_is_said_before_the_paper_is_sent()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var (leader, signer) = ((await desk.Office.StaffAsync("郭永平")).Id, (await desk.Office.StaffAsync("包晓东")).Id);
        var paper = await desk.DraftAsync(fields => fields with { Leaders = [leader], CounterSigners = [signer] });

        var faults = Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper)).Error).Faults;

        Assert.Equal(
            ["CounterSigners “会签”要由单位、部门的负责人或副职办，包晓东不是。请换一个人。", "Leaders “领导审签”要由发文机关或拟稿机关的领导办，郭永平不是。请换一个人。"],
            faults.Select(fault => $"{fault.Field} {fault.Sentence}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Choice_the_editor_makes_is_asked_of_him_as_well()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await AtAsync(desk, Editor);
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Leaders = [(await desk.Office.StaffAsync("郭永平")).Id] }, by: Editor)).Error);

        Assert.Equal("Leaders", Assert.Single(Assert.IsType<NotReadyToSend>((await desk.DecideAsync(paper, Editor)).Error).Faults).Field);
    }

    [Theory]
    [InlineData(DocumentSteps.CounterSigners, "于海波", "包晓东")]
    [InlineData(DocumentSteps.Leaders, "林若澜", "于海波")]
    public async Task Drafter_is_offered_those_who_can_take_the_step(string key, string offered, string hidden)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        async Task<IEnumerable<string>> FoundAsync(string text) =>
            (await desk.Office.Get<DraftPeopleQuery>().SearchAsync(paper, key, text, await desk.AsAsync(Drafter), default)).Value.Select(row => row.Name);

        Assert.Contains(offered, await FoundAsync(offered));
        Assert.Empty(await FoundAsync(hidden));
        Assert.NotEmpty(await FoundAsync(""));
        Assert.IsType<NotFound>((await desk.Office.Get<DraftPeopleQuery>().SearchAsync(paper, key, "", await desk.AsAsync("郑小雨"), default)).Error);
    }

    [Fact]
    public async Task Pickers_answer_for_ones_own_item_only()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await AtAsync(desk, UnitHead);
        var item = await desk.ItemAsync(paper, UnitHead);

        Assert.IsType<NotFound>((await desk.Office.Get<ItemTakersQuery>().SearchAsync(item.Id, "", await desk.AsAsync(Drafter), default)).Error);
    }

    private static async Task<Error?> HandOverAsync(DocumentOffice desk, Guid paper, string holder, string to)
    {
        var item = await desk.ItemAsync(paper, holder);
        return (await desk.Office.Get<ChangePeopleHandler>().HandleAsync(
            new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Office.StaffAsync(to)).Id, "出差。"), await desk.AsAsync(holder), default)).Error;
    }

    private static async Task<IReadOnlyList<string>> OfferedAsync(DocumentOffice desk, Guid paper, string holder)
    {
        var item = await desk.ItemAsync(paper, holder);
        var names = new List<string>();
        // The list is cut at twenty: asked by each part of the organisation it is whole.
        foreach (var text in new[] { "", "秘书", "科", "局", "旗", "盟长" }) names.AddRange((await desk.Office.Get<ItemTakersQuery>().SearchAsync(item.Id, text, await desk.AsAsync(holder), default)).Value.Select(row => row.Name));
        return names;
    }

    private static async Task GrantAsync(DocumentOffice desk, string who, string role)
    {
        await using var db = await desk.Office.ContextAsync();
        db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), role, (await desk.Office.StaffAsync(who)).Id, Guid.Empty, "任用", desk.Office.Clock.UtcNow, null));
        await db.SaveChangesAsync();
    }

    // Sent, and gone on until the person has it.
    private static async Task<Guid> AtAsync(DocumentOffice desk, string holder, Func<DraftFields, DraftFields>? change = null)
    {
        var (signer, leader) = ((await desk.Office.StaffAsync(CounterSigner)).Id, (await desk.Office.StaffAsync(Leader)).Id);
        var paper = await desk.DraftAsync(fields => (change ?? (same => same))(fields with { CounterSigners = [signer], Leaders = [leader] }));
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        foreach (var name in new[] { UnitHead, CounterSigner, Editor, Secrecy, Disclosure, Leader, Signatory, Director, Registrar })
        {
            if ((await desk.OpenAsync(paper)).Any(open => open.EndsWith(holder, StringComparison.Ordinal))) break;
            Assert.Null((await desk.DecideAsync(paper, name)).Error);
        }

        return paper;
    }
}
