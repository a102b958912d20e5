using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Crashing;

/// <summary>One command of the mix the killed process works through, and how its effect is read back.</summary>
internal abstract class Deed
{
    public string Name => GetType().Name;

    /// <summary>The steps a press of this deed goes through; a refused one saves nothing.</summary>
    public virtual IEnumerable<CommandStep> Steps => Enum.GetValues<CommandStep>();

    /// <summary>What could be done to the subject now. Nothing is changed yet.</summary>
    /// <param name="db">To read the present state.</param>
    /// <param name="worker">Workers keep to their own subjects, so that the last wish decides the state.</param>
    /// <param name="chance">Chooses.</param>
    public abstract Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance);

    /// <summary>Sends the command; sent again with the same intent it is the same press.</summary>
    public abstract Task<Reply> SendAsync(CrashOffice office, Intent intent);

    /// <summary>The subject as it stands, in the form of <see cref="Intent.Wanted"/>.</summary>
    public abstract Task<string> StateAsync(OfficeHubDbContext db, string subject);

    protected async Task<Intent> IntentAsync(OfficeHubDbContext db, string subject, string wanted, int revision = 0) =>
        new(Name, Guid.CreateVersion7(), subject, await StateAsync(db, subject), wanted, revision);
}

/// <summary>A press about to be sent: printed before it is sent, so that whoever inspects knows what was wished.</summary>
/// <param name="Deed">Name of the deed.</param>
/// <param name="Press">Command id.</param>
/// <param name="Subject">Which object, in the deed's own words.</param>
/// <param name="Before">Its state when planned.</param>
/// <param name="Wanted">Its state if the command is done; equal to Before when it is sure to be refused.</param>
/// <param name="Revision">What the caller has read.</param>
internal sealed record Intent(string Deed, Guid Press, string Subject, string Before, string Wanted, int Revision);

/// <summary>What a press is answered with; a repeat must get the same, value and all.</summary>
/// <param name="Outcome">OK or the code of the refusal.</param>
/// <param name="Value">What a success yields, as text; empty when nothing.</param>
internal sealed record Reply(string Outcome, string Value = "")
{
    public const string Ok = "OK";

    public bool IsSuccess => Outcome == Ok;

    public static Reply Of(Result result) => new(result.Error?.Code ?? Ok);

    public static Reply Of<T>(Result<T> result) => result.IsSuccess ? new(Ok, $"{result.Value}") : new(result.Error.Code);
}

/// <summary>What the caller was told.</summary>
/// <param name="Press">Command id.</param>
/// <param name="Outcome">OK or the code of the refusal.</param>
internal sealed record Told(Guid Press, string Outcome);

/// <summary>What the killed process is asked to do.</summary>
/// <param name="Database">Where it works.</param>
/// <param name="Seed">Of its choices.</param>
/// <param name="KillAt">The step to die at, with the one deed to die in; null: work on until killed from outside.</param>
internal sealed record CrashOrder(DatabaseOptions Database, int Seed, KillPoint? KillAt);

/// <summary>A named crash point.</summary>
internal sealed record KillPoint(CommandStep Step, string Deed);
