namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Something the reader was not sure of: 待确认, until the drafter says that it is right.</summary>
/// <param name="Element">The element it is about: a property of <see cref="Content.DocumentContent"/>.</param>
/// <param name="Reason">Chinese, without a full stop.</param>
public sealed record DoubtfulPlace(string Element, string Reason)
{
    /// <summary>Which block of the main text, from 0; null for none in particular.</summary>
    public int? Block { get; init; }

    /// <summary>The words it is about; empty for none.</summary>
    public string Quote { get; init; } = "";
}
