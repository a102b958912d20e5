namespace OfficeHub.Web.Shared.Parts;

/// <summary>A way out of an empty list.</summary>
/// <param name="Title">For example 去掉文种“决定”.</param>
/// <param name="Href">The list with that condition taken out.</param>
/// <param name="Count">Rows it gives; null for 清空条件.</param>
public sealed record WayOut(string Title, string Href, int? Count = null);
