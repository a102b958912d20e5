namespace OfficeHub.Web.Shared.Parts;

/// <summary>One file of a <see cref="FileList"/>.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Href">Where it is fetched; null when one may not.</param>
public sealed record FileLine(string Name, long Bytes, string? Href)
{
    /// <summary>SM3, shown short.</summary>
    public string? Hash { get; init; }

    /// <summary>Who put it there, how many pages.</summary>
    public string? Note { get; init; }

    /// <summary>A light in front.</summary>
    public LightKind? Light { get; init; }

    /// <summary>Its word.</summary>
    public string? LightWord { get; init; }
}
