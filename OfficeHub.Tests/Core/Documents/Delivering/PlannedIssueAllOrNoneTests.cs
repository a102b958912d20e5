using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Core.Documents.Delivering;

/// <summary>定时核发 killed between any two steps has done all of it or nothing, and the job of the next start completes it once.</summary>
public sealed class PlannedIssueAllOrNoneTests
{
    public static IEnumerable<object[]> EachStep => Enum.GetValues<CommandStep>().Select(step => new object[] { step });

    [Theory]
    [MemberData(nameof(EachStep))]
    public async Task Timed_issue_dying_at_any_step_is_completed_once_by_the_next_run(CommandStep at)
    {
        var dying = new DyingAt(at);
        await using var desk = await PlanningDesk.OpenAsync(services => services.AddSingleton<ICommandSteps>(dying));
        Assert.Null((await desk.PlanAsync(TimeSpan.FromHours(1))).Error);
        desk.Sealing.Office.Clock.Advance(TimeSpan.FromHours(1));

        dying.IsArmed = true;
        await Assert.ThrowsAsync<AggregateException>(desk.RunAsync);
        dying.IsArmed = false;

        var isDone = at is CommandStep.Committed;
        Assert.Equal((isDone ? DocumentStatus.Issued : DocumentStatus.ReadyToIssue, isDone ? 2 : 0, isDone ? IssuePlanState.Done : IssuePlanState.Waiting), await StateAsync(desk));

        // Two nodes after the restart.
        await Task.WhenAll(desk.RunAsync(), desk.RunAsync());

        Assert.Equal((DocumentStatus.Issued, 2, IssuePlanState.Done), await StateAsync(desk));
        Assert.Equal(2, (await desk.Sealing.Office.LogAsync()).Count(row => row.Action == nameof(IssueDocument) && row.Outcome == "OK"));
    }

    private static async Task<(DocumentStatus Status, int Sent, IssuePlanState Plan)> StateAsync(PlanningDesk desk) =>
        ((await desk.Sealing.Desk.FindAsync(desk.Paper)).Status, await desk.SentAsync(), (await desk.PlanOfAsync())!.State);

    private sealed class DyingAt(CommandStep at) : ICommandSteps
    {
        public bool IsArmed { get; set; }

        public void Reached(CommandStep step)
        {
            if (IsArmed && step == at) throw new PowerCut();
        }
    }

    private sealed class PowerCut : Exception;
}
