using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>Random people do random things to documents; after each of them the rules of product.md §2 hold.</summary>
public sealed class RandomActsTests(ITestOutputHelper output)
{
    private const int EverydayPapers = 3;
    private const int MostPapers = 30;
    private const int ActsAPaper = 60;

    private static readonly string[] MustHappen = ["submit OK", "decide OK", "send back OK"];

    private static readonly string[] People =
    [
        DocumentOffice.Drafter, DocumentOffice.UnitHead, DocumentOffice.Editor, DocumentOffice.Secrecy, DocumentOffice.Disclosure, DocumentOffice.Signatory, DocumentOffice.Director,
        "林若澜", "于海波", "郭永平", "罗秉正", "高静", "孟和", "包晓东",
    ];

    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private DocumentOffice _desk = null!;
    private RandomActsRules _rules = null!;
    private Random _chance = null!;
    private DyingSteps? _dying;

    [Fact]
    public async Task Rules_hold_after_every_act_of_anybody()
    {
        _chance = Chance.Begin(output);
        await using var desk = _desk = await DocumentOffice.OpenAsync();
        _rules = new RandomActsRules(desk, People);
        // Three papers may all be unlucky; a few more never are.
        for (var paper = 0; paper < Chance.Rounds(EverydayPapers) || (paper < MostPapers && !MustHappen.All(_outcomes.ContainsKey)); paper++) await LifeAsync();
        await _rules.AssertNobodyIsToldOfHisOwnActsAsync();
        foreach (var (what, count) in _outcomes.OrderByDescending(pair => pair.Value)) output.WriteLine($"{count,5} {what}");
        // Chance that only ever bounces off proves nothing.
        Assert.All(MustHappen, done => Assert.Contains(done, _outcomes.Keys));
    }

    [Fact]
    public async Task Rules_hold_when_the_program_dies_between_any_two_steps_of_an_act()
    {
        _chance = Chance.Begin(output);
        _dying = new DyingSteps(_chance);
        await using var desk = _desk = await DocumentOffice.OpenAsync(more: services => services.AddSingleton<ICommandSteps>(_dying));
        _rules = new RandomActsRules(desk, People);
        for (var paper = 0; paper < Chance.Rounds(EverydayPapers); paper++) await LifeAsync();
        foreach (var (what, count) in _outcomes.OrderByDescending(pair => pair.Value)) output.WriteLine($"{count,5} {what}");
        Assert.True(_dying.Deaths > EverydayPapers, "It hardly ever died.");
    }

    private async Task LifeAsync()
    {
        var drafter = Pick("苏日娜", "赵启明", "陈立诚", "孙丽华");
        var fields = await RandomFieldsAsync();
        var paper = await _desk.DraftAsync(_ => fields, by: drafter);
        var (fixedHash, log) = ("", await RowsAsync());
        for (var act = 0; act < ActsAPaper; act++)
        {
            var whole = _dying is null ? "" : await WholeAsync(paper);
            var (what, result, diedAt) = await LiveOrDieAsync(paper, drafter);
            if (diedAt is { } step)
            {
                // Before the commit nothing of it is there; after it everything.
                Assert.Equal(step is CommandStep.Committed ? 1 : 0, await RowsAsync() - log);
                if (step is not CommandStep.Committed) Assert.Equal(whole, await WholeAsync(paper));
                await _rules.AssertHoldAsync(paper, fixedHash, $"dying at {step}");
                log = await RowsAsync();
                continue;
            }

            var outcome = $"{what} {result.Error?.Code ?? "OK"}";
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            var rows = await RowsAsync();
            Assert.True(rows == log + 1, $"{outcome}: {rows - log} rows in the log");
            await _desk.LeaveAsync();
            log = await RowsAsync();
            fixedHash = await _rules.AssertHoldAsync(paper, fixedHash, outcome);
            if (result.Error is { } refusal) Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
        }
    }

    private async Task<(string What, Result Result, CommandStep? DiedAt)> LiveOrDieAsync(Guid paper, string drafter)
    {
        try
        {
            if (_dying is not null) _dying.Arm();
            var (what, result) = await ActAsync(paper, drafter);
            return (what, result, null);
        }
        catch (PowerCut cut)
        {
            return ("", Result.Success, cut.At);
        }
        finally
        {
            _dying?.Disarm();
        }
    }

    private async Task<string> WholeAsync(Guid paper)
    {
        var document = await _desk.FindAsync(paper);
        var route = document.RouteId is null ? null : await _desk.RouteAsync(paper);
        var steps = route?.Steps.Select(step => $"{step.Name} {step.State} {step.Round}") ?? [];
        var items = route?.Items.Select(item => $"{item.Number} {item.State} {item.Outcome} {item.Revision} {item.OpenedAt}") ?? [];
        return $"{document.Status} {document.Revision} {await _desk.HashAsync(paper)} {string.Join('|', steps)} {string.Join('|', items)}";
    }

