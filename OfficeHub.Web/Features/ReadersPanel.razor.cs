using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features;

/// <summary>Who may see an object and why, and the limit that says so.</summary>
public sealed partial class ReadersPanel
{
    private WhoMaySeeView? _view;
    private Error? _missing;
    private IReadOnlyList<UnitNode> _roots = [];
    private IReadOnlyList<PersonChoice>? _people = [];
    private List<NamedUnit> _units = [];
    private string? _remark;
    private bool _blocks;
    private bool _isOpen;

    /// <summary><see cref="ILimitedObjects.Kind"/>.</summary>
    [Parameter, EditorRequired] public string Kind { get; set; } = "";

    [Parameter, EditorRequired] public Guid ObjectId { get; set; }

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Of the button and its dialog.</summary>
    [Parameter] public string Act { get; set; } = "设置可见范围";

    [Parameter] public IReadOnlyList<CrumbPlace> Crumb { get; set; } = [];

    /// <summary>Where to from what is not there.</summary>
    [Parameter] public IReadOnlyList<WayOut> Ways { get; set; } = [];

    [Parameter, EditorRequired] public string ExportHref { get; set; } = "";

    /// <summary>Who sees it while posts count.</summary>
    [Parameter, EditorRequired] public string Open { get; set; } = "";

    /// <summary>Who sees it when only names count.</summary>
    [Parameter, EditorRequired] public string Blocked { get; set; } = "";

    /// <summary>Above the inputs.</summary>
    [Parameter] public string? Note { get; set; }

    [Parameter] public string? RemarkHint { get; set; }

    /// <summary>The changes of the object, when its feature tells them.</summary>
    [Parameter] public Func<CancellationToken, Task<Result<IReadOnlyList<HistoryLine>>>>? History { get; set; }

    [Inject] private WhoMaySeeQuery Query { get; set; } = null!;

    [Inject] private SetLimitHandler Limit { get; set; } = null!;

    [Inject] private DirectorySearchQuery Directory { get; set; } = null!;

    [Inject] private UnitTreeQuery Tree { get; set; } = null!;

    private string State => (_view!.BlocksInherited ? Blocked : Open)
        + (_view.Remark.Length == 0 ? "" : $"备注：{_view.Remark}");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var view = await Query.FindAsync(Kind, ObjectId, Actor, Leaving);
        _missing = view.Error;
        _view = view.IsSuccess ? view.Value : null;
    }

    private async Task OpenAsync()
    {
        var roots = await Tree.ChildrenAsync(null, withAbolished: false, Actor, Leaving);
        _roots = roots.IsSuccess ? roots.Value : [];
        _blocks = _view!.BlocksInherited;
        _remark = "";
        _people = [.. _view.People.Select(person => new PersonChoice(person.Id, person.Name, person.Unit, ""))];
        _units = [.. _view.Units];
        _isOpen = true;
    }

    private async Task<IReadOnlyList<UnitNode>> LoadAsync(UnitNode node)
    {
        var children = await Tree.ChildrenAsync(node.Id, withAbolished: false, Actor, Leaving);
        return children.IsSuccess ? children.Value : [];
    }

    private void Add(UnitNode? node)
    {
        if (node is not null && _units.TrueForAll(unit => unit.Id != node.Id))
        {
            _units.Add(new NamedUnit(node.Id, node.Name));
        }
    }

    private Task<IReadOnlyList<PersonChoice>> SearchAsync(string text, CancellationToken ct) => Directory.ChoicesAsync(text, Actor, ct);

    private Task SetAsync() => RunAsync(
        (id, ct) => Limit.HandleAsync(
            new SetLimit(
                id, Kind, ObjectId, _view!.LimitRevision, _blocks,
                [.. (_people ?? []).Select(person => person.Id)], [.. _units.Select(unit => unit.Id)], _remark ?? ""),
            Actor, ct),
        "已设置可见范围。",
        () =>
        {
            _isOpen = false;
            return OnParametersSetAsync();
        });

    private static IReadOnlyList<Person> PeopleOf(IReadOnlyList<WhoMaySeeRow> rows) =>
        [.. rows.GroupBy(row => (row.StaffId, row.Name)).Select(of => new Person(
            of.Key.Name, [.. of.Select(row => row.Post).Where(post => post.Length > 0).Distinct(StringComparer.Ordinal)], [.. of.Select(row => row.Reason).Distinct(StringComparer.Ordinal)]))];

    // Whoever may see it by more than one right stands there once.
    private sealed record Person(string Name, IReadOnlyList<string> Posts, IReadOnlyList<string> Reasons);
}
