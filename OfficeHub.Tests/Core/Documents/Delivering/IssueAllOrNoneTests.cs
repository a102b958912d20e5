using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Core.Documents.Sealing;

namespace OfficeHub.Tests.Core.Documents.Delivering;

/// <summary>核发 is one act: killed between any two of its steps all of it is there or none, and the same press completes it.</summary>
public sealed class IssueAllOrNoneTests
{
    public static IEnumerable<object[]> EachStep => Enum.GetValues<CommandStep>().Select(step => new object[] { step });

    [Theory]
    [MemberData(nameof(EachStep))]
    public async Task Issue_dying_at_any_step_leaves_all_or_none_and_the_same_press_completes_it_once(CommandStep at)
    {
        var dying = new DyingAt(at);
        await using var desk = await SealingDesk.OpenAsync(more: services => services.AddSingleton<ICommandSteps>(dying));
        var seal = await desk.Seals.InUseAsync();
        var paper = await desk.ProofreadAsync();
        Assert.Null((await desk.SealAsync(paper, seal)).Error);
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Clerk);
        await using var db = await desk.Office.ContextAsync();
        var agencies = await db.Set<Unit>().Where(unit => unit.Kind == UnitKind.Agency && !unit.Name.Contains("行政公署")).OrderBy(unit => unit.Path).Take(3).Select(unit => unit.Id).ToListAsync();
        var command = new IssueDocument(Guid.NewGuid(), item.Id, item.Revision, agencies);
        var clerk = await desk.Desk.AsAsync(SealingDesk.Clerk);
        var rows = (await desk.Office.LogAsync()).Count;

        dying.IsArmed = true;
        await Assert.ThrowsAsync<PowerCut>(() => desk.Office.Get<IssueDocumentHandler>().HandleAsync(command, clerk, default));
        dying.IsArmed = false;

        var isDone = at is CommandStep.Committed;
        Assert.Equal((isDone ? DocumentStatus.Issued : DocumentStatus.ReadyToIssue, isDone ? 3 : 0, isDone ? RouteStatus.Finished : RouteStatus.Running), await StateAsync(desk, paper));
        Assert.Equal(isDone ? 1 : 0, (await desk.Office.LogAsync()).Count - rows);

        var again = await desk.Office.Get<IssueDocumentHandler>().HandleAsync(command, clerk, default);
        var onceMore = await desk.Office.Get<IssueDocumentHandler>().HandleAsync(command, clerk, default);

        Assert.Equal((null, 3, 3), (again.Error, again.Value, onceMore.Value));
        Assert.Equal((DocumentStatus.Issued, 3, RouteStatus.Finished), await StateAsync(desk, paper));
        Assert.Equal(1, (await desk.Office.LogAsync()).Count(row => row.Action == nameof(IssueDocument)));
    }

    private static async Task<(DocumentStatus Status, int Deliveries, RouteStatus Route)> StateAsync(SealingDesk desk, Guid paper)
    {
        await using var db = await desk.Office.ContextAsync();
        return ((await desk.Desk.FindAsync(paper)).Status, await db.Set<Delivery>().CountAsync(row => row.DocumentId == paper), (await desk.Desk.RouteAsync(paper)).Status);
    }

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
