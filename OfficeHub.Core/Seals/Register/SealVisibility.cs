using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Register;

/// <summary>Whose seals somebody sees: those of the agency he acts in, and of the one whose office that is. Whoever makes seals makes them for every agency the one authority of the site serves.</summary>
internal static class SealVisibility
{
    public static IQueryable<RegisteredSeal> VisibleTo(this IQueryable<RegisteredSeal> seals, Actor actor)
    {
        if (actor.IsSystem) return seals;
        if (actor.Can(SealPermissions.Make) && actor.Can(SealPermissions.View)) return seals;
        var (own, served, may) = (actor.AgencyId, actor.ServedAgencyId ?? Guid.Empty, actor.Can(SealPermissions.View));
        return seals.Where(seal => may && seal.AgencyId != Guid.Empty && (seal.AgencyId == own || seal.AgencyId == served));
    }
}
