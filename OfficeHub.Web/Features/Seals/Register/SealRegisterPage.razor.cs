using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Seals.Register;

/// <summary>The register of seals; the filters stand in the address.</summary>
public sealed partial class SealRegisterPage
{
    private SealFilter _filter = new();
    private Page<SealRow>? _page;
    private string? _refused, _text;
    private SealStatus? _status;
    private SealCategory? _category;
    private Guid? _agency;
    private IReadOnlyList<Choice<Guid?>> _agencies = [];
    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyList<WayOut> _ways = [];

    /// <summary>Place in the list.</summary>
    [SupplyParameterFromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    [Inject]
    private SealRegisterQuery Register { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private static IReadOnlyList<Choice<SealStatus?>> Statuses { get; } = [.. Enum.GetValues<SealStatus>().Select(status => new Choice<SealStatus?>(status, SealNames.Of(status)))];

    private static IReadOnlyList<Choice<SealCategory?>> Categories { get; } = [.. Enum.GetValues<SealCategory>().Select(category => new Choice<SealCategory?>(category, SealNames.Of(category)))];

    private IReadOnlyList<string> Words => _filter.InWords(_agencies.FirstOrDefault(agency => agency.Value == _filter.AgencyId)?.Text ?? "");

    private string? Conditions => Words is { Count: > 0 } words ? string.Join(" · ", words) : null;

    private string EmptyTitle => Words.Count switch
    {
        0 => "还没有印章",
        1 => "没有符合条件的印章",
        var count => $"没有同时符合这 {count} 个条件的印章",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _filter = SealRegisterAddress.Read(new Uri(Navigation.Uri).Query);
        (_status, _agency, _category, _text) = (_filter.Status, _filter.AgencyId, _filter.Category, _filter.Text);
        var page = await Register.PageAsync(_filter, Cursor, Actor, Leaving);
        (_page, _refused) = (page.IsSuccess ? page.Value : null, page.Error?.Message);
        if (_page is null) return;
        var agencies = await Register.AgenciesAsync(Actor, Leaving);
        _agencies = agencies.IsSuccess ? [.. agencies.Value.Select(agency => new Choice<Guid?>(agency.Id, agency.Name))] : [];
        SealPart[] parts = [SealPart.All, SealPart.InHand, SealPart.InUse, SealPart.Over];
        var counts = (await Register.CountAsync([.. parts.Select(part => new SealFilter(Part: part))], Actor, Leaving)).Value;
        _views = [.. parts.Select((part, index) => new SavedView(SealFilter.NameOf(part), SealRegisterAddress.Of(SealRegisterPages.List, new SealFilter(Part: part)), _filter == new SealFilter(Part: part), counts[index]))];
        _ways = _page.Rows.Count == 0 ? await WaysAsync() : [];
    }

    // The nearest ways out: one condition less, where that gives something.
    private async Task<IReadOnlyList<WayOut>> WaysAsync()
    {
        if (Conditions is null) return Actor.Can(SealPermissions.Apply) ? [new WayOut("申请印章", SealRegisterPages.Apply)] : [];
        var ways = new List<(string Title, SealFilter Filter)>();
        if (_filter.Status is { } status) ways.Add(($"去掉状态“{SealNames.Of(status)}”", _filter with { Status = null }));
        if (_filter.AgencyId is not null) ways.Add(("看所有机关", _filter with { AgencyId = null }));
        if (_filter.Category is { } category) ways.Add(($"去掉“{SealNames.Of(category)}”", _filter with { Category = null }));
        if (_filter.Text.Trim().Length > 0) ways.Add(($"去掉“{_filter.Text.Trim()}”", _filter with { Text = "" }));
        if (_filter.Part is not SealPart.All) ways.Add(("不分在办和了结", _filter with { Part = SealPart.All }));
        var counts = (await Register.CountAsync([.. ways.Select(way => way.Filter)], Actor, Leaving)).Value;
        return
        [
            .. ways.Select((way, index) => new WayOut(way.Title, SealRegisterAddress.Of(SealRegisterPages.List, way.Filter), counts[index])).Where(way => way.Count > 0).Take(2),
            new WayOut("清空条件", SealRegisterPages.List),
        ];
    }

    private IEnumerable<KeyValuePair<string, string?>> Values() => SealRegisterAddress.Values(new SealFilter(_status, _agency, _category, _text ?? "", _filter.Part));
}