    private async Task<DraftFields> RandomFieldsAsync()
    {
        var complete = await _desk.CompleteAsync();
        var isPolicy = _chance.Next(3) == 0;
        var isUpward = _chance.Next(6) == 0;
        return complete with
        {
            SignatoryId = await IdAsync(isUpward ? "陈立诚" : Pick("陈立诚", "林若澜")),
            Leaders = _chance.Next(2) == 0 ? [] : [await IdAsync("乌力吉"), await IdAsync("林若澜")],
            CounterSigners = _chance.Next(2) == 0 ? [] : [await IdAsync("于海波"), await IdAsync("郭永平")],
            IsNormative = _chance.Next(3) == 0,
            IsPolicy = isPolicy,
            Interpretation = !isPolicy ? null : _chance.Next(4) switch { 0 => Explained.Exempted, 1 => Explained.Complete.AtHighRisk(), _ => Explained.Complete },
            Content = isUpward ? complete.Content with { Kind = DocumentKind.Report, Direction = DocumentDirection.Upward, Title = "关于防汛工作的报告" } : complete.Content,
        };
    }

    private async Task<(string What, Result Result)> ActAsync(Guid paper, string drafter)
    {
        var items = await ItemsAsync(paper);
        var open = items.Where(item => item.State is WorkItemState.Open).ToList();
        // Mostly somebody who has it, doing the usual; often enough anybody doing anything.
        var item = open.Count > 0 && _chance.Next(5) > 0 ? open[_chance.Next(open.Count)] : items.Count > 0 ? items[_chance.Next(items.Count)] : null;
        var who = _chance.Next(6) > 0 ? item?.StaffName ?? drafter : Pick(People);
        var actor = await _desk.AsAsync(who);
        if (_chance.Next(300) == 0) return ("classify", await ClassifyAsync(paper));
        if (_chance.Next(8) == 0) return await BesideAsync(paper, drafter, actor);
        var what = _chance.Next(100);
        if (item is null || what < 4 || (item.StepKind == StepKind.Draft.Code && what < 50)) return ("submit", await _desk.SubmitAsync(paper, by: who));
        return what switch
        {
            < 55 => ("decide", await DecideAsync(paper, item, actor)),
            < 63 => ("send back", await Get<SendBackItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, await RandomStepAsync(paper), "请再改。", _chance.Next(2) == 0), actor, default)),
            < 73 => ("withdraw", await Get<WithdrawSentHandler>().HandleAsync(new(Guid.NewGuid(), paper), actor, default)),
            < 78 => ("save", (await _desk.SaveAsync(paper, RandomChange(await _desk.FieldsAsync(paper)), by: who)).WithoutValue()),
            < 82 => ("hand over", await Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, await IdAsync(Pick(People)), "出差。"), actor, default)),
            < 85 => ("add", await Get<ChangePeopleHandler>().HandleAsync(new AddSigner(Guid.NewGuid(), item.Id, item.Revision, await IdAsync(Pick(People)), "涉及。"), actor, default)),
            < 88 => ("remove", await Get<ChangePeopleHandler>().HandleAsync(new RemoveSigner(Guid.NewGuid(), item.Id, item.Revision, items[_chance.Next(items.Count)].Id, "不涉及。"), actor, default)),
            < 91 => ("open", await Get<OpenItemHandler>().HandleAsync(new OpenItem(Guid.NewGuid(), item.Id), actor, default)),
            < 93 => ("ask", await Get<AskAsideHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, await IdAsync(Pick(People)), "可行吗？"), actor, default)),
            < 97 => ("pass", await Get<PassInEmergencyHandler>().HandleAsync(new(Guid.NewGuid(), paper, item.StepId, "汛情紧急。"), await _desk.AsAsync(Pick("马会川", "林若澜", "陈立诚")), default)),
            < 99 => ("take back", await Get<TakeBackDecisionHandler>().HandleAsync(new(Guid.NewGuid(), item.Id), actor, default)),
            _ => ("end", await Get<EndDocumentHandler>().HandleAsync(new(Guid.NewGuid(), paper, "不发。"), actor, default)),
        };
    }

    // What does not move it on its way: who may see it, who reads it, which of its texts holds.
    private async Task<(string What, Result Result)> BesideAsync(Guid paper, string drafter, Actor actor)
    {
        await using var db = await _desk.Office.ContextAsync();
        switch (_chance.Next(4))
        {
            case 0:
                var limit = await db.Set<AccessLimit>().AsNoTracking().SingleOrDefaultAsync(row => row.ObjectId == paper);
                var (named, by) = (await IdAsync(Pick(People)), _chance.Next(3) > 0 ? await _desk.AsAsync(drafter) : actor);
                return ("limit", await Get<SetLimitHandler>().HandleAsync(
                    new(Guid.NewGuid(), DocumentVisibility.LimitKind, paper, limit?.Revision, _chance.Next(3) > 0, _chance.Next(2) == 0 ? [named] : [named, by.StaffId], [], "只限经办人"), by, default));
            case 1:
                var kind = _chance.Next(2) == 0 ? CirculationKind.Reading : CirculationKind.Instruction;
                return ("send for reading", (await Get<SendForReadingHandler>().HandleAsync(new(Guid.NewGuid(), paper, kind, "请阅。", [await IdAsync(Pick(People))], []), actor, default)).WithoutValue());
            case 2 when await db.Set<ReadingItem>().AsNoTracking().Where(item => item.SubjectId == paper).OrderBy(item => item.Id).ToListAsync() is { Count: > 0 } readings:
                var reading = readings[_chance.Next(readings.Count)];
                return ("read", await Get<ReadItemsHandler>().HandleAsync(new FinishReading(Guid.NewGuid(), reading.Id, _chance.Next(2) == 0 ? "已阅。" : ""), await _desk.AsAsync(reading.StaffName), default));
            default:
                var writer = await db.Set<WorkItem>().AsNoTracking().Where(item => item.SubjectId == paper && item.State == WorkItemState.Open
                    && (item.StepKind == StepKind.Draft.Code || item.StepKind == DocumentSteps.EditorialReview.Code)).Select(item => item.StaffName).FirstOrDefaultAsync() ?? Pick(People);
                var number = _chance.Next((await _desk.FindAsync(paper)).VersionNumber + 1) + 1;
                return ("restore", (await Get<RestoreVersionHandler>().HandleAsync(new(Guid.NewGuid(), paper, await _desk.HashAsync(paper), number), await _desk.AsAsync(writer), default)).WithoutValue());
        }
    }

    private async Task<Result> ClassifyAsync(Guid paper) =>
        (await Get<FindClassifiedHandler>().HandleAsync(new(Guid.NewGuid(), paper, "属《保密事项范围》所列事项。"), await _desk.AsAsync(DocumentOffice.Secrecy), default)).WithoutValue();

    // Sometimes it says something else to whoever had signed it, sometimes not.
    private DraftFields RandomChange(DraftFields fields) => _chance.Next(3) == 0 && fields is { IsPolicy: true, Interpretation: { } interpretation }
        ? fields with { Interpretation = _chance.Next(3) == 0 ? Explained.Exempted : interpretation with { Exemption = null, Plan = Explained.Complete.Plan with { Points = $"要点{_chance.Next(3)}" }, Risk = Explained.Complete.Risk, Materials = Explained.Complete.Materials } }
        : _chance.Next(2) == 0
        ? fields with { Basis = $"依据{_chance.Next(4)}" }
        : fields with { Content = fields.Content with { PrimaryRecipients = Pick("各旗人民政府", "各旗人民政府，行署各委、办、局") } };

    private async Task<Result> DecideAsync(Guid paper, WorkItem item, Actor actor)
    {
        if (item.StepKind == DocumentSteps.Numbering.Code) return (await Get<AssignNumberHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, null, "各旗", 10), actor, default)).WithoutValue();
        var outcomes = Get<StepKinds>().Of(item.StepKind).Outcomes;
        var outcome = _chance.Next(4) > 0 ? DocumentSteps.OutcomesFor(Get<StepKinds>().Of(item.StepKind), await _desk.FieldsAsync(paper))[0] : outcomes[_chance.Next(outcomes.Count)];
        var hash = _chance.Next(15) == 0 ? new string('0', 64) : await _desk.HashAsync(paper);
        return await Get<DecideItemHandler>().HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, outcome.Code, _chance.Next(4) > 0 ? "同意。" : "", hash), actor, default);
    }

    private async Task<Guid?> RandomStepAsync(Guid paper)
    {
        var steps = (await _desk.RouteAsync(paper)).Steps;
        return _chance.Next(2) == 0 ? null : steps[_chance.Next(steps.Count)].Id;
    }

    private async Task<List<WorkItem>> ItemsAsync(Guid paper)
    {
        await using var db = await _desk.Office.ContextAsync();
        return await db.Set<WorkItem>().AsNoTracking().Where(item => item.SubjectId == paper).OrderBy(item => item.Number).ToListAsync();
    }

    private async Task<int> RowsAsync()
    {
        await using var db = await _desk.Office.ContextAsync();
        return await db.Set<AuditEntry>().CountAsync();
    }

    private async Task<Guid> IdAsync(string name) => (await _desk.Office.StaffAsync(name)).Id;

    private T Get<T>()
        where T : notnull => _desk.Office.Get<T>();

    private string Pick(params string[] names) => names[_chance.Next(names.Length)];

    /// <summary>Stops an act at a step that chance chooses, every third time.</summary>
    private sealed class DyingSteps(Random chance) : ICommandSteps
    {
        private CommandStep? _at;

        public int Deaths { get; private set; }

        public void Arm() => _at = chance.Next(3) == 0 ? Enum.GetValues<CommandStep>()[chance.Next(Enum.GetValues<CommandStep>().Length)] : null;

        public void Disarm() => _at = null;

        public void Reached(CommandStep step)
        {
            if (step != _at) return;
            Deaths++;
            throw new PowerCut(step);
        }
    }

    private sealed class PowerCut(CommandStep at) : Exception($"at {at}")
    {
        public CommandStep At => at;
    }
}
