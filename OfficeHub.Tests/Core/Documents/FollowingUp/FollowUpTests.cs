using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Tests.Core.Documents.FollowingUp;

public sealed class FollowUpTests
{
    // Wednesday; the third day after is a Saturday, the seventh a Wednesday, the thirtieth a Friday.
    private static readonly DateTime Released = new(2026, 7, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly WorkSchedule Schedule = new([], new WorkingHours(new(8, 30), new(12, 0), new(14, 30), new(18, 0)));
    private static readonly FollowUpTerms Terms = new([3, 7, 30], 3, 5, Schedule);
    private static readonly Actor Officer = new() { Name = "孙丽华", StaffId = Guid.NewGuid() };

    [Fact]
    public void Looks_are_owed_at_three_seven_and_thirty_days_and_never_on_a_day_off()
    {
        var followUp = Begun();

        Assert.Equal([new(2026, 7, 6), new(2026, 7, 8), new(2026, 7, 31)], followUp.Looks.Select(look => look.DueOn));
        Assert.Equal(new DateOnly(2026, 7, 6), followUp.DueOn);
    }

    [Fact]
    public void Look_before_its_day_is_one_beside_the_plan_and_the_planned_one_stays_owed()
    {
        var followUp = Begun();

        var look = followUp.Record(new LookFindings(), Terms, false, Officer, On(3)).Value;

        Assert.False(look.IsPlanned);
        Assert.Equal(new DateOnly(2026, 7, 6), followUp.DueOn);
    }

    [Fact]
    public void Look_that_was_not_made_is_marked_so_when_the_next_one_is()
    {
        var followUp = Begun();

        followUp.Record(new LookFindings(), Terms, false, Officer, On(9));

        Assert.Equal([LookState.Missed, LookState.Recorded, LookState.Planned], followUp.Looks.Select(look => look.State));
    }

    [Fact]
    public void Plan_that_is_used_up_goes_on_by_its_longest_step()
    {
        var followUp = Begun();

        followUp.Record(new LookFindings(), Terms, false, Officer, On(31));

        Assert.Equal(new DateOnly(2026, 8, 31), followUp.DueOn);
    }

    [Fact]
    public void Supplement_asked_for_is_owed_within_three_working_days_whatever_later_looks_say()
    {
        var followUp = Begun();
        followUp.Record(new LookFindings { Decision = LookDecision.Supplement, Misreadings = "以为窗口全撤。" }, Terms, false, Officer, On(2));

        followUp.Record(new LookFindings(), Terms, false, Officer, On(6));

        Assert.Equal((FollowUpStatus.SupplementDue, new DateOnly(2026, 7, 7)), (followUp.Status, followUp.SupplementDueOn!.Value));
        Assert.Equal(followUp.SupplementDueOn, followUp.DueOn);
        Assert.True(followUp.Supplement(Terms, new DateOnly(2026, 7, 7)).IsSuccess);
        Assert.Equal((FollowUpStatus.Watching, null, new DateOnly(2026, 7, 8)), (followUp.Status, followUp.SupplementDueOn, followUp.DueOn));
    }

    [Fact]
    public void Misreading_is_supplemented_or_accounted_for()
    {
        var found = new LookFindings { Misreadings = "以为窗口全撤。" };

        Assert.IsType<MisreadingUnanswered>(Begun().Record(found, Terms, false, Officer, On(6)).Error);
        Assert.Null(Begun().Record(found with { Words = "已在评论区逐条答复，转发不多。" }, Terms, false, Officer, On(6)).Error);
    }

    [Fact]
    public void Conclusion_waits_for_a_supplement_under_way_and_wants_a_reason_for_one_given_up()
    {
        var followUp = Begun();
        followUp.Record(new LookFindings { Decision = LookDecision.Supplement }, Terms, false, Officer, On(2));
        var conclude = new LookFindings { Decision = LookDecision.Conclude };

        Assert.IsType<SupplementUnderWay>(followUp.Record(conclude, Terms, true, Officer, On(6)).Error);
        Assert.IsType<SupplementGivenUp>(followUp.Record(conclude, Terms, false, Officer, On(6)).Error);
        Assert.Null(followUp.Record(conclude with { Words = "媒体已经自行更正，不用再补。" }, Terms, false, Officer, On(6)).Error);
        Assert.All(followUp.Looks, look => Assert.NotEqual(LookState.Planned, look.State));
        Assert.Equal(new DateOnly(2026, 7, 13), followUp.DueOn);
    }

    [Fact]
    public void Closing_wants_a_conclusion_and_a_later_misreading_opens_it_again()
    {
        var followUp = Begun();
        var assessment = new ClosingAssessment(1200, 3, Satisfaction.Satisfied, "问得少，读得懂。", "孙丽华", Released);
        Assert.IsType<NotConcluded>(followUp.Close(assessment, new DateOnly(2026, 7, 8)).Error);
        followUp.Record(new LookFindings { Decision = LookDecision.Conclude }, Terms, false, Officer, On(8));
        Assert.Null(followUp.Close(assessment, new DateOnly(2026, 7, 8)).Error);

        Assert.IsType<FollowUpIsClosed>(followUp.Record(new LookFindings(), Terms, false, Officer, On(20)).Error);
        Assert.Null(followUp.Record(new LookFindings { Decision = LookDecision.Supplement, Misreadings = "谣传又起。" }, Terms, false, Officer, On(20)).Error);
        Assert.Equal(FollowUpStatus.SupplementDue, followUp.Status);
        Assert.Equal(assessment, followUp.Closing);
    }

    [Fact]
    public void People_are_told_once_when_it_is_due_and_once_when_it_is_over()
    {
        var followUp = Begun();

        Assert.Null(followUp.Remind(new DateOnly(2026, 7, 5)));
        Assert.Equal(RouteNewsKind.FollowUpDue, followUp.Remind(new DateOnly(2026, 7, 6)));
        Assert.Null(followUp.Remind(new DateOnly(2026, 7, 6)));
        Assert.Equal(RouteNewsKind.FollowUpOverdue, followUp.Remind(new DateOnly(2026, 7, 7)));
        Assert.Null(followUp.Remind(new DateOnly(2026, 7, 8)));
    }

    [Fact]
    public void Nothing_leads_to_release_but_review_and_approval()
    {
        Assert.Equal([SupplementStatus.Approved], SupplementFlow.Moves.Where(move => move.Key.Action is SupplementAction.Release).Select(move => move.Key.From));
        Assert.Equal([SupplementStatus.AwaitingApproval], SupplementFlow.Moves.Where(move => move.Value is SupplementStatus.Approved).Select(move => move.Key.From));
        Assert.Equal([SupplementStatus.UnderReview], SupplementFlow.Moves.Where(move => move.Value is SupplementStatus.AwaitingApproval).Select(move => move.Key.From));
    }

    private static DateTime On(int day) => new(2026, 7, day, 3, 0, 0, DateTimeKind.Utc);

    private static FollowUp Begun()
    {
        var document = OfficialDocument.Begin(Guid.NewGuid(), Officer, Released);
        var paper = new PublishedPaper
        {
            Index = "北署发-2026-00001", Agencies = ["北原盟行政公署"], Number = "北署发〔2026〕1号", DocumentDate = new DateOnly(2026, 7, 1), ReleasedAt = Released, TextHash = "",
            Content = new DocumentContent { Kind = DocumentKind.Notice }, Interpretations = [new InterpretationSection("怎么办", "问答", [])],
            Files = [new(SiteNames.Ofd, "", PublishedFileRole.Ofd, "", 0, ""), new(SiteNames.Docx, "", PublishedFileRole.Docx, "", 0, "")],
        };
        var publication = Publication.Of(document, IndexSeries.Begin(Guid.NewGuid(), Guid.NewGuid(), "北署发", 2026), 1, paper, "", new DateOnly(2026, 7, 29), Officer, Released);
        return FollowUp.Begin(document, publication, "赵启明", [3, 7, 30], Schedule);
    }
}
