using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Desk;

/// <summary>工作台: left what I must do, right what I should know.</summary>
public sealed partial class DeskPage
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private Page<PileRow> _rows = Page<PileRow>.Empty;
    private int? _open;

    private string? _pile = "todo";
    private IReadOnlyList<KeptTextRow> _kept = [];
    private IReadOnlyList<DeskFact> _facts = [];
    private IReadOnlyList<NavigationEntry> _entries = [];
    private TodayView? _today;

    [Inject] private CalendarQuery Calendar { get; set; } = null!;

    [Inject] private KeptTextQuery Kept { get; set; } = null!;

    [Inject] private KeptTexts Texts { get; set; } = null!;

    [Inject] private DeskFacts Facts { get; set; } = null!;

    [Inject] private PileQuery PileRows { get; set; } = null!;

    [Inject] private NavigationMenu Menu { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Now
    {
        get
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            var day = BeijingTime.DayOf(now);
            return $"{BeijingTime.Day(day)} {ChineseDays.Weekday(day)}　北京时间 {ChineseDays.Hour(TimeOnly.FromDateTime(BeijingTime.From(now)))}";
        }
    }

    private IReadOnlyList<Tab> Piles =>
        [new("todo", "待办", _open > 0 ? _open.Value.ToString(CultureInfo.InvariantCulture) : null), new("read", "待阅"), new("mine", "我发起的"), new("done", "已办")];

    private string Empty => _pile switch
    {
        "read" => "没有要阅的件。",
        "mine" => "您还没有发起的件。",
        "done" => "还没有办过的件。",
        _ => "今天的件都办完了。",
    };

    /// <inheritdoc/>
    protected override async Task OnStartAsync()
    {
        _entries = Menu.For(Actor);
        var today = await Calendar.TodayAsync(Actor, Leaving);
        _today = today.IsSuccess ? today.Value : null;
        _facts = await Facts.ListAsync(Actor, Leaving);
        await LoadKeptAsync();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadPileAsync();

    private Task ChoosePileAsync(string? pile)
    {
        _pile = pile;
        return LoadPileAsync();
    }

    private async Task LoadPileAsync()
    {
        if (!Actor.Can(RoutingPermissions.Handle)) return;
        var cursor = ListUrl.Of(Navigation)["cursor"];
        var rows = _pile == "done" ? await PileRows.DoneAsync(cursor, Actor, Leaving) : await PileRows.OpenAsync(cursor, Actor, Leaving);
        _rows = rows.IsSuccess ? rows.Value : Page<PileRow>.Empty;
        if (await PileRows.CountAsync(Actor, Leaving) is { IsSuccess: true, Value: var open }) _open = open;
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = KeepTimeAsync(Leaving);
        }
    }

    private async Task LoadKeptAsync() => _kept = await Kept.ListAsync(Actor, Leaving) is { IsSuccess: true, Value: var rows } ? rows : [];

    private Task DropAsync(KeptTextRow row) =>
        RunAsync((_, ct) => Texts.DropAsync(row.Key, Actor, ct), done: "已清掉。", then: LoadKeptAsync);

    private async Task KeepTimeAsync(CancellationToken leaving)
    {
        using var minutes = new PeriodicTimer(Minute, Clock);
        try
        {
            while (await minutes.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
        }
    }
}
