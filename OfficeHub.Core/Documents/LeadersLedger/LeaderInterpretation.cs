using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.LeadersLedger;

/// <summary>How a leader explained a policy.</summary>
/// <remarks>openness-and-interpretation.md I09.</remarks>
public enum LeaderForm
{
    /// <summary>讲话.</summary>
    Speech,

    /// <summary>发布会.</summary>
    PressConference,

    /// <summary>采访.</summary>
    Interview,

    /// <summary>文章.</summary>
    Article,
}

/// <summary>A line of 领导解读台账. Never changed and never deleted: one entered in error is struck, with the reason, and does not count.</summary>
public sealed class LeaderInterpretation : Entity
{
    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectLimit = 200;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressLimit = 500;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    private LeaderInterpretation()
    {
    }

    /// <summary>Whose ledger.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Who spoke or wrote.</summary>
    public Guid LeaderId { get; private init; }

    /// <summary>姓名 on that day.</summary>
    public string LeaderName { get; private init; } = "";

    /// <summary>单位职务 on that day.</summary>
    public string LeaderPost { get; private init; } = "";

    /// <summary>形式.</summary>
    public LeaderForm Form { get; private init; }

    /// <summary>When.</summary>
    public DateOnly HeldOn { get; private init; }

    /// <summary>题目.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The document it explained, where it was one of ours.</summary>
    public Guid? DocumentId { get; private init; }

    /// <summary>Link, or paper and page.</summary>
    public string Address { get; private init; } = "";

    /// <summary>Name and post.</summary>
    public string EnteredBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; private init; }

    /// <summary>Why it was struck; empty while it counts.</summary>
    public string StrikeReason { get; private set; } = "";

    /// <summary>Name and post.</summary>
    public string StruckBy { get; private set; } = "";

    /// <summary>UTC; null while it counts.</summary>
    public DateTime? StruckAt { get; private set; }

    internal static LeaderInterpretation Enter(Guid agencyId, LeaderRow leader, LeaderForm form, DateOnly on, string subject, Guid? documentId, string address, Actor by, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        AgencyId = agencyId,
        LeaderId = leader.StaffId,
        LeaderName = leader.Name,
        LeaderPost = leader.Post,
        Form = form,
        HeldOn = on,
        Subject = subject,
        DocumentId = documentId,
        Address = address,
        EnteredBy = by.NameAndPost,
        EnteredAt = now,
    };

    /// <summary>划去.</summary>
    /// <returns><see cref="StruckAlready"/>.</returns>
    internal Result Strike(string reason, Actor by, DateTime now)
    {
        if (StruckAt is not null) return new StruckAlready();
        (StrikeReason, StruckBy, StruckAt) = (reason, by.NameAndPost, now);
        return Result.Success;
    }

    /// <summary>Its document was found to be classified.</summary>
    internal void DropWords(string label) => Subject = label;
}

/// <summary>The line was struck before.</summary>
public sealed record StruckAlready()
    : Error("LeadersLedger.StruckAlready", "这一条已经划去了，不用再划。");

/// <summary>Nobody whom this ledger counts.</summary>
public sealed record NotALeader()
    : Error("LeadersLedger.NotALeader", "这个人不在本台账的领导里：台账记本级和直属部门、下一级政府的主要负责人。请从列出的人里选。");
