using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.Units;

namespace OfficeHub.Web.Features.Organization;

/// <summary>The tree of units beside one unit with its posts and people; for those who do not maintain, the directory.</summary>
public sealed partial class OrganizationPage
{
    private IReadOnlyList<UnitNode> _roots = [];
    private HashSet<Guid> _line = [];
    private UnitNode? _selected;
    private UnitView? _unit;
    private Error? _missing;
    private Guid? _shown;
    private Guid? _chosen;
    private bool _isLoaded;
    private string? _text;
    private IReadOnlyList<UnitNode>? _found;
    private bool _withAbolished;
    private bool _isOpen;
    private int _opening;

    /// <summary>The unit shown; the actor's own at first.</summary>
    [SupplyParameterFromQuery(Name = "unit")]
    public Guid? UnitId { get; set; }

    private bool IsDirectory => new Uri(Navigation.Uri).AbsolutePath.StartsWith("/directory", StringComparison.OrdinalIgnoreCase);

    private bool Maintains => !IsDirectory && Actor.Can(OrganizationPermissions.Maintain);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_isLoaded && _shown == UnitId) return;
        // A unit chosen in the tree is in sight already; for any other one the tree opens anew along its line.
        if (_chosen is not null && _chosen == UnitId)
        {
            _shown = UnitId;
            await ShowAsync(_chosen.Value);
        }
        else
        {
            await ReloadAsync();
        }

        _chosen = null;
    }

    private string Link(Guid id) => $"{(IsDirectory ? "/directory" : "/admin/organization")}?unit={id}";

    private static string Text(UnitNode node) => node.IsAbolished ? $"{node.ShortName}（已撤销）" : node.ShortName;

    private async Task ReloadAsync()
    {
        _isLoaded = true;
        _shown = UnitId;
        _text = null;
        _found = null;
        var roots = await Tree.ChildrenAsync(null, _withAbolished, Actor, Leaving);
        if (roots.Error is { } refusal)
        {
            _missing = refusal;
            return;
        }

        var wanted = UnitId ?? (Actor.UnitId != Guid.Empty ? Actor.UnitId : (roots.Value.Count > 0 ? roots.Value[0].Id : null));
        if (wanted is { } id) await ShowAsync(id);
        _roots = roots.Value;
    }

    private async Task ShowAsync(Guid id)
    {
        var unit = await Units.FindAsync(id, Actor, Leaving);
        _missing = unit.Error;
        _unit = unit.IsSuccess ? unit.Value : null;
        if (_unit is null) return;
        _line = [.. _unit.Above.Select(above => above.Id), id];
        // The tree marks what equals the chosen one; its own nodes are made by the same query.
        var siblings = await Tree.ChildrenAsync(_unit.Above.Count > 0 ? _unit.Above[^1].Id : null, withAbolished: true, Actor, Leaving);
        _selected = siblings.IsSuccess ? siblings.Value.FirstOrDefault(node => node.Id == id) : null;
    }

    private async Task<IReadOnlyList<UnitNode>> LoadAsync(UnitNode node)
    {
        var children = await Tree.ChildrenAsync(node.Id, _withAbolished, Actor, Leaving);
        return children.IsSuccess ? children.Value : [];
    }

    private void Choose(UnitNode? node)
    {
        if (node is null) return;
        _chosen = node.Id;
        Navigation.NavigateTo(Link(node.Id));
    }

    private async Task SearchAsync(string? text)
    {
        _text = text;
        var wanted = (text ?? "").Trim();
        if (wanted.Length == 0)
        {
            _found = null;
            return;
        }

        var found = await Tree.SearchAsync(wanted, Actor, Leaving);
        _found = found.IsSuccess ? found.Value : [];
    }

    private Task ShowAbolishedAsync(bool withAbolished)
    {
        _withAbolished = withAbolished;
        return ReloadAsync();
    }
}
