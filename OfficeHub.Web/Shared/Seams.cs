using OfficeHub.Core.Common;

namespace OfficeHub.Web.Shared;

/// <summary>Who is at the other end of this request or circuit.</summary>
public interface ICurrentActor
{
    /// <summary>The actor with the rights of now; <see cref="Actor.Nobody"/> when not signed in.</summary>
    Task<Actor> GetAsync(CancellationToken ct);
}

/// <summary>The posts a person may act in, for the switch in the top bar.</summary>
public interface IHeldPosts
{
    /// <summary>All posts of the actor, in his own order.</summary>
    Task<IReadOnlyList<HeldPost>> ListAsync(Actor actor, CancellationToken ct);
}

/// <summary>One post in the switch.</summary>
/// <param name="HoldingId">Posted to <c>/account/post</c> as <c>holdingId</c>.</param>
/// <param name="UnitName">The post's unit.</param>
/// <param name="PostName">The post.</param>
public sealed record HeldPost(Guid HoldingId, string UnitName, string PostName);

/// <summary>How many notices wait; the bell is shown when one is registered.</summary>
public interface INoticeCount
{
    /// <summary>Where the bell leads.</summary>
    string Href { get; }

    /// <summary>Unread ones of the actor.</summary>
    Task<int> UnreadAsync(Actor actor, CancellationToken ct);

    /// <summary>What the actor has to hear at once wherever he is, because he believes it done, as far as it happened after an instant; null for nothing.</summary>
    Task<(string Sentence, DateTime At)?> PressingAsync(DateTime after, Actor actor, CancellationToken ct);

    /// <summary>Calls back, quickly and on any thread, whenever the actor's count may have changed; until disposed.</summary>
    IDisposable Watch(Actor actor, Action changed);
}

/// <summary>Notes whom a person has chosen, so that the people picker can offer them first the next time.</summary>
public interface IRecentPeople
{
    /// <summary>They were chosen for an act that was done.</summary>
    Task RememberAsync(IReadOnlyList<Guid> people, CancellationToken ct);
}

/// <summary>Keeps what is being typed on the server, per person, subject and field.</summary>
public interface IDraftKeeper
{
    /// <summary>Keeps the text in place of an earlier one, or says why it may not be kept.</summary>
    Task<Result> SaveAsync(string subject, string field, string text, CancellationToken ct);

    /// <summary>The text kept for this person, or null.</summary>
    Task<KeptDraft?> FindAsync(string subject, string field, CancellationToken ct);

    /// <summary>Forgets it, because it has been used or is not wanted.</summary>
    Task DropAsync(string subject, string field, CancellationToken ct);
}

/// <summary>A kept text.</summary>
/// <param name="Text">As typed.</param>
/// <param name="KeptAt">UTC.</param>
public sealed record KeptDraft(string Text, DateTime KeptAt);

/// <summary>Where the text of an input is kept: the thing written about and the box.</summary>
/// <param name="Subject">For example <c>post:0197…</c> or <c>post:new</c>.</param>
/// <param name="Field">The command's property name.</param>
public sealed record DraftKey(string Subject, string Field);
