using OfficeHub.Core.Documents.Planning;
using static OfficeHub.Core.Documents.Planning.PlanAction;
using static OfficeHub.Core.Documents.Planning.PlannedPaperState;

namespace OfficeHub.Tests.Core.Documents.Planning;

public sealed class PlanFlowTests
{
    // Rows in the order of the states, columns in the order of the actions; — is refused.
    private static readonly (PlannedPaperState From, string Row)[] Table =
    [
        (Reported, "Reported Withdrawn Approved Declined — — —"),
        (Approved, "— — — — Approved Cancelled Approved"),
        (Declined, "Reported — — — — — —"),
        (Withdrawn, "Reported — — — — — —"),
        (Cancelled, "— — — — — — —"),
    ];

    [Fact]
    public void Each_state_takes_just_the_actions_of_the_table()
    {
        PlanAction[] actions = [Report, PlanAction.Withdraw, Approve, Decline, Reschedule, PlanAction.Cancel, Tie];
        Assert.Equal(Enum.GetValues<PlanAction>(), actions);
        Assert.Equal(Enum.GetValues<PlannedPaperState>(), Table.Select(row => row.From));

        Assert.All(Table, row => Assert.Equal(row.Row, string.Join(' ', actions.Select(action => PlanFlow.TryMove(row.From, action, out var to) ? to.ToString() : "—"))));
    }

    [Theory]
    [InlineData(2026, 2026, 1, 31, 1, false)]
    [InlineData(2026, 2026, 2, 1, 1, true)]
    [InlineData(2026, 2026, 1, 1, 0, true)]
    [InlineData(2026, 2025, 12, 31, 0, false)]
    [InlineData(2027, 2026, 12, 31, 1, false)]
    [InlineData(2026, 2026, 12, 31, 12, false)]
    public void Plan_is_open_to_the_end_of_its_month(int plan, int year, int month, int day, int closesIn, bool isAddition) =>
        Assert.Equal(isAddition, new PlanChoices([], closesIn).IsAddition(plan, new DateOnly(year, month, day)));

    [Theory]
    [InlineData(2025, "")]
    [InlineData(2026, "3 4")]
    [InlineData(2027, "1 2 3 4")]
    public void What_is_over_cannot_be_planned(int year, string quarters) => Assert.Equal(quarters, string.Join(' ', PlanWords.OpenQuarters(year, new DateOnly(2026, 7, 1))));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(9, 3)]
    [InlineData(10, 4)]
    [InlineData(12, 4)]
    public void Quarter_follows_the_month(int month, int quarter) => Assert.Equal(quarter, PlanWords.QuarterOf(new DateOnly(2026, month, 28)));
}
