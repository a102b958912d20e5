namespace OfficeHub.Web.Shared.Lists;

/// <summary>A kept set of filters, with how many rows it gives.</summary>
public sealed record SavedView(string Title, string Href, bool IsCurrent, int? Count = null);
