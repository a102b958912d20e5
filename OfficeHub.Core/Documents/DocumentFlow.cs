using System.Collections.Frozen;
using static OfficeHub.Core.Documents.DocumentAction;
using static OfficeHub.Core.Documents.DocumentStatus;

namespace OfficeHub.Core.Documents;

/// <summary>How far a document is. The order is fixed by law and changed by no route: reviewed, signed off, rechecked, numbered, typeset, proofread, sealed, issued.</summary>
/// <remarks>Official Document Regulation (2012), art. 20, 22, 25.</remarks>
public enum DocumentStatus
{
    /// <summary>草稿, or back with its drafter.</summary>
    Drafting,

    /// <summary>审核中: the steps a route template orders.</summary>
    UnderReview,

    /// <summary>待签发.</summary>
    AwaitingSignOff,

    /// <summary>已签发，待复核.</summary>
    SignedOff,

    /// <summary>已复核，待编号.</summary>
    Rechecked,

    /// <summary>已编号，待排版.</summary>
    Numbered,

    /// <summary>已排版，待校对.</summary>
    Typeset,

    /// <summary>已校对，待用印.</summary>
    Proofread,

    /// <summary>待核发: sealed, or proofread where no seal is due.</summary>
    ReadyToIssue,

    /// <summary>已核发: it has gone out.</summary>
    Issued,

    /// <summary>不予发文: ended before its number, kept on the record.</summary>
    Terminated,

    /// <summary>作废: void after its number, which stays used.</summary>
    Voided,
}

/// <summary>What moves a document.</summary>
public enum DocumentAction
{
    /// <summary>送审.</summary>
    Submit,

    /// <summary>The last review step is gone.</summary>
    PassReview,

    /// <summary>退回 to the drafter; what was decided on the way is void.</summary>
    SendBack,

    /// <summary>退回 to a step of the review.</summary>
    ReturnToReview,

    /// <summary>复核 found something; the signatory looks again.</summary>
    ReturnToSignatory,

    /// <summary>签发.</summary>
    SignOff,

    /// <summary>复核.</summary>
    Recheck,

    /// <summary>A number cannot be given yet; it goes back to 复核.</summary>
    ReturnToRecheck,

    /// <summary>编号.</summary>
    AssignNumber,

    /// <summary>排版: the files that go out are made.</summary>
    Typeset,

    /// <summary>校对.</summary>
    Proofread,

    /// <summary>用印: the last of its seals is on.</summary>
    AffixSeal,

    /// <summary>No seal is due.</summary>
    PassUnsealed,

    /// <summary>校对 or 用印 found the files unfit; they are made again of the same text.</summary>
    ReturnToTypesetting,

    /// <summary>用印 found something the proof-reader should look at again.</summary>
    ReturnToProofreading,

    /// <summary>核发.</summary>
    Issue,

    /// <summary>终止.</summary>
    Terminate,

    /// <summary>作废.</summary>
    Void,
}

/// <summary>The one table of legal moves.</summary>
public static class DocumentFlow
{
    /// <summary>From where, by what, to where.</summary>
    public static FrozenDictionary<(DocumentStatus From, DocumentAction By), DocumentStatus> Moves { get; } =
        new Dictionary<(DocumentStatus, DocumentAction), DocumentStatus>
        {
            [(DocumentStatus.Drafting, Submit)] = UnderReview,
            [(UnderReview, PassReview)] = AwaitingSignOff,
            [(UnderReview, SendBack)] = DocumentStatus.Drafting,
            [(AwaitingSignOff, SendBack)] = DocumentStatus.Drafting,
            [(SignedOff, SendBack)] = DocumentStatus.Drafting,
            [(Rechecked, SendBack)] = DocumentStatus.Drafting,
            [(AwaitingSignOff, ReturnToReview)] = UnderReview,
            [(SignedOff, ReturnToReview)] = UnderReview,
            [(Rechecked, ReturnToReview)] = UnderReview,
            [(SignedOff, ReturnToSignatory)] = AwaitingSignOff,
            [(Rechecked, ReturnToSignatory)] = AwaitingSignOff,
            [(AwaitingSignOff, SignOff)] = SignedOff,
            [(SignedOff, Recheck)] = Rechecked,
            [(Rechecked, ReturnToRecheck)] = SignedOff,
            [(Rechecked, AssignNumber)] = Numbered,
            [(Numbered, DocumentAction.Typeset)] = DocumentStatus.Typeset,
            [(DocumentStatus.Typeset, DocumentAction.Proofread)] = DocumentStatus.Proofread,
            [(DocumentStatus.Proofread, AffixSeal)] = ReadyToIssue,
            [(DocumentStatus.Proofread, PassUnsealed)] = ReadyToIssue,
            [(DocumentStatus.Typeset, ReturnToTypesetting)] = Numbered,
            [(DocumentStatus.Proofread, ReturnToTypesetting)] = Numbered,
            [(DocumentStatus.Proofread, ReturnToProofreading)] = DocumentStatus.Typeset,
            [(ReadyToIssue, ReturnToTypesetting)] = Numbered,
            [(ReadyToIssue, Issue)] = Issued,
            [(Numbered, DocumentAction.Void)] = Voided,
            [(DocumentStatus.Typeset, DocumentAction.Void)] = Voided,
            [(DocumentStatus.Proofread, DocumentAction.Void)] = Voided,
            [(ReadyToIssue, DocumentAction.Void)] = Voided,
            [(Issued, DocumentAction.Void)] = Voided,
            [(DocumentStatus.Drafting, Terminate)] = Terminated,
            [(UnderReview, Terminate)] = Terminated,
            [(AwaitingSignOff, Terminate)] = Terminated,
            [(SignedOff, Terminate)] = Terminated,
            [(Rechecked, Terminate)] = Terminated,
        }.ToFrozenDictionary();

    /// <summary>Where a document is no longer under way, as lists ask for it.</summary>
    internal static DocumentStatus[] Ended { get; } = [Issued, Terminated, Voided];

    /// <summary>Where a document has a number that holds.</summary>
    internal static DocumentStatus[] WithNumber { get; } = [Numbered, DocumentStatus.Typeset, DocumentStatus.Proofread, ReadyToIssue, Issued];

    /// <summary>Whether the move is legal, and where it leads.</summary>
    public static bool TryMove(DocumentStatus from, DocumentAction by, out DocumentStatus to) => Moves.TryGetValue((from, by), out to);
}
