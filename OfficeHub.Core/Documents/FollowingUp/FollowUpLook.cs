using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Interpretations;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>舆情: how the policy is talked about.</summary>
public enum OpinionLevel
{
    /// <summary>平稳.</summary>
    Calm,

    /// <summary>有讨论.</summary>
    Talked,

    /// <summary>升温.</summary>
    Rising,

    /// <summary>负面集中.</summary>
    Negative,
}

/// <summary>What a look decides.</summary>
public enum LookDecision
{
    /// <summary>继续跟踪.</summary>
    Continue,

    /// <summary>需补充解读.</summary>
    Supplement,

    /// <summary>可以办结.</summary>
    Conclude,
}

/// <summary>Where a look stands.</summary>
public enum LookState
{
    /// <summary>Still to come, or owed.</summary>
    Planned,

    /// <summary>已记.</summary>
    Recorded,

    /// <summary>Not done in its time; the next one was recorded in its place.</summary>
    Missed,

    /// <summary>Not needed any more: the follow-up was concluded before.</summary>
    Dropped,
}

/// <summary>Where the interpretation was told, and what came of it.</summary>
/// <param name="Channel">渠道.</param>
/// <param name="Address">Link, or paper and page.</param>
/// <param name="ReleasedOn">When it was told there.</param>
/// <param name="Reads">阅读量; null where nobody knows.</param>
/// <remarks>openness-and-interpretation.md I15.</remarks>
public sealed record ChannelResult(ReleaseChannel Channel, string Address = "", DateOnly? ReleasedOn = null, int? Reads = null);

/// <summary>What one look found.</summary>
public sealed record LookFindings
{
    /// <summary>Longest text of one field, in characters.</summary>
    public const int TextLimit = 4000;

    /// <summary>Longest address, in characters.</summary>
    public const int AddressLimit = 500;

    /// <summary>Most lines of channels.</summary>
    public const int MostChannels = 20;

    /// <summary>Most reads anybody counts.</summary>
    public const int MostReads = 1_000_000_000;

    /// <summary>舆情.</summary>
    public OpinionLevel Level { get; init; }

    /// <summary>What people asked, one question a line.</summary>
    public string Questions { get; init; } = "";

    /// <summary>What was misread, one a line.</summary>
    public string Misreadings { get; init; } = "";

    /// <summary>Each channel by itself.</summary>
    public IReadOnlyList<ChannelResult> Channels { get; init; } = [];

    /// <summary>继续, 需补充解读 or 办结.</summary>
    public LookDecision Decision { get; init; }

    /// <summary>What else is to be said; why, where a decision wants a reason.</summary>
    public string Words { get; init; } = "";

    /// <summary>How many lines a text has: questions, misreadings.</summary>
    public static int CountOf(string text) => string.IsNullOrWhiteSpace(text) ? 0 : text.Split('\n').Count(line => line.Trim().Length > 0);

    /// <summary>阅读量 of all channels together; null where none is known.</summary>
    public static long? ReadsOf(IReadOnlyList<ChannelResult> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return channels.Any(one => one.Reads is not null) ? channels.Sum(one => (long)(one.Reads ?? 0)) : null;
    }
}

/// <summary>跟踪: one look at how a released interpretation is taken.</summary>
public sealed class FollowUpLook : Entity
{
    private FollowUpLook()
    {
    }

    /// <summary>Of which follow-up.</summary>
    public Guid FollowUpId { get; private init; }

    /// <summary>第几次, from 1.</summary>
    public int Serial { get; private init; }

    /// <summary>Days after the release.</summary>
    public int Days { get; private init; }

    /// <summary>False for one that was made beside the plan.</summary>
    public bool IsPlanned { get; private init; }

    /// <summary>The day on which it is owed.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>Where it stands.</summary>
    public LookState State { get; private set; }

    /// <summary>舆情; null until recorded, as everything below is empty until then.</summary>
    public OpinionLevel? Level { get; private set; }

    /// <summary>What people asked.</summary>
    public string Questions { get; private set; } = "";

    /// <summary>What was misread.</summary>
    public string Misreadings { get; private set; } = "";

    /// <summary>Each channel.</summary>
    public IReadOnlyList<ChannelResult> Channels { get; private set; } = [];

    /// <summary>What was decided.</summary>
    public LookDecision? Decision { get; private set; }

    /// <summary>What else was said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Name and post.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? RecordedAt { get; private set; }

    internal static FollowUpLook Plan(Guid followUpId, int serial, int days, DateOnly dueOn, bool isPlanned = true) =>
        new() { Id = Guid.CreateVersion7(), FollowUpId = followUpId, Serial = serial, Days = days, DueOn = dueOn, IsPlanned = isPlanned };

    internal void Record(LookFindings found, Actor by, DateTime now)
    {
        (State, Level, Questions, Misreadings, Channels, Decision, Words) = (LookState.Recorded, found.Level, found.Questions, found.Misreadings, found.Channels, found.Decision, found.Words);
        (RecordedBy, RecordedAt) = (by.NameAndPost, now);
    }

    internal void DropWords() => (Questions, Misreadings, Channels, Words) = ("", "", [], "");

    internal void Miss() => State = LookState.Missed;

    internal void Drop() => State = LookState.Dropped;
}
