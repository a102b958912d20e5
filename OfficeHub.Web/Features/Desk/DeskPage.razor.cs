using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Desk;

/// <summary>工作台: left what I must do, right what I should know.</summary>
public sealed partial class DeskPage
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private const int FewRows = 3;
    private const int FewPapers = 5;
    private static readonly string[] Keys = ["todo", "read", "mine", "done"];

    private Page<PileRow> _rows = Page<PileRow>.Empty;
    private Page<ReadingRow> _reading = Page<ReadingRow>.Empty;
    private Page<OwnDocumentRow> _underWay = Page<OwnDocumentRow>.Empty;
    private IReadOnlyList<NoticeGroup> _notices = [];
    private int _unread;
    private int _open;
    private int _toRead;
    private string _pile = "todo";
    private Guid? _row;
    private bool _focusRow;
    private IReadOnlyList<KeptTextRow> _kept = [];
    private IReadOnlyList<DeskFact> _facts = [];
    private IReadOnlyList<NavigationEntry> _entries = [];
    private TodayView? _today;

    [Inject] private IEnumerable<IDemoOrganisation> Demo { get; set; } = null!;

    [Inject] private CalendarQuery Calendar { get; set; } = null!;

    [Inject] private KeptTextQuery Kept { get; set; } = null!;

    [Inject] private KeptTexts Texts { get; set; } = null!;

    [Inject] private DeskFacts Facts { get; set; } = null!;

    [Inject] private PileQuery PileRows { get; set; } = null!;

    [Inject] private ReadingQuery Reading { get; set; } = null!;

    [Inject] private OwnDocumentsQuery Own { get; set; } = null!;

    [Inject] private NoticesQuery NewsOf { get; set; } = null!;

    [Inject] private KitScript Browser { get; set; } = null!;

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

    private ListUrl Url => ListUrl.Of(Navigation);

    private IReadOnlyList<Tab> Piles =>
        [new(Keys[0], "待办", Count(_open)), new(Keys[1], "待阅", Count(_toRead)), new(Keys[2], "我发起的", Count(_underWay.Count ?? 0)), new(Keys[3], "已办")];

    private static string? ExportOf(string pile) => pile switch
    {
        "todo" => PileExportQuery.OpenSheet.Code,
        "done" => PileExportQuery.DoneSheet.Code,
        _ => null,
    };

    private static string? Count(int count) => count switch
    {
        0 => null,
        > Page<PileRow>.CountCap => "1,000 以上",
        _ => count.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    protected override async Task OnStartAsync()
    {
        _entries = Menu.For(Actor);
        var today = await Calendar.TodayAsync(Actor, Leaving);
        _today = today.IsSuccess ? today.Value : null;
        _facts = await Facts.ListAsync(Actor, Leaving);
        await LoadKeptAsync();
        _focusRow = Url["row"] is not null;
        if (await NewsOf.ListAsync(new NoticeFilter(Size: FewPapers), Actor, Leaving) is { IsSuccess: true, Value: var papers }) _notices = papers.Rows;
        if (await NewsOf.UnreadAsync(Actor, Leaving) is { IsSuccess: true, Value: var unread }) _unread = unread;
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadPileAsync();

    // The tab, the page of rows and the row stand in the address, so that coming back finds all three.
    private void Choose(string? pile) => Navigation.NavigateTo(pile is null or "todo" ? "/" : $"/?pile={pile}");

    private async Task LoadPileAsync()
    {
        if (!Actor.Can(RoutingPermissions.Handle)) return;
        var url = Url;
        _pile = url["pile"] is { } pile && Keys.Contains(pile, StringComparer.Ordinal) ? pile : Keys[0];
        _row = Guid.TryParse(url["row"], out var row) ? row : null;
        if (_pile is "read") _reading = Of(url["read"] is "done" ? await Reading.DoneAsync(url.Cursor, Actor, Leaving) : await Reading.OpenAsync(url.Cursor, Actor, Leaving));
        else if (_pile is not "mine") _rows = Of(_pile is "done" ? await PileRows.DoneAsync(url.Cursor, Actor, Leaving) : await PileRows.OpenAsync(url.Cursor, Actor, Leaving));
        var isMine = _pile is "mine";
        _underWay = Of(await Own.ListAsync(new(Part: OwnDocumentsPart.UnderWay, Cursor: isMine ? url.Cursor : null, Size: isMine ? Page<OwnDocumentRow>.DefaultSize : FewRows), Actor, Leaving));
        _open = await PileRows.CountAsync(Actor, Leaving) is { IsSuccess: true, Value: var open } ? open : 0;
        _toRead = await Reading.CountAsync(Actor, Leaving) is { IsSuccess: true, Value: var toRead } ? toRead : 0;
    }

    private static Page<T> Of<T>(Result<Page<T>> found) => found.IsSuccess ? found.Value : Page<T>.Empty;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _ = KeepTimeAsync(Leaving);
        if (!_focusRow || _open + _toRead + _rows.Rows.Count + _underWay.Rows.Count == 0) return;
        _focusRow = false;
        await Browser.FocusRowAsync();
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
