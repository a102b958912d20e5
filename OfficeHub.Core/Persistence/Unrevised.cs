using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OfficeHub.Core.Persistence;

/// <summary>Marks what others may change about a row without its reader's revision growing old: that it was opened, or urged.</summary>
internal static class Unrevised
{
    private const string Mark = "OfficeHub:Unrevised";

    /// <summary>A change of this property alone raises no revision.</summary>
    public static PropertyBuilder<T> LeavesRevision<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Mark, true);

    /// <summary>Whether nothing else was changed.</summary>
    public static bool IsAll(EntityEntry entry)
    {
        var changed = entry.Properties.Where(property => property.IsModified).ToList();
        // A change within a complex property is not among these, and then none may be.
        return changed.Count > 0 && changed.TrueForAll(property => property.Metadata.FindAnnotation(Mark) is not null);
    }
}
