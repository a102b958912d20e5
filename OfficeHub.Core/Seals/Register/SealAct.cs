using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Register;

/// <summary>One line of what was done with a seal: who, when, in which words. Never changed, never removed.</summary>
public sealed class SealAct
{
    /// <summary>Longest words, in characters.</summary>
    public const int WordsLimit = 500;

    private SealAct()
    {
    }

    internal SealAct(Guid sealId, SealAction action, Actor by, string words, DateTime at)
    {
        (Id, SealId, Action, Words, At) = (Guid.CreateVersion7(), sealId, action, words, at);
        (StaffId, Who) = (by.StaffId, by.NameAndPost);
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The seal.</summary>
    public Guid SealId { get; private init; }

    /// <summary>What.</summary>
    public SealAction Action { get; private init; }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Name and post.</summary>
    public string Who { get; private init; } = "";

    /// <summary>Reason, opinion, or what was found; may be empty.</summary>
    public string Words { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
}
