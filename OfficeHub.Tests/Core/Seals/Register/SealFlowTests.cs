using OfficeHub.Core.Seals.Register;
using static OfficeHub.Core.Seals.Register.SealAction;
using static OfficeHub.Core.Seals.Register.SealStatus;

namespace OfficeHub.Tests.Core.Seals.Register;

/// <summary>The whole table of moves: what is not here is refused.</summary>
public sealed class SealFlowTests
{
    private static readonly (SealStatus From, SealAction Action, SealStatus To)[] Legal =
    [
        (Applied, Withdraw, Withdrawn), (Applied, Approve, Approved), (Applied, Refuse, Refused),
        (Approved, Withdraw, Withdrawn), (Approved, Make, Made),
        (Made, Take, InUse), (Made, AskEnd, EndAsked),
        (InUse, Stop, Stopped), (InUse, AskEnd, EndAsked), (InUse, Replace, Cancelled),
        (Stopped, Resume, InUse), (Stopped, AskEnd, EndAsked), (Stopped, Replace, Cancelled),
        (EndAsked, ApproveEnd, Cancelled), (EndAsked, RefuseEnd, Stopped), (EndAsked, Replace, Cancelled),
        (Cancelled, AskDestruction, DestructionAsked), (DestructionAsked, Destroy, Destroyed),
    ];

    [Fact]
    public void Every_status_with_every_action_is_as_the_table_says()
    {
        foreach (var from in Enum.GetValues<SealStatus>())
        {
            foreach (var action in Enum.GetValues<SealAction>())
            {
                var expected = Legal.Where(move => move.From == from && move.Action == action).Select(move => (SealStatus?)move.To).SingleOrDefault();
                SealStatus? actual = SealFlow.TryMove(from, action, out var to) ? to : null;

                Assert.True(expected == actual, $"{from} {action}: {actual} in place of {expected}");
            }
        }
    }

    [Fact]
    public void Every_state_has_an_end_in_reach_and_every_word_is_its_own()
    {
        SealStatus[] ends = [Withdrawn, Refused, Destroyed];
        foreach (var status in Enum.GetValues<SealStatus>()) Assert.True(Reaches(status, ends), $"{status} leads nowhere");
        Assert.Equal(Enum.GetValues<SealStatus>().Length, Enum.GetValues<SealStatus>().Select(SealNames.Of).Distinct().Count());
        Assert.Equal(Enum.GetValues<SealAction>().Length, Enum.GetValues<SealAction>().Select(SealNames.Of).Distinct().Count());
    }

    private static bool Reaches(SealStatus from, SealStatus[] ends)
    {
        var (seen, next) = (new HashSet<SealStatus> { from }, new Queue<SealStatus>([from]));
        while (next.TryDequeue(out var status))
        {
            if (ends.Contains(status)) return true;
            foreach (var move in Legal.Where(move => move.From == status && seen.Add(move.To))) next.Enqueue(move.To);
        }

        return false;
    }
}
