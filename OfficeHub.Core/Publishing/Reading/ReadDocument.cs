using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>A document read from a text.</summary>
/// <param name="Content">Its elements.</param>
/// <param name="Notes">What was concluded or changed because the text does not say it, Chinese sentences.</param>
public sealed record ReadDocument(DocumentContent Content, IReadOnlyList<string> Notes)
{
    /// <summary>What the drafter has to look at, from the top of the page down.</summary>
    public IReadOnlyList<DoubtfulPlace> Doubts { get; init; } = [];
}
