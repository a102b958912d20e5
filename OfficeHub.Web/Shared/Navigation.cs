using OfficeHub.Core.Common;

namespace OfficeHub.Web.Shared;

/// <summary>One line of the left navigation. Features register theirs; nothing is listed that leads nowhere.</summary>
/// <param name="Order">Ascending, top to bottom.</param>
/// <param name="Title">Chinese.</param>
/// <param name="Icon">A name of <see cref="Parts.IconNames"/>.</param>
/// <param name="Href">Where it leads; with <see cref="Children"/>, the first of them is usual.</param>
/// <param name="Permission">Shown only to those who hold it; null shows it to everyone signed in.</param>
public sealed record NavigationEntry(int Order, string Title, string Icon, string Href, Permission? Permission = null)
{
    /// <summary>Lines under this one, shown while the place is current. An entry whose children are all hidden is hidden too.</summary>
    public IReadOnlyList<NavigationEntry> Children { get; init; } = [];

    /// <summary>The word in the phone's bottom navigation; null keeps the entry under 更多.</summary>
    public string? PhoneTitle { get; init; }

    /// <summary>A dividing line stands above.</summary>
    public bool Apart { get; init; }
}

/// <summary>What one person sees of the navigation.</summary>
public sealed class NavigationMenu(IEnumerable<NavigationEntry> entries)
{
    /// <summary>The entries the actor may use, in order.</summary>
    public IReadOnlyList<NavigationEntry> For(Actor actor)
    {
        var shown = new List<NavigationEntry>();
        foreach (var entry in entries.OrderBy(entry => entry.Order))
        {
            if (entry.Permission is { } needed && !actor.Can(needed)) continue;
            var children = entry.Children.Where(child => child.Permission is null || actor.Can(child.Permission)).OrderBy(child => child.Order).ToList();
            if (entry.Children.Count > 0 && children.Count == 0) continue;
            var href = children.Count > 0 && children.All(child => !string.Equals(child.Href, entry.Href, StringComparison.Ordinal)) ? children[0].Href : entry.Href;
            shown.Add(entry with { Children = children, Href = href });
        }

        return shown;
    }

    /// <summary>The entry or child whose address is the longest beginning of the path; null when none is.</summary>
    public static NavigationEntry? Current(IReadOnlyList<NavigationEntry> entries, string path) =>
        entries.SelectMany(entry => entry.Children.Append(entry))
            .Where(entry => Holds(entry.Href, path))
            .OrderByDescending(entry => entry.Href.Length)
            .FirstOrDefault();

    /// <summary>What the page at just this path is called, even for those who come to it by a link and have no line of it; null for a page that is no line of anybody.</summary>
    public string? NameOf(string path) => entries.SelectMany(entry => entry.Children.Append(entry)).FirstOrDefault(entry => string.Equals(entry.Href, path, StringComparison.OrdinalIgnoreCase))?.Title;

    private static bool Holds(string href, string path) => href is "/"
        ? path is "/" or ""
        : path.StartsWith(href, StringComparison.OrdinalIgnoreCase) && (path.Length == href.Length || path[href.Length] is '/' or '?');
}
