using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Routing.Templates;

public sealed class DrawUpTemplateTests
{
    [Fact]
    public async Task Paper_under_way_keeps_its_version_and_the_next_one_takes_the_new()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var before = await desk.DraftAsync();
        await desk.SubmitAsync(before);

        Assert.Equal(2, (await DrawUpAsync(desk, steps => [.. steps.Where(step => step.Key != "EditorialReview")])).Value);
        await desk.DecideAsync(before, UnitHead);
        desk.Office.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await desk.DraftAsync();
        await desk.SubmitAsync(after);
        await desk.DecideAsync(after, UnitHead);

        Assert.Equal(["核稿 韩雪梅"], await desk.OpenAsync(before));
        Assert.Equal(["保密审查 丁卫国", "公开属性审核 孙丽华"], await desk.OpenAsync(after));
        var view = (await desk.Office.Get<TemplatesQuery>().FindAsync(null, null, await DirectorAsync(desk), default)).Value;
        Assert.Equal((2, 2), (view.Shown, view.InForce));
        Assert.Equal([(2, 1), (1, 1)], view.Versions.Select(row => (row.Version, row.Running)));
        Assert.Equal(["联合会签", "签发", "复核", "编号", "排版", "校对", "用印", "核发"], view.Tail.Select(row => row.Step.Name));
    }

    [Fact]
    public async Task What_cannot_be_bent_is_refused_with_every_reason_and_nothing_is_stored()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        var refused = Assert.IsType<TemplateFault>((await DrawUpAsync(desk, steps =>
        [
            .. steps.Where(step => step.Key != "SecrecyReview"),
            new TemplateStep { Key = "", Kind = "SignOff", Name = "签发", Rank = 9, Who = new(AssigneeBy.Role, RoleCodes.Leader) },
            new TemplateStep { Key = "", Kind = "LeaderReview", Name = "会商", Rank = 10, Who = new(AssigneeBy.Post, Guid.NewGuid().ToString()), Usual = new(400, TimeLimitUnit.WorkingDays) },
        ])).Error);

        Assert.Contains("不能没有“保密审查”", refused.Message, StringComparison.Ordinal);
        Assert.Contains("“签发”不是审核环节", refused.Message, StringComparison.Ordinal);
        Assert.Contains("时限“400 个工作日”不合适", refused.Message, StringComparison.Ordinal);
        Assert.Contains("“会商”的办理人已经没有了", refused.Message, StringComparison.Ordinal);
        await using var db = await desk.Office.ContextAsync();
        Assert.Equal(1, await db.Set<RouteTemplate>().CountAsync());
    }

    [Theory]
    [InlineData("Fact", "不能设条件")]
    [InlineData("Who", "只能由保密审查员办")]
    public async Task Secrecy_review_is_neither_conditional_nor_another_s(string what, string said)
    {
        await using var desk = await DocumentOffice.OpenAsync();

        var refused = (await DrawUpAsync(desk, steps => [.. steps.Select(step => step.Key != "SecrecyReview" ? step
            : what == "Fact" ? step with { Fact = DocumentFacts.Policy, OtherwiseReason = "不是政策性文件" } : step with { Who = new(AssigneeBy.UnitHead) })])).Error;

        Assert.Contains(said, refused!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "“保密审查”要排在“核稿”后面")]
    [InlineData(3, "“保密审查”要排在“核稿”后面")]
    [InlineData(5, null)]
    public async Task Secrecy_is_reviewed_after_the_last_step_that_mends_the_text(int rank, string? said)
    {
        await using var desk = await DocumentOffice.OpenAsync();

        var refused = (await DrawUpAsync(desk, steps =>
            [.. steps.Select(step => step.Key == "SecrecyReview" ? step with { Rank = rank, Usual = new(2, TimeLimitUnit.WorkingDays) } : step).OrderBy(step => step.Rank)])).Error;

        if (said is null) Assert.Null(refused);
        else Assert.Contains(said, Assert.IsType<TemplateFault>(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mark_of_secrecy_in_the_words_of_a_step_is_refused_and_not_stored()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        Assert.IsType<TemplateFault>((await DrawUpAsync(desk, steps => [.. steps.Select(step => step.Key == "UnitReview" ? step with { Name = "机密★1年" } : step)])).Error);
        Assert.IsType<TemplateFault>((await DrawUpAsync(desk, steps => [.. steps.Select(step => step.Key == "CounterSign" ? step with { OtherwiseReason = "附件机密★1年" } : step)])).Error);
        Assert.IsType<TemplateFault>((await DrawUpAsync(desk, steps => [.. steps.Select(step => step.Key == "UnitReview" ? step with { Name = "部门\n审核" } : step)])).Error);

        Assert.DoesNotContain(await desk.Office.LogAsync(), row => row.Summary.Contains("机密★", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_says_line_by_line_what_would_change_and_writes_nothing()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.SubmitAsync(paper);
        var steps = Changed(await StepsAsync(desk));

        var preview = (await desk.Office.Get<TemplatesQuery>().PreviewAsync(DocumentSteps.Template, steps, await DirectorAsync(desk), default)).Value;

        Assert.Empty(preview.Faults);
        Assert.Equal(
            [
                "删去“解读方案审核”", "新增“财务审核”，由盟财政局局长办，在“会签”之后", "“核稿”的平件时限由“2 个工作日”改为“4 个工作小时”",
                "次序改为：部门审核→核稿→会签→合法性审核→公开属性审核、保密审查→不予公开审核→领导审签",
            ],
            preview.Changes);
        Assert.Equal(1, preview.Running);
        Assert.Equal(1, (await desk.Office.Get<TemplatesQuery>().FindAsync(null, null, await DirectorAsync(desk), default)).Value.InForce);

        IReadOnlyList<TemplateStep> Changed(IReadOnlyList<TemplateStep> all) =>
        [
            .. all.Where(step => step.Key != "InterpretationReview").Select(step => step.Key switch
            {
                "EditorialReview" => step with { Rank = 2, Usual = new TimeLimit(4, TimeLimitUnit.WorkingHours) },
                "CounterSign" => step with { Rank = 3 },
                _ => step with { Rank = step.Rank + 10 - (step.Rank == 1 ? 10 : 0) },
            }),
            new TemplateStep { Key = "", Kind = "UnitReview", Name = "财务审核", Rank = 5, Who = new(AssigneeBy.Post, desk.Office.PostAsync("北原盟财政局", "局长").Result.Id.ToString()) },
        ];
    }

    [Fact]
    public async Task Change_to_a_version_that_is_no_longer_the_last_is_refused_and_so_is_none_at_all()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        Assert.IsType<TemplateUnchanged>((await DrawUpAsync(desk, steps => steps)).Error);
        Assert.IsType<Invalid>((await DrawUpAsync(desk, steps => [.. steps.Skip(1)], reason: " ")).Error);
        Assert.Null((await DrawUpAsync(desk, steps => [.. steps.Skip(1)])).Error);

        Assert.IsType<TemplateIsNewer>((await DrawUpAsync(desk, steps => [.. steps.Skip(1)])).Error);
        var row = (await desk.Office.LogAsync()).Last(entry => entry.ActionName == "启用新流程" && entry.Outcome == "OK");
        Assert.Contains("第 2 版：删去“部门审核”。理由：机构调整。", row.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_and_clerks_change_no_route()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var query = desk.Office.Get<TemplatesQuery>();

        Assert.True((await query.FindAsync(null, null, await desk.AsAsync("李文斌"), default)).IsSuccess);
        Assert.IsType<NotAllowed>((await query.FindAsync(null, null, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<NotAllowed>((await DrawUpAsync(desk, steps => [.. steps.Skip(1)], by: await desk.AsAsync("李文斌"))).Error);
    }

    private static async Task<Result<int>> DrawUpAsync(
        DocumentOffice desk, Func<IReadOnlyList<TemplateStep>, IReadOnlyList<TemplateStep>> change, string reason = "机构调整。", Actor? by = null) =>
        await desk.Office.Get<DrawUpTemplateHandler>().HandleAsync(
            new DrawUpTemplate(Guid.NewGuid(), DocumentSteps.Template, 1, change(DocumentSteps.InitialReview), reason), by ?? await DirectorAsync(desk), CancellationToken.None);

    private static async Task<IReadOnlyList<TemplateStep>> StepsAsync(DocumentOffice desk) =>
        [.. (await desk.Office.Get<TemplatesQuery>().FindAsync(null, null, await DirectorAsync(desk), default)).Value.Steps.Select(row => row.Step)];

    private static Task<Actor> DirectorAsync(DocumentOffice desk) => desk.Office.SignedInAsync(Director, RoutingPermissions.ReadTemplates, RoutingPermissions.DesignTemplates);
}
