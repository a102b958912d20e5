using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>A text of a document to compare.</summary>
/// <param name="Number">第几稿; of the text that is no version yet the next number.</param>
/// <param name="IsKept">Whether it is a version; else the text as it stands now.</param>
/// <param name="StepName">The step it was made in.</param>
/// <param name="Author">Name and post of who made it.</param>
/// <param name="Hand">Whose hand it is among those who wrote this document, from 1 in the order they first wrote: the same on every page.</param>
/// <param name="At">UTC.</param>
/// <param name="Hash">SM3, lower-case hex.</param>
/// <param name="Note">What was changed and why; may be empty.</param>
public sealed record VersionMark(int Number, bool IsKept, string StepName, string Author, int Hand, DateTime At, string Hash, string Note);

/// <summary>One change by one person in one step.</summary>
/// <param name="Version">Whose.</param>
/// <param name="Place">Where.</param>
/// <param name="What">In a word: 改, 增, 删, 移 …</param>
/// <param name="Before">As it read.</param>
/// <param name="After">As it reads.</param>
/// <param name="Spans">The same to the character.</param>
public sealed record StepChange(VersionMark Version, string Place, string What, string Before, string After, IReadOnlyList<TextSpan> Spans);

/// <summary>Two texts of a document, with who wrote what in between.</summary>
/// <param name="Text">All prose, each stretch with its version.</param>
/// <param name="Fields">Elements that differ.</param>
/// <param name="Files">Files that differ.</param>
/// <param name="Steps">Every change in the order it was made, step by step.</param>
/// <param name="NotCompared">What no comparison was made of, in Chinese sentences.</param>
public sealed record VersionComparison(
    ContentComparison Text, IReadOnlyList<FieldChange> Fields, IReadOnlyList<AttachmentChange> Files, IReadOnlyList<StepChange> Steps, IReadOnlyList<string> NotCompared)
{
    /// <summary>Whether the two say and are the same.</summary>
    public bool IsSame => Text.IsSame && Fields.Count == 0 && Files.Count == 0;
}
