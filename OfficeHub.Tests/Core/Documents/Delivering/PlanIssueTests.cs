using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Delivering;

/// <remarks>features.md 79.</remarks>
public sealed class PlanIssueTests
{
    private static readonly TimeSpan InAnHour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Planned_document_goes_out_at_its_time_not_before_and_once()
    {
        await using var desk = await PlanningDesk.OpenAsync();

        var planned = await desk.PlanAsync(InAnHour);

        Assert.Null(planned.Error);
        Assert.Equal(0, planned.Value.Second);
        Assert.Equal((0, DocumentStatus.ReadyToIssue, 0), (await desk.RunAfterAsync(TimeSpan.FromMinutes(58)), await StatusAsync(desk), await desk.SentAsync()));
        Assert.Equal((1, 0), (await desk.RunAfterAsync(TimeSpan.FromMinutes(2)), await desk.RunAsync()));
        Assert.Equal((DocumentStatus.Issued, 2, IssuePlanState.Done, ""), (await StatusAsync(desk), await desk.SentAsync(), (await desk.PlanOfAsync())!.State, (await desk.PlanOfAsync())!.Why));
        await using var db = await desk.Sealing.Office.ContextAsync();
        var publication = await db.Set<Publication>().SingleAsync(row => row.DocumentId == desk.Paper);
        Assert.StartsWith("高静", publication.ReleasedBy, StringComparison.Ordinal);
        var row = Assert.Single(await desk.Sealing.Office.LogAsync(), row => row.Action == nameof(IssueDocument) && row.SubjectKind == "公文");
        Assert.Contains("的排定（", row.Summary, StringComparison.Ordinal);
        Assert.Equal(["北署发〔2026〕15号 已按排定核发。"], (await desk.ToldAsync(SealingDesk.Clerk)).Select(words => words.Replace(publication.Number, "北署发〔2026〕15号", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Planning_leaves_nothing_of_the_trial_behind()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        var rows = (await desk.Sealing.Office.LogAsync()).Count;
        var press = Guid.NewGuid();

        var (first, again) = (await desk.PlanAsync(InAnHour, press: press), await desk.PlanAsync(InAnHour, press: press));

        Assert.Equal((null, null, first.Value), (first.Error, again.Error, again.Value));
        await using var db = await desk.Sealing.Office.ContextAsync();
        Assert.Equal((0, 0, 0), (await db.Set<Publication>().CountAsync(), await db.Set<IndexSeries>().CountAsync(), await desk.SentAsync()));
        Assert.Equal(DocumentStatus.ReadyToIssue, await StatusAsync(desk));
        Assert.Equal(["PlanIssue"], (await desk.Sealing.Office.LogAsync()).Skip(rows).Select(row => row.Action));
    }

    [Fact]
    public async Task What_would_be_refused_now_is_refused_now()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        await using (var db = await desk.Sealing.Office.ContextAsync()) await db.Set<OfficialDocument>().Where(row => row.Id == desk.Paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, "北署发〔2026〕9号"));

        var planned = await desk.PlanAsync(InAnHour);

        Assert.Equal((await desk.IssueAsync()).Error, planned.Error);
        Assert.NotNull(planned.Error);
        Assert.Null(await desk.PlanOfAsync());
    }

    [Fact]
    public async Task Time_too_near_or_too_far_is_refused_with_the_earliest_one()
    {
        await using var desk = await PlanningDesk.OpenAsync();

        var (near, far) = (await desk.PlanAsync(TimeSpan.FromMinutes(29)), await desk.PlanAsync(TimeSpan.FromDays(365)));

        Assert.Matches("^核发时间至少要在 30 分钟以后，最早 2026年7月1日 [0-9]{2}:[0-9]{2}。$", Assert.Single(Assert.IsType<Invalid>(near.Error).Faults).Message);
        Assert.Contains("180 天", Assert.IsType<Invalid>(far.Error).Message, StringComparison.Ordinal);
        Assert.Null(await desk.PlanOfAsync());
    }

    [Fact]
    public async Task File_changed_after_planning_stays_and_says_why_to_planner_and_office()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        await using (var db = await desk.Sealing.Office.ContextAsync()) await db.Set<OfficialDocument>().Where(row => row.Id == desk.Paper).ExecuteUpdateAsync(set => set.SetProperty(row => row.RenditionHash, new string('0', 64)));

        Assert.Equal((0, 0), (await desk.RunAfterAsync(InAnHour), await desk.RunAsync()));

        var plan = (await desk.PlanOfAsync())!;
        Assert.Equal((IssuePlanState.Refused, new PlannedFileChanged().Message, DocumentStatus.ReadyToIssue), (plan.State, plan.Why, await StatusAsync(desk)));
        Assert.EndsWith(plan.Why, Assert.Single(await desk.ToldAsync(SealingDesk.Clerk)), StringComparison.Ordinal);
        Assert.Equal(WaitingPart.Stuck, (await PartsAsync(desk)).Single());
    }

