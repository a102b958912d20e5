using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Numbering;

/// <summary>The register of what was sent out; the filters stand in the address.</summary>
public sealed partial class RegisterPage
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private RegisterFilter _filter = new();
    private Page<RegisterRow>? _page;
    private string? _refused, _word, _text;
    private int? _year;
    private DocumentKind? _kind;
    private DisclosureCategory? _disclosure;
    private DateOnly? _since, _until;
    private SeriesRow? _series;
    private RegisterRow? _voiding;
    private bool _isOpen;
    private int _opening;
    private IReadOnlyList<Choice<int?>> _years = [];
    private IReadOnlyList<Choice<string?>> _words = [];
    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyList<WayOut> _ways = [];

    /// <summary>Place in the list.</summary>
    [SupplyParameterFromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    [Inject]
    private RegisterQuery Register { get; set; } = null!;

    [Inject]
    private SeriesQuery Numbers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private static IReadOnlyList<Choice<DocumentKind?>> Kinds { get; } = [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice<DocumentKind?>(kind, KindNames.Of(kind)))];

    private static IReadOnlyList<Choice<DisclosureCategory?>> Disclosures { get; } =
        [.. Enum.GetValues<DisclosureCategory>().Where(one => one is not DisclosureCategory.Undecided).Select(one => new Choice<DisclosureCategory?>(one, KindNames.Of(one)))];

    private int ThisYear => BeijingTime.Today(Clock).Year;

    private string? Conditions => _filter.InWords() is { Count: > 0 } words ? string.Join(" · ", words) : null;

    private string EmptyTitle => _filter.InWords().Count switch
    {
        0 => "还没有编过号的发文",
        1 => "没有符合条件的发文",
        var count => $"没有同时符合这 {count} 个条件的发文",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _filter = RegisterAddress.Read(new Uri(Navigation.Uri).Query);
        (_year, _word, _kind, _disclosure, _since, _until, _text) =
            (_filter.Year, _filter.Abbreviation.Length > 0 ? _filter.Abbreviation : null, _filter.Kind, _filter.Disclosure, _filter.From, _filter.To, _filter.Text);
        var page = await Register.PageAsync(_filter, Cursor, Actor, Leaving);
        (_page, _refused) = (page.IsSuccess ? page.Value : null, page.Error?.Message);
        if (_page is null) return;

        var series = (await Numbers.AllAsync(Actor, Leaving)).Value.Series;
        _years = [.. series.Select(row => row.Year).Append(_filter.Year ?? ThisYear).Distinct().OrderDescending().Select(year => new Choice<int?>(year, $"{year}年"))];
        _words = [.. series.Select(row => row.Abbreviation).Append(_word ?? "").Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Select(word => new Choice<string?>(word, word))];
        _series = SeriesShown(series);
        await LoadViewsAsync();
        _ways = _page.Rows.Count == 0 ? await WaysAsync() : [];
    }

    // Of the 代字 looked at, or of whatever is broken: that must not be overlooked because another 代字 is chosen.
    private SeriesRow? SeriesShown(IReadOnlyList<SeriesRow> series)
    {
        var of = series.Where(row => row.Year == (_filter.Year ?? ThisYear) && (_word is null || row.Abbreviation == _word)).ToList();
        return of.Find(row => !row.Findings.IsWhole) ?? (_word is null ? series.FirstOrDefault(row => !row.Findings.IsWhole) : null) ?? of.Find(row => row.IsUsed) ?? of.FirstOrDefault();
    }

    private async Task LoadViewsAsync()
    {
        RegisterFilter[] filters = [new(), new(Year: ThisYear), new(VoidOnly: true)];
        var counts = (await Register.CountAsync(filters, Actor, Leaving)).Value;
        string[] titles = ["全部", $"{ThisYear}年", "作废"];
        _views = [.. filters.Select((filter, index) => new SavedView(titles[index], RegisterAddress.Of(RegisterAddress.Path, filter), _filter == filter, counts[index]))];
    }

    // The nearest ways out: one condition less, where that gives something.
    private async Task<IReadOnlyList<WayOut>> WaysAsync()
    {
        if (Conditions is null) return [];
        var ways = new List<(string Title, RegisterFilter Filter)>();
        if (_filter.Kind is { } kind) ways.Add(($"去掉文种“{KindNames.Of(kind)}”", _filter with { Kind = null }));
        if (_word is not null) ways.Add(("看所有代字", _filter with { Abbreviation = "" }));
        if (_filter.Year is not null) ways.Add(("看所有年度", _filter with { Year = null }));
        if (_filter.Disclosure is { } disclosure) ways.Add(($"去掉“{KindNames.Of(disclosure)}”", _filter with { Disclosure = null }));
        if (_filter.From is not null || _filter.To is not null) ways.Add(("不限签发日期", _filter with { From = null, To = null }));
        if (_filter.Text.Trim().Length > 0) ways.Add(($"去掉“{_filter.Text.Trim()}”", _filter with { Text = "" }));
        var counts = (await Register.CountAsync([.. ways.Select(way => way.Filter)], Actor, Leaving)).Value;
        return
        [
            .. ways.Select((way, index) => new WayOut(way.Title, RegisterAddress.Of(RegisterAddress.Path, way.Filter), counts[index])).Where(way => way.Count > 0).Take(2),
            new WayOut("清空条件", RegisterAddress.Path),
        ];
    }

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
        RegisterAddress.Values(new RegisterFilter(_year, _word ?? "", _kind, _disclosure, _since, _until, _text ?? "", _filter.VoidOnly));

    private string Day(DateTime? at) => at is { } known ? NumberingWords.Day(BeijingTime.DayOf(known), ThisYear) : "";
}
