using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>A document with everything its own page answers: where it is, what happened, and what the reader may do.</summary>
/// <param name="Document">The document.</param>
/// <param name="Picture">Its way; null for one never sent.</param>
/// <param name="Timeline">What happened to it, the newest first.</param>
/// <param name="VoidSignOffs">Signatures that no longer hold while none holds; the latest first.</param>
/// <param name="Acts">What the reader may do beside the steps.</param>
/// <param name="Receipts">签收 n/m; null before it goes out.</param>
public sealed record DocumentDetail(
    DocumentView Document, RoutePicture? Picture, IReadOnlyList<TimelineEntry> Timeline, IReadOnlyList<VoidSignOff> VoidSignOffs, DocumentActs Acts, ReceiptCount? Receipts)
{
    /// <summary>联合发文机关 beside the lead agency, each with its signature on the present text; empty for most.</summary>
    public IReadOnlyList<JointStanding> Joint { get; init; } = [];
}

/// <summary>An agency that issues the document too.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Signature">Its signature; null before.</param>
public sealed record JointStanding(string Name, JointSignature? Signature);

/// <summary>How many of those who hold it, or wait to, have signed for it.</summary>
/// <param name="Received">已签收.</param>
/// <param name="Sent">已签收 and 待签收.</param>
public sealed record ReceiptCount(int Received, int Sent);

/// <summary>One thing that happened to a document.</summary>
/// <param name="At">UTC.</param>
/// <param name="Who">姓名.</param>
/// <param name="Post">Unit and post; empty where <paramref name="Who"/> says it.</param>
/// <param name="Act">In Chinese.</param>
/// <param name="Words">With which words; may be empty.</param>
/// <param name="Version">第几稿 it was done on; null where it is about none.</param>
/// <param name="Weight">How much it matters.</param>
public sealed record TimelineEntry(DateTime At, string Who, string Post, string Act, string Words, int? Version, TimelineWeight Weight);

/// <summary>How much a line of the timeline matters.</summary>
public enum TimelineWeight
{
    /// <summary>Left out where only what matters is shown: a question, an urging, a kept version.</summary>
    Light,

    /// <summary>要紧的.</summary>
    Weighty,

    /// <summary>要紧的, and against its going on: a return, an end.</summary>
    Against,
}

/// <summary>A signature that no longer holds.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="At">UTC, when it was given.</param>
/// <param name="Version">第几稿 it was given on; null when that text was not kept.</param>
/// <param name="Why">Who or what voided it, in a Chinese sentence without its full stop.</param>
/// <param name="IsTextChanged">Whether the text is another one by now.</param>
public sealed record VoidSignOff(string Name, string Post, DateTime At, int? Version, string Why, bool IsTextChanged);

/// <summary>What the reader of a document may do beside its steps; each act asks again.</summary>
/// <param name="OwnItemId">His own item that waits; null for none.</param>
/// <param name="IsMending">Whether that item is the draft, to be mended.</param>
/// <param name="MayWithdraw">撤回.</param>
/// <param name="MayUrge">催办.</param>
/// <param name="MayEnd">不予发文.</param>
/// <param name="MayRemark">补充意见.</param>
/// <param name="MayPass">紧急通过, of the steps that may be passed.</param>
public sealed record DocumentActs(Guid? OwnItemId, bool IsMending, bool MayWithdraw, bool MayUrge, bool MayEnd, bool MayRemark, bool MayPass);
