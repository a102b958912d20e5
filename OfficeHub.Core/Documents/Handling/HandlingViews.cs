using OfficeHub.Core.Common;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>A step of the route, for the picture of it.</summary>
/// <param name="Id">The step.</param>
/// <param name="Name">环节.</param>
/// <param name="Rank">Steps of one rank are gone at the same time.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was left out; empty otherwise.</param>
/// <param name="People">Who has or had it.</param>
/// <param name="At">UTC: since when it is open, or when it was decided; null while it waits.</param>
public sealed record StepView(Guid Id, string Name, int Rank, StepState State, string Reason, IReadOnlyList<string> People, DateTime? At);

/// <summary>What somebody said at a step.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="StepName">环节.</param>
/// <param name="Outcome">The answer in words.</param>
/// <param name="Words">What was said with it.</param>
/// <param name="At">UTC.</param>
/// <param name="Passes">False for a return or refusal.</param>
/// <param name="IsOfThisText">Whether it was given on the text as it is now.</param>
public sealed record OpinionView(string Name, string Post, string StepName, string Outcome, string Words, DateTime At, bool Passes, bool IsOfThisText);

/// <summary>A kept version.</summary>
/// <param name="Number">第几稿.</param>
/// <param name="StepName">The step it was made in.</param>
/// <param name="Author">Who made it.</param>
/// <param name="At">UTC.</param>
/// <param name="Hash">SM3, lower-case hex.</param>
public sealed record VersionView(int Number, string StepName, string Author, DateTime At, string Hash);

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
/// <param name="Steps">The route, the draft first; empty for one never sent.</param>
/// <param name="Opinions">By standing, then time.</param>
/// <param name="Versions">The last first.</param>
public sealed record DocumentView(
    Guid Id, string Title, DocumentStatus Status, Urgency Urgency, string Number, DateOnly? Date, string Drafter, bool IsDrafter, int VersionNumber, string Hash,
    SignOffRecord? SignedOff, DraftFields Fields, IReadOnlyList<StepView> Steps, IReadOnlyList<OpinionView> Opinions, IReadOnlyList<VersionView> Versions);

/// <summary>A document in one's hands.</summary>
/// <param name="Part">What is asked.</param>
/// <param name="Document">The document.</param>
public sealed record HandlingView(HandlingPart Part, DocumentView Document);
