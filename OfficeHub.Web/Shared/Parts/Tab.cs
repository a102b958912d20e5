using Microsoft.AspNetCore.Components;

namespace OfficeHub.Web.Shared.Parts;

/// <summary>One tab.</summary>
/// <param name="Key">Letters and figures; may live in the address.</param>
/// <param name="Title">Chinese.</param>
/// <param name="Count">For example 7 or 44/48; null shows none.</param>
public sealed record Tab(string Key, string Title, string? Count = null)
{
    /// <summary>Its title on a phone, where that differs.</summary>
    public string? PhoneTitle { get; init; }

    /// <summary>A light behind the title.</summary>
    public RenderFragment? Mark { get; init; }
}
