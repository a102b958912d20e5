using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Files;

/// <summary>Who may see a file and why, and the limit that says so.</summary>
public sealed partial class ReadersPage
{
    private WhoMaySeeView? _view;
    private Error? _missing;
    private IReadOnlyList<UnitNode> _roots = [];
    private IReadOnlyList<PersonChoice>? _people = [];
    private List<NamedUnit> _units = [];
    private string? _remark;
    private bool _blocks;
    private bool _isOpen;

    /// <summary>The file.</summary>
    [Parameter]
    public Guid FileId { get; set; }

    [Inject] private WhoMaySeeQuery Query { get; set; } = null!;

    [Inject] private FileHistoryQuery History { get; set; } = null!;

    [Inject] private SetLimitHandler Limit { get; set; } = null!;

    [Inject] private DirectorySearchQuery Directory { get; set; } = null!;

    [Inject] private UnitTreeQuery Tree { get; set; } = null!;

    private string State => (_view!.BlocksInherited ? "只有文件主人和点名的人、单位能看到。" : "文件主人、因岗位管理它的人，以及点名的人、单位能看到。")
        + (_view.Remark.Length == 0 ? "" : $"备注：{_view.Remark}");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var view = await Query.FindAsync(StoredFiles.LimitKind, FileId, Actor, Leaving);
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
                id, StoredFiles.LimitKind, FileId, _view!.LimitRevision, _blocks,
                [.. (_people ?? []).Select(person => person.Id)], [.. _units.Select(unit => unit.Id)], _remark ?? ""),
            Actor, ct),
        "已设置可见范围。",
        () =>
        {
            _isOpen = false;
            return OnParametersSetAsync();
        });
}
