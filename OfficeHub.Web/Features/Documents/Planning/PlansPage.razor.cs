using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Web.Shared.Lists;

namespace OfficeHub.Web.Features.Documents.Planning;

/// <summary>发文立项 of a year: figures above, the plan below, what one may do with each item in its row.</summary>
public sealed partial class PlansPage
{
    private readonly Dictionary<Guid, int> _ticked = [];
    private PlanFilter _filter = new(0);
    private Page<PlanRow>? _page;
    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyList<YearTotals> _totals = [];
    private PlanChoices _choices = new([], 0);
    private IReadOnlyList<PlanLeft> _left = [];
    private string? _refused;
    private string? _text;
    private int _year;
    private int? _quarter;
    private bool _readsAll;
    private PlanRow? _chosen;
    private YearTotals? _former;
    private PlanAsk _dialog;
    private bool _isOpen;
    private int _opening;

    [Inject] private PlanQuery Query { get; set; } = null!;

    [Inject] private DecidePlannedPapersHandler Decide { get; set; } = null!;

    [Inject] private ReportPlannedPaperHandler Report { get; set; } = null!;

    [Inject] private TiePlannedPaperHandler Ties { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private DateOnly Today => BeijingTime.Today(Clock);

    private bool MayDecide => Actor.Can(PlanningPermissions.Decide);

    // Only where all rows wait is one press for many.
    private bool Deciding => MayDecide && _filter.Part is PlanPart.Reported;

    private List<PlanRow> Decidable => [.. (_page?.Rows ?? []).Where(MayApprove)];

    private string EmptyTitle => _filter switch
    {
        { Part: PlanPart.Reported } => "没有待批的。",
        { Part: PlanPart.Overdue } => "没有过季未起草的。",
        { Item: not null } => "没有找到这一项，或者您无权查看。",
        { Part: PlanPart.All, Quarter: null, Text: "" } => $"{_filter.Year} 年还没有报发文计划。",
        _ => "没有符合条件的立项",
    };

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync()
    {
        _filter = PlanPages.Read(new Uri(Navigation.Uri).Query, Today);
        (_year, _quarter, _text) = (_filter.Year, _filter.Quarter, _filter.Text);
        _left = [];
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        _readsAll = Actor.Can(PlanningPermissions.ReadAll);
        var page = await Query.PageAsync(_filter, ListUrl.Of(Navigation).Cursor, Actor, Leaving);
        (_page, _refused) = (page.IsSuccess ? page.Value : null, page.Error?.Message);
        if (_page is null) return;
        foreach (var gone in _ticked.Keys.Except(Decidable.Select(row => row.ItemId)).ToList()) _ticked.Remove(gone);
        (_choices, _totals) = ((await Query.ChoicesAsync(Actor, Leaving)).Value, (await Query.TotalsAsync(_filter.Year, Actor, Leaving)).Value);
        PlanFilter[] filters = [.. Enum.GetValues<PlanPart>().Select(part => new PlanFilter(_filter.Year, part))];
        var counts = (await Query.CountAsync(filters, Actor, Leaving)).Value;
        // What is reported at the end of a year is for the next one, and nobody looks there unasked.
        var next = new PlanFilter(Today.Year + 1, PlanPart.Reported);
        var waiting = MayDecide && _filter.Year == Today.Year ? (await Query.CountAsync([next], Actor, Leaving)).Value[0] : 0;
        _views = [.. filters.Select((filter, i) => new SavedView(PlanFilter.NameOf(filter.Part), PlanPages.Of(filter, Today), _filter == filter, counts[i])), .. waiting > 0 ? [new SavedView("明年待批", PlanPages.Of(next, Today), false, waiting)] : Array.Empty<SavedView>()];
    }

    private bool MayApprove(PlanRow row) => row.State is PlannedPaperState.Reported && row.ReportedById != Actor.StaffId && row.AgencyId == Actor.AgencyId;

    private void Tick(PlanRow row)
    {
        if (!_ticked.Remove(row.ItemId)) _ticked.Add(row.ItemId, row.Revision);
    }

    private void TickAll()
    {
        var all = Decidable;
        var clear = all.TrueForAll(row => _ticked.ContainsKey(row.ItemId));
        _ticked.Clear();
        if (clear) return;
        foreach (var row in all) _ticked.Add(row.ItemId, row.Revision);
    }

    private Task ApproveAsync(IReadOnlyList<PlannedPaperRead> items) => RunAsync(
        (press, ct) => Decide.HandleAsync(new ApprovePlannedPapers(press, items), Actor, ct),
        result => result.Approved > 0 ? $"已立项 {result.Approved} 项。" : "",
        async result =>
        {
            _left = result.Left;
            _ticked.Clear();
            await LoadAsync();
        });

    private Task WithdrawAsync(PlanRow row) => RunAsync((press, ct) => Report.HandleAsync(new WithdrawPlannedPaper(press, row.ItemId, row.Revision), Actor, ct), done: $"已撤回《{row.Title}》。", then: LoadAsync);

    private Task FreeAsync(PlanRow row) => RunAsync((press, ct) => Ties.HandleAsync(new FreePlannedPaper(press, row.ItemId, row.Revision), Actor, ct), done: $"《{row.Title}》已解开，可以重新拟稿。", then: LoadAsync);

    private Task BeginAsync(PlanRow row) => RunAsync(
        (press, ct) => Ties.HandleAsync(new BeginPlannedDraft(press, row.ItemId), Actor, ct), _ => "",
        id =>
        {
            Navigation.NavigateTo(DocumentPages.Draft(id));
            return Task.CompletedTask;
        });

    private void Open(PlanRow? row, PlanAsk dialog) => (_chosen, _dialog, _isOpen, _opening) = (row, dialog, true, _opening + 1);

    private void Open(YearTotals totals)
    {
        _former = totals;
        Open(null, PlanAsk.Former);
    }

    private string Day(DateTime utc) => BeijingTime.DayOf(utc) is var day && day.Year == Today.Year ? $"{day.Month}月{day.Day}日" : BeijingTime.Day(BeijingTime.DayOf(utc));
}
