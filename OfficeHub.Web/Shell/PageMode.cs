using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace OfficeHub.Web.Shell;

/// <summary>Whether the requested page runs on a circuit. Static pages (sign-in, public ones) open none.</summary>
internal static class PageMode
{
    /// <summary>The page's render mode; null for a static page.</summary>
    public static IComponentRenderMode? Of(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type
            .GetCustomAttributes(typeof(RenderModeAttribute), inherit: true)
            .Cast<RenderModeAttribute>()
            .FirstOrDefault()?.Mode;
}

/// <summary>The page starts with the navigation folded, to give its panes the width (ui.md §2), unless the user chose otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorkPageAttribute : Attribute;

/// <summary>What the user set in the top bar, kept in cookies that the first paint already knows.</summary>
/// <param name="IsLarge">大字.</param>
/// <param name="IsFolded">The navigation shows only its pictures.</param>
/// <param name="KeysOff">Single-letter keys are switched off.</param>
/// <param name="RowsLoose">松: rows stand further apart.</param>
internal sealed record Preferences(bool IsLarge, bool IsFolded, bool KeysOff, bool RowsLoose)
{
    /// <summary>Classes of the root element.</summary>
    public string RootClass => string.Join(' ', new[] { IsLarge ? "large" : "", KeysOff ? "keys-off" : "", RowsLoose ? "rows-loose" : "" }.Where(name => name.Length > 0));

    public static Preferences From(HttpContext http)
    {
        var cookies = http.Request.Cookies;
        var folded = cookies["oh-nav"] switch
        {
            "slim" => true,
            "wide" => false,
            _ => http.GetEndpoint()?.Metadata.GetMetadata<WorkPageAttribute>() is not null,
        };
        return new Preferences(cookies["oh-large"] is "1", folded, cookies["oh-keys"] is "0", cookies["oh-rows"] is "loose");
    }
}
