namespace OfficeHub.Web.Shared.Parts;

/// <summary>One step of the line above the title.</summary>
/// <param name="Title">Chinese.</param>
/// <param name="Href">Null for a heading that is no page.</param>
public sealed record CrumbPlace(string Title, string? Href = null);