    [Fact]
    public async Task Planner_without_his_right_at_the_time_sends_nothing_and_the_paper_can_be_issued_by_hand_later()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        var account = (await desk.Sealing.Office.AccountAsync(SealingDesk.Clerk)).Id;
        await SwitchAsync(isDisabled: true);

        Assert.Equal(0, await desk.RunAfterAsync(InAnHour));

        Assert.Equal((IssuePlanState.Refused, true), ((await desk.PlanOfAsync())!.State, (await desk.PlanOfAsync())!.Why.StartsWith("高静（", StringComparison.Ordinal)));
        await SwitchAsync(isDisabled: false);
        Assert.Equal(2, (await desk.IssueAsync()).Value);
        Assert.Equal(IssuePlanState.IssuedByHand, (await desk.PlanOfAsync())!.State);

        async Task SwitchAsync(bool isDisabled)
        {
            await using var db = await desk.Sealing.Office.ContextAsync();
            await db.Set<Account>().Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDisabled, isDisabled));
        }
    }

    [Fact]
    public async Task Stop_shorter_than_the_grace_is_made_up_for_and_its_length_recorded()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);

        Assert.Equal(1, await desk.RunAfterAsync(TimeSpan.FromMinutes(159)));

        Assert.StartsWith("晚 1 小时 ", (await desk.PlanOfAsync())!.Why, StringComparison.Ordinal);
        Assert.Contains((await desk.Sealing.Office.LogAsync()), row => row.Action == nameof(IssueDocument) && row.Summary.Contains("，晚 1 小时 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Longer_stop_waits_for_a_person_who_may_plan_anew()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);

        Assert.Equal((0, 0), (await desk.RunAfterAsync(TimeSpan.FromHours(4)), await desk.RunAsync()));

        Assert.Equal((IssuePlanState.Missed, DocumentStatus.ReadyToIssue), ((await desk.PlanOfAsync())!.State, await StatusAsync(desk)));
        Assert.Contains("请核对后再核发", Assert.Single(await desk.ToldAsync(SealingDesk.Clerk)), StringComparison.Ordinal);
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        Assert.Equal(1, await desk.RunAfterAsync(InAnHour));
    }

    [Fact]
    public async Task Changed_plan_is_done_at_its_new_time_and_a_cancelled_one_never()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        Assert.Null((await desk.PlanAsync(TimeSpan.FromHours(2))).Error);
        Assert.Equal(0, await desk.RunAfterAsync(TimeSpan.FromMinutes(90)));
        Assert.IsType<NotAllowed>((await desk.CancelAsync(by: DocumentOffice.Editor)).Error);
        Assert.IsType<ChangedMeanwhile>((await desk.CancelAsync(revision: 0)).Error);

        Assert.Null((await desk.CancelAsync()).Error);

        Assert.Equal((0, IssuePlanState.Cancelled, 0), (await desk.RunAfterAsync(InAnHour), (await desk.PlanOfAsync())!.State, await desk.SentAsync()));
        Assert.IsType<PlanIsOver>((await desk.CancelAsync()).Error);
    }

    [Fact]
    public async Task Job_that_read_the_plan_before_it_was_set_anew_sends_nothing()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        var read = (await desk.PlanOfAsync())!;
        desk.Sealing.Office.Clock.Advance(InAnHour);
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        var now = (await desk.PlanOfAsync())!;

        Assert.Equal(read.Id, now.Id);
        foreach (var serial in new[] { read.Serial, now.Serial })
        {
            var late = await desk.Sealing.Office.Get<IssueDocumentHandler>().HandleAsync(
                new IssueDocument(Guid.NewGuid(), read.ItemId, 0, read.AgencyIds(), read.Id, serial), await desk.Sealing.Desk.AsAsync(SealingDesk.Clerk), default);
            Assert.IsType<PlanIsOver>(late.Error);
        }

        Assert.Equal((DocumentStatus.ReadyToIssue, 0, IssuePlanState.Waiting), (await StatusAsync(desk), await desk.SentAsync(), (await desk.PlanOfAsync())!.State));
    }

    [Fact]
    public async Task Nothing_goes_out_by_itself_under_a_seal_whose_key_was_lost_meanwhile()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        await using (var db = await desk.Sealing.Office.ContextAsync())
        {
            await db.Set<RegisteredSeal>().ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, desk.Now).SetProperty(row => row.EndReason, SealEndReason.KeyCompromised).SetProperty(row => row.Status, SealStatus.Cancelled));
        }

        Assert.Equal((0, DocumentStatus.ReadyToIssue, 0), (await desk.RunAfterAsync(InAnHour), await StatusAsync(desk), await desk.SentAsync()));

        var plan = (await desk.PlanOfAsync())!;
        Assert.Equal((IssuePlanState.Refused, new PlannedUnderLostSeal().Message), (plan.State, plan.Why));
        Assert.Contains(new PlannedUnderLostSeal().Message, Assert.Single(await desk.ToldAsync(SealingDesk.Clerk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_sent_back_takes_its_plan_with_it()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        Assert.Null((await desk.PlanAsync(InAnHour)).Error);
        Assert.Null((await desk.Sealing.Desk.SendBackAsync(desk.Paper, SealingDesk.Clerk, "版记有误。", straightBack: false, toStep: "排版")).Error);

        Assert.Equal((0, IssuePlanState.Lapsed), (await desk.RunAsync(), (await desk.PlanOfAsync())!.State));
    }

    [Fact]
    public async Task Nobody_plans_what_he_may_not_issue()
    {
        await using var desk = await PlanningDesk.OpenAsync();

        Assert.IsType<NotAllowed>((await desk.PlanAsync(InAnHour, by: DocumentOffice.Drafter)).Error);
        Assert.Null(await desk.PlanOfAsync());
    }

    [Fact]
    public async Task Plan_is_seen_where_the_paper_is_looked_for()
    {
        await using var desk = await PlanningDesk.OpenAsync();
        var at = (await desk.PlanAsync(InAnHour)).Value;
        var clerk = await desk.Sealing.Desk.AsAsync(SealingDesk.Clerk);

        var register = (await desk.Sealing.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter(), null, clerk, default)).Value;
        var drafter = (await desk.Sealing.Office.Get<IssuePlanQuery>().FindAsync(desk.Paper, await desk.Sealing.Desk.AsAsync(DocumentOffice.Drafter), default)).Value;

        Assert.Equal((at, at), (register.Rows.Single().IssuesAt, drafter!.DueAt));
        Assert.Equal(WaitingPart.Planned, (await PartsAsync(desk)).Single());
    }

    // In which part of what waits the paper is.
    private static async Task<IReadOnlyList<WaitingPart>> PartsAsync(PlanningDesk desk)
    {
        var (query, clerk, found) = (desk.Sealing.Office.Get<WaitingPapersQuery>(), await desk.Sealing.Desk.AsAsync(SealingDesk.Clerk), new List<WaitingPart>());
        Assert.Equal(desk.Paper, Assert.Single((await query.PageAsync(null, null, clerk, default)).Value.Rows).DocumentId);
        foreach (var part in Enum.GetValues<WaitingPart>())
        {
            if ((await query.PageAsync(part, null, clerk, default)).Value.Rows.Count > 0) found.Add(part);
        }

        Assert.Equal([1, found.Count(part => part is WaitingPart.Planned), found.Count(part => part is WaitingPart.Stuck)], (await query.CountAsync(clerk, default)).Value);
        return found;
    }

    private static async Task<DocumentStatus> StatusAsync(PlanningDesk desk) => (await desk.Sealing.Desk.FindAsync(desk.Paper)).Status;
}
