using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing;

/// <summary>
/// What a feature knows of its papers and a route does not: whether a decision may be taken on them, and what follows from it.
/// Answered from above, inside the transaction of the act (ADR 0005).
/// </summary>
public interface IRouteSubject
{
    /// <summary>Which papers: <see cref="RouteSubject.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Chinese: 公文.</summary>
    string ChineseName { get; }

    /// <summary>The paper as it is now; null when it is gone.</summary>
    Task<SubjectFacts?> FactsAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct);

    /// <summary>The agency that finds people for steps by role: it is asked at home first, then upwards. The originator's unless the feature says otherwise.</summary>
    Task<Guid> AgencyAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(route);
        return Task.FromResult(route.AgencyId);
    }

    /// <summary>Null when the item's owner may take the decision on the paper, else why not: separation of duties, a part that is lacking.</summary>
    /// <remarks>Asked at the press and again when the decision leaves; then the program itself acts, so the owner is read from the item.</remarks>
    Task<Error?> CheckAsync(CommandScope scope, RouteInstance route, WorkItem item, ItemDecision decision);

    /// <summary>Null when the person may be given the step of this paper, else why not. Asked before it comes to him, so that it does not lie where it cannot be decided.</summary>
    Task<Error?> MayTakeAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, Assignee who, CancellationToken ct);

    /// <summary>The same asked of everybody at once: whom <see cref="MayTakeAsync"/> would let have the step, by their staff ids; null for anybody.</summary>
    Task<IQueryable<Guid>?> TakersAsync(OfficeHubDbContext db, RouteInstance route, RouteStep step, CancellationToken ct) => Task.FromResult<IQueryable<Guid>?>(null);

    /// <summary>Null when the person may have the item in place of its owner, or answer beside him; asked besides <see cref="MayTakeAsync"/>, where an answer is given for somebody.</summary>
    Task<Error?> MayStandInAsync(OfficeHubDbContext db, RouteInstance route, WorkItem item, Assignee who, CancellationToken ct) => Task.FromResult<Error?>(null);

    /// <summary>The same asked of everybody at once, with <see cref="TakersAsync"/>.</summary>
    Task<IQueryable<Guid>?> StandInsAsync(OfficeHubDbContext db, RouteInstance route, WorkItem item, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(route);
        return TakersAsync(db, route, route.StepOf(item), ct);
    }

    /// <summary>Steps gone whose answers do not cover the paper as it goes on now: whoever answered is asked again. Null for none.</summary>
    Task<OutdatedSteps?> OutdatedAsync(OfficeHubDbContext db, RouteInstance route, CancellationToken ct) => Task.FromResult<OutdatedSteps?>(null);

    /// <summary>Whether nobody may have the paper any more: what is still on its way to somebody is told nobody.</summary>
    Task<bool> IsClosedAsync(OfficeHubDbContext db, Guid subjectId, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Whether the actor may see the paper; for acts that need no item of one's own.</summary>
    Task<bool> IsVisibleAsync(OfficeHubDbContext db, Guid subjectId, Actor actor, CancellationToken ct);

    /// <summary>Null when the people may be shown the paper though its route does not bring it to them, else why not: nobody is kept from it unless the feature says so.</summary>
    Task<Error?> MayShowAsync(OfficeHubDbContext db, Guid subjectId, IReadOnlyList<Assignee> people, CancellationToken ct) => Task.FromResult<Error?>(null);

    /// <summary>Which of the papers were limited to others since the actor was told of them: lists name none of those.</summary>
    Task<IReadOnlySet<Guid>> HiddenAsync(OfficeHubDbContext db, IReadOnlyCollection<Guid> subjectIds, Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());

    /// <summary>Lets the paper follow: its route has moved, ended or gone back.</summary>
    /// <param name="scope">The act.</param>
    /// <param name="route">As it stands after the move.</param>
    /// <param name="decided">The item that was decided; null when the route moved otherwise.</param>
    Task<Result> FollowAsync(CommandScope scope, RouteInstance route, WorkItem? decided);
}

/// <summary>A paper, as its route needs it.</summary>
/// <param name="TextHash">SM3 of the present text with what belongs to it, lower-case hex.</param>
/// <param name="Facts">Which facts hold; templates name them in their conditions.</param>
public sealed record SubjectFacts(string TextHash, IReadOnlySet<string> Facts);

/// <summary>Steps to be gone again before the paper goes on.</summary>
/// <param name="Steps">At least one, each of them done.</param>
/// <param name="Why">Shown to whoever is asked again.</param>
public sealed record OutdatedSteps(IReadOnlyList<RouteStep> Steps, string Why);
