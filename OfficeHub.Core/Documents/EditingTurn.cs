using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents;

/// <summary>Who writes a document now: one at a time, and everybody can see who. Its id is the document's.</summary>
public sealed class EditingTurn : Entity
{
    /// <summary>After so long without a sign of life the turn is free: the browser is gone.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(3);

    private EditingTurn()
    {
    }

    /// <summary>Who.</summary>
    public Guid StaffId { get; private set; }

    /// <summary>Name and post.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The session that writes: two tabs of one person are two.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Since { get; private set; }

    /// <summary>UTC, the last sign of life.</summary>
    public DateTime SeenAt { get; private set; }

    internal static EditingTurn Of(Guid documentId, Actor actor, DateTime now)
    {
        var turn = new EditingTurn { Id = documentId };
        turn.Take(actor, now);
        return turn;
    }

    /// <summary>Whether somebody else is at it.</summary>
    public bool IsTakenBy(Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return StaffId != Guid.Empty && StaffId != actor.StaffId && now - SeenAt < Idle;
    }

    internal void Take(Actor actor, DateTime now)
    {
        if (StaffId != actor.StaffId) Since = now;
        (StaffId, Name, SessionId, SeenAt) = (actor.StaffId, actor.NameAndPost, actor.SessionId, now);
    }

    /// <summary>It is free for another one; who had it stays known until then.</summary>
    internal void Lapse() => SeenAt = DateTime.MinValue;

    internal void Leave() => (StaffId, Name) = (Guid.Empty, "");
}
