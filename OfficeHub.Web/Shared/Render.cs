using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace OfficeHub.Web.Shared;

/// <summary>How pages are rendered: interactive ones on a circuit and never prerendered, so that each loads its data once.</summary>
public static class Render
{
    /// <summary>Written <c>@rendermode @(Render.Interactive)</c> at the head of an interactive page.</summary>
    public static IComponentRenderMode Interactive { get; } = new InteractiveServerRenderMode(prerender: false);
}
