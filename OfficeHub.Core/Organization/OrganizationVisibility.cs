using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>Which rows of the organisation an actor may see: whoever is signed in sees the whole directory, nobody else a line of it.</summary>
public static class OrganizationVisibility
{
    /// <summary>Units.</summary>
    public static IQueryable<Unit> VisibleTo(this IQueryable<Unit> units, Actor actor) => IsInside(actor) ? units : units.Where(_ => false);

    /// <summary>Posts.</summary>
    public static IQueryable<Post> VisibleTo(this IQueryable<Post> posts, Actor actor) => IsInside(actor) ? posts : posts.Where(_ => false);

    /// <summary>People.</summary>
    public static IQueryable<Staff> VisibleTo(this IQueryable<Staff> staff, Actor actor) => IsInside(actor) ? staff : staff.Where(_ => false);

    private static bool IsInside(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsSystem || actor.AccountId != Guid.Empty;
    }
}
