using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Shared.Inputs;

/// <summary>A tree of units or the like, loaded level by level.</summary>
public sealed partial class TreeView<TItem> : ComponentBase
    where TItem : notnull
{
    private List<Node> _roots = [];
    private IReadOnlyList<TItem>? _given;
    private ElementReference _tree;
    private TItem? _inView;

    /// <summary>For example 机构.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>The topmost; a new list loads the tree anew.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<TItem> Roots { get; set; } = [];

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired] public Func<TItem, string> Text { get; set; } = null!;

    /// <summary>Whether there is a level below.</summary>
    [Parameter, EditorRequired] public Func<TItem, bool> HasChildren { get; set; } = null!;

    /// <summary>Loads the level below.</summary>
    [Parameter, EditorRequired] public Func<TItem, Task<IReadOnlyList<TItem>>> Load { get; set; } = null!;

    /// <summary>Items open from the start, as the root is, and the ones on the way to the chosen one.</summary>
    [Parameter] public Func<TItem, bool>? StartsOpen { get; set; }

    /// <summary>The chosen one.</summary>
    [Parameter] public TItem? Selected { get; set; }

    /// <summary>Another one is chosen.</summary>
    [Parameter] public EventCallback<TItem?> SelectedChanged { get; set; }

    [Inject] private KitScript Script { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_given, Roots)) return;
        _given = Roots;
        _roots = await NodesAsync(Roots);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Where the tree scrolls, as on a phone, the chosen one is brought into sight; once, so that nothing moves under the hand.
        if (Selected is null || EqualityComparer<TItem>.Default.Equals(_inView, Selected) || !_roots.Any(Holds)) return;
        _inView = Selected;
        await Script.ShowChosenAsync(_tree);
    }

    private async Task<List<Node>> NodesAsync(IReadOnlyList<TItem> items)
    {
        var nodes = new List<Node>();
        foreach (var item in items)
        {
            var node = new Node(item, HasChildren(item));
            if (node.HasChildren && StartsOpen?.Invoke(item) is true) await OpenAsync(node);
            nodes.Add(node);
        }

        return nodes;
    }

    private async Task OpenAsync(Node node)
    {
        node.IsOpen = true;
        node.Children ??= await NodesAsync(await Load(node.Item));
    }

    private Task ToggleAsync(Node node)
    {
        if (!node.IsOpen) return OpenAsync(node);
        node.IsOpen = false;
        return Task.CompletedTask;
    }

    private bool IsSelected(Node node) => Selected is not null && EqualityComparer<TItem>.Default.Equals(Selected, node.Item);

    private bool Holds(Node node) => IsSelected(node) || (node is { IsOpen: true, Children: { } children } && children.Any(Holds));

    // One item is in the tab order: the chosen one when it is to be seen, else the first.
    private RenderFragment Draw(Node node, bool isFirst, int level) => builder =>
    {
        var inOrder = IsSelected(node) || (isFirst && !_roots.Any(Holds));
        builder.OpenElement(0, "li");
        builder.SetKey(node.Item);
        builder.AddAttribute(1, "role", "none");
        builder.OpenElement(2, "div");
        builder.AddAttribute(3, "class", "node");
        builder.AddAttribute(4, "role", "treeitem");
        builder.AddAttribute(5, "aria-level", level);
        builder.AddAttribute(6, "aria-selected", IsSelected(node) ? "true" : "false");
        if (node.HasChildren) builder.AddAttribute(7, "aria-expanded", node.IsOpen ? "true" : "false");
        builder.AddAttribute(8, "tabindex", inOrder ? "0" : "-1");
        builder.AddAttribute(9, "onclick", EventCallback.Factory.Create(this, () => SelectedChanged.InvokeAsync(node.Item)));
        builder.OpenElement(10, "span");
        builder.AddAttribute(11, "class", "fold");
        builder.AddAttribute(12, "aria-hidden", "true");
        if (node.HasChildren)
        {
            builder.AddAttribute(13, "onclick", EventCallback.Factory.Create(this, () => ToggleAsync(node)));
            builder.AddEventStopPropagationAttribute(14, "onclick", true);
            builder.OpenComponent<Icon>(15);
            builder.AddComponentParameter(16, nameof(Icon.Name), "right");
            builder.AddComponentParameter(17, nameof(Icon.Small), true);
            builder.CloseComponent();
        }

        builder.CloseElement();
        builder.AddContent(18, Text(node.Item));
        builder.CloseElement();
        if (node is { IsOpen: true, Children: { Count: > 0 } children })
        {
            builder.OpenElement(19, "ul");
            builder.AddAttribute(20, "role", "group");
            foreach (var child in children) builder.AddContent(21, Draw(child, isFirst: false, level + 1));
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    private sealed class Node(TItem item, bool hasChildren)
    {
        public TItem Item => item;

        public bool HasChildren => hasChildren;

        public bool IsOpen { get; set; }

        public List<Node>? Children { get; set; }
    }
}
