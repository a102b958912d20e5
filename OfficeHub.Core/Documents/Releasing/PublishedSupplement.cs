using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>补充解读 as it was let out: a further material beside a publication, never changed. Its id is the supplement's.</summary>
public sealed class PublishedSupplement : Entity
{
    private PublishedSupplement()
    {
    }

    /// <summary>Of which document.</summary>
    public Guid PublicationId { get; private init; }

    /// <summary>Counts on from the materials released with the document; its page is called by it.</summary>
    public int Number { get; private init; }

    /// <summary>标题; of a document taken down, none of its words.</summary>
    public string Title { get; private init; } = "";

    /// <summary><see cref="InterpretationSection"/> as JSON: exactly the bytes the hash is taken of.</summary>
    public string Json { get; private init; } = "";

    /// <summary>SM3 of <see cref="Json"/>, lower-case hex.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>SM3 of the material that was reviewed and approved, lower-case hex.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>Name and post of who let it out.</summary>
    public string ReleasedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime ReleasedAt { get; private init; }

    /// <summary>Lets a material out.</summary>
    /// <param name="id">The supplement's.</param>
    /// <param name="publicationId">Of which document.</param>
    /// <param name="number">The next one.</param>
    /// <param name="section">What it says.</param>
    /// <param name="textHash">SM3 of what was approved.</param>
    /// <param name="by">Who lets it out.</param>
    /// <param name="now">UTC.</param>
    internal static PublishedSupplement Of(Guid id, Guid publicationId, int number, InterpretationSection section, string textHash, Actor by, DateTime now)
    {
        var json = PublishedJson.WriteSection(section);
        return new PublishedSupplement
        {
            Id = id,
            PublicationId = publicationId,
            Number = number,
            Title = section.Title,
            Json = json,
            Hash = PublishedJson.HashOf(json),
            TextHash = textHash,
            ReleasedBy = by.NameAndPost,
            ReleasedAt = now,
        };
    }
}
