using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>Asks whether the actor is still who he was when his page was opened. Access answers; Persistence knows no accounts.</summary>
public interface IActorGate
{
    /// <summary>Null when the session lives and the rights are unchanged, else the refusal.</summary>
    Task<Error?> CheckAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct);
}

/// <summary>The chained log. Auditing writes it; without a row no act is committed.</summary>
public interface IAuditTrail
{
    /// <summary>Adds the row and saves it, inside the caller's transaction.</summary>
    Task AppendAsync(OfficeHubDbContext db, AuditAct act, CancellationToken ct);

    /// <summary>Who did what to the object last, or null.</summary>
    Task<LastAct?> LastActAsync(OfficeHubDbContext db, Guid objectId, CancellationToken ct);

    /// <summary>Called after a commit, so that the new head can be kept outside the database.</summary>
    void Committed();
}

/// <summary>What one audit row says; sequence and hashes are the trail's.</summary>
/// <param name="At">UTC.</param>
/// <param name="Actor">Who, in which post, from where.</param>
/// <param name="Action">Name of the command or query type.</param>
/// <param name="ActionName">The same in Chinese.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="BeforeHash">SM3 (hex) over the changed rows as they were, or empty.</param>
/// <param name="AfterHash">SM3 (hex) over the changed rows as they are, or empty.</param>
/// <param name="Outcome"><c>OK</c>, or the code of the refusal.</param>
/// <param name="CommandId">The press it came from; empty for queries.</param>
public sealed record AuditAct(
    DateTime At, Actor Actor, string Action, string ActionName, AuditSubject Subject, string BeforeHash, string AfterHash, string Outcome, Guid CommandId);

/// <summary>The object of an act.</summary>
/// <param name="Kind">Chinese: 岗位, 机构, 参数 …</param>
/// <param name="Id">Empty for lists and searches.</param>
/// <param name="Name">As users know it.</param>
/// <param name="Summary">What changed, Chinese, one line, no document text.</param>
public sealed record AuditSubject(string Kind, Guid Id, string Name, string Summary)
{
    /// <summary>Nothing in particular.</summary>
    public static AuditSubject None { get; } = new("", Guid.Empty, "", "");

    private static readonly char[] Joints = ['“', '”', '（', '）', '：', '；', '，', '、'];

    /// <summary>For the row of a refusal, whose texts may be as typed: one that bears a mark of secrecy is stored here as little as anywhere.</summary>
    /// <remarks>security.md 5.9.</remarks>
    public AuditSubject WithoutMarks() => this with { Name = Unmarked(Name), Summary = Unmarked(Summary) };

    // A bare mark counts only on a line of its own; a summary puts it between quotation marks.
    private static string Unmarked(string text) =>
        SecrecyMarks.Find(text) is null && SecrecyMarks.Find(text.Split(Joints)) is null ? text : "（有密级标志，不记）";
}

/// <summary>The last act on an object, for the one who came second.</summary>
/// <param name="Who">Name and post.</param>
/// <param name="What">Chinese.</param>
/// <param name="At">UTC.</param>
public sealed record LastAct(string Who, string What, DateTime At);

/// <summary>The steps of a command, in order. A test may stop the process at each.</summary>
public enum CommandStep
{
    /// <summary>The transaction is open.</summary>
    Begun,

    /// <summary>The command id is taken.</summary>
    Recorded,

    /// <summary>The act is done in memory.</summary>
    Acted,

    /// <summary>Its rows and outbox messages are written.</summary>
    Saved,

    /// <summary>Its audit row is written.</summary>
    Audited,

    /// <summary>The answer is stored under the command id; the commit comes next.</summary>
    Answered,

    /// <summary>Committed; the caller has not been told yet.</summary>
    Committed,
}

/// <summary>Told of each step. The program's own does nothing; the crash tests' ends the process.</summary>
public interface ICommandSteps
{
    /// <summary>The step has just been done.</summary>
    void Reached(CommandStep step);
}

internal sealed class NoCommandSteps : ICommandSteps
{
    public void Reached(CommandStep step)
    {
    }
}
