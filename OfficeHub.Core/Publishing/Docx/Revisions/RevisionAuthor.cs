using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Core.Publishing.Docx.Revisions;

/// <summary>Whose revision it is.</summary>
/// <param name="Name">As the word processor shows it.</param>
/// <param name="At">UTC.</param>
public sealed record RevisionAuthor(string Name, DateTime At);

/// <summary>What a 花脸稿 is written from.</summary>
/// <param name="Text">The comparison, each stretch with its version.</param>
/// <param name="Content">The new text: title for the properties, pictures.</param>
/// <param name="Authors">By version.</param>
/// <param name="Heading">Said at the head of each page: which drafts, and that it is no issued paper.</param>
public sealed record MarkedDraft(ContentComparison Text, Content.DocumentContent Content, IReadOnlyDictionary<int, RevisionAuthor> Authors, string Heading);
