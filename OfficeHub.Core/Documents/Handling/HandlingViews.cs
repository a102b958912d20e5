using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>A kept version.</summary>
/// <param name="Number">第几稿.</param>
/// <param name="StepName">The step it was made in.</param>
/// <param name="Author">Who made it.</param>
/// <param name="At">UTC.</param>
/// <param name="Hash">SM3, lower-case hex.</param>
/// <param name="Note">What was changed and why; may be empty.</param>
public sealed record VersionView(int Number, string StepName, string Author, DateTime At, string Hash, string Note);

/// <summary>A document with its way so far.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Urgency">紧急程度.</param>
/// <param name="Number">发文字号; empty until given.</param>
/// <param name="Date">成文日期; null until signed off.</param>
/// <param name="Drafter">拟稿部门 and 拟稿人.</param>
/// <param name="IsDrafter">Whether the reader drafted it.</param>
/// <param name="VersionNumber">Versions kept.</param>
/// <param name="Hash">Of the present text.</param>
/// <param name="SignedOff">签发; null until signed off.</param>
/// <param name="Fields">The text.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Opinions">By standing, then time, each with what counts of it.</param>
/// <param name="Versions">The last first.</param>
/// <param name="Faults">What is to be put right in the text, what must be first.</param>
public sealed record DocumentView(
    Guid Id, string Title, DocumentStatus Status, Urgency Urgency, string Number, DateOnly? Date, string Drafter, bool IsDrafter, int VersionNumber, string Hash,
    SignOffRecord? SignedOff, DraftFields Fields, DateTime CreatedAt, IReadOnlyList<OpinionRow> Opinions, IReadOnlyList<VersionView> Versions,
    IReadOnlyList<DraftFault> Faults);

/// <summary>A document in one's hands.</summary>
/// <param name="Part">What is asked.</param>
/// <param name="Document">The document.</param>
public sealed record HandlingView(HandlingPart Part, DocumentView Document);
