using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Organization;

/// <summary>People by unit, leader order and name; the filters stand in the address.</summary>
public sealed partial class StaffListPage
{
    private StaffFilter _filter = new();
    private Page<StaffRow>? _page;
    private string? _text, _post, _unitName;
    private bool _withSubUnits = true;
    private Dialog _dialog;
    private bool _isOpen;
    private int _opening;

    /// <summary>Part of the name, initials or number.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>A unit.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public Guid? UnitId { get; set; }

    /// <summary><c>only</c> leaves the units below out.</summary>
    [SupplyParameterFromQuery(Name = "below")]
    public string? Below { get; set; }

    /// <summary>Part of the post's name.</summary>
    [SupplyParameterFromQuery(Name = "post")]
    public string? PostName { get; set; }

    /// <summary><c>none</c> or <c>left</c>.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewName { get; set; }

    /// <summary>Place in the list.</summary>
    [SupplyParameterFromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    [Inject]
    private StaffListQuery Staff { get; set; } = null!;

    [Inject]
    private UnitDetailQuery Units { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool Maintains => Actor.Can(OrganizationPermissions.Maintain);

    private string? Conditions => string.Join("；", new[]
    {
        _unitName is null ? "" : $"单位：{_unitName}",
        _filter.Text.Length == 0 ? "" : $"姓名等：{_filter.Text}",
        _filter.Post.Length == 0 ? "" : $"岗位：{_filter.Post}",
    }.Where(part => part.Length > 0)) is { Length: > 0 } words ? words : null;

    private IReadOnlyList<WayOut> Ways => Conditions is null ? [] : [new WayOut("清空条件", ListUrl.Of(Navigation).Bare)];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var view = ViewName switch { "none" => StaffView.WithoutPost, "left" => StaffView.Left, _ => StaffView.InPost };
        _withSubUnits = Below != "only";
        _filter = new StaffFilter(view, Text ?? "", UnitId, _withSubUnits, PostName ?? "");
        (_text, _post) = (Text, PostName);
        _page = null;
        _unitName = null;
        if (UnitId is { } id)
        {
            var name = await Units.NameOnAsync(id, BeijingTime.Today(Clock), Actor, Leaving);
            _unitName = name.IsSuccess ? name.Value : "找不到的机构";
        }

        var page = await Staff.PageAsync(_filter, Cursor, Actor, Leaving);
        _page = page.IsSuccess ? page.Value : Page<StaffRow>.Empty;
    }

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
    [
        new("q", _text),
        new("post", _post),
        new("below", _withSubUnits ? null : "only"),
    ];

    private SavedView View(string title, string? value, StaffView view) =>
        new(title, ListUrl.Of(Navigation).With("view", value), _filter.View == view);

    private enum Dialog { None, Register, Print, Export }
}
