using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>One's own part of a document: what is asked, what may be answered, what one needs to know for it.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Of the item.</param>
/// <param name="Purpose">Whether it decides, answers a question, or approves afterwards.</param>
/// <param name="Kind">What is asked, with its answers.</param>
/// <param name="StepName">环节.</param>
/// <param name="SentBy">Who sent it.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="DueAt">UTC; null without a limit.</param>
/// <param name="LeavesAt">UTC; set while a decision on it can be taken back.</param>
/// <param name="MayMend">Whether the text may be mended in this step.</param>
/// <param name="Past">How it came here.</param>
/// <param name="Reviews">What the steps before found, those not reached left out.</param>
/// <param name="Questions">What its owner asked aside and has no answer to yet.</param>
/// <param name="Signers">Everybody the step asks, where signers can be added; empty where it is one person's.</param>
/// <param name="ReturnTo">Steps the paper can be returned to, the draft first.</param>
/// <param name="Preview">Who gets it when it is agreed to; null where nothing follows from the answer.</param>
public sealed record HandlingPart(
    Guid ItemId, int Revision, WorkItemPurpose Purpose, StepKind Kind, string StepName, string SentBy, DateTime SentAt, DateTime? DueAt, DateTime? LeavesAt, bool MayMend,
    HandlingPast Past, IReadOnlyList<ReviewFact> Reviews, IReadOnlyList<OpenQuestion> Questions, IReadOnlyList<StepSigner> Signers, IReadOnlyList<ReturnTarget> ReturnTo,
    RoutePreview? Preview);

/// <summary>How an item came to its owner.</summary>
/// <param name="Times">The how many-th time the step asks him, from 1.</param>
/// <param name="Note">The question asked, or why it came back or came here; empty for the usual way.</param>
/// <param name="Return">The last return from this step, now mended; null without one.</param>
/// <param name="Void">What he had answered here and counts no more; null without such.</param>
public sealed record HandlingPast(int Times, string Note, MendedReturn? Return, VoidAnswer? Void);

/// <summary>A return whose cause has been mended.</summary>
/// <param name="By">Who returned it.</param>
/// <param name="At">UTC.</param>
/// <param name="Reason">Why.</param>
/// <param name="MendedBy">Who mended it.</param>
/// <param name="Mended">What he says he changed; may be empty.</param>
public sealed record MendedReturn(string By, DateTime At, string Reason, string MendedBy, string Mended);

/// <summary>An answer that counts no more.</summary>
/// <param name="Outcome">The answer in words.</param>
/// <param name="At">UTC.</param>
/// <param name="TextHash">The text it was given on.</param>
/// <param name="IsTextChanged">Whether the text is another now; else the paper went back past the step.</param>
/// <param name="Changes">What has changed of substance since.</param>
public sealed record VoidAnswer(string Outcome, DateTime At, string TextHash, bool IsTextChanged, IReadOnlyList<TextChange> Changes);

/// <summary>What a review found.</summary>
/// <param name="Kind">Code of the step's kind.</param>
/// <param name="State">Where the step stands.</param>
/// <param name="Words">不涉密，可公开; of several answers their numbers: 11/11 同意.</param>
/// <param name="Who">Whose it is, or why it was left out.</param>
/// <param name="Passes">False when somebody refused.</param>
/// <param name="IsOfThisText">Whether it was found on the text as it is now.</param>
public sealed record ReviewFact(string Kind, StepState State, string Words, string Who, bool Passes, bool IsOfThisText);

/// <summary>A question without an answer yet.</summary>
/// <param name="Name">Whom.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="Question">What was asked.</param>
/// <param name="At">UTC.</param>
/// <param name="IsOpened">Whether he has looked.</param>
public sealed record OpenQuestion(string Name, string Post, string Question, DateTime At, bool IsOpened);

/// <summary>Somebody a step asks.</summary>
/// <param name="ItemId">His item.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="Outcome">His answer; empty before it has left.</param>
/// <param name="MayRemove">Whether the reader may strike him out now.</param>
public sealed record StepSigner(Guid ItemId, string Name, string Post, string Outcome, bool MayRemove);

/// <summary>A step a paper can be returned to.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Name">环节.</param>
/// <param name="People">Who decided it.</param>
public sealed record ReturnTarget(Guid StepId, string Name, string People);
