using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization.Units;

/// <summary>Rewrites the paths of whole subtrees: paths follow <see cref="Unit.Order"/> and <see cref="Unit.ParentId"/>.</summary>
internal static class UnitPaths
{
    /// <summary>A path with this behind it comes after every path that begins so, whatever the database's collation makes of points.</summary>
    public const string End = "z";

    /// <summary>Units of a subtree, its top included. A range, not LIKE, so that the index serves it on every database.</summary>
    public static IQueryable<Unit> Below(this IQueryable<Unit> units, string path)
    {
        var end = path + End;
        return units.Where(unit => string.Compare(unit.Path, path) >= 0 && string.Compare(unit.Path, end) < 0);
    }

    /// <summary>Gives a subtree another beginning.</summary>
    public static Task MoveAsync(OfficeHubDbContext db, string from, string to, CancellationToken ct)
    {
        var length = from.Length;
        return db.Set<Unit>().Below(from).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Path, unit => to + unit.Path.Substring(length)), ct);
    }

    /// <summary>Two siblings' subtrees change places; the index on paths is unique, so one of them waits aside.</summary>
    public static async Task SwapAsync(OfficeHubDbContext db, string first, string second, CancellationToken ct)
    {
        var aside = "x" + first[1..];
        await MoveAsync(db, first, aside, ct);
        await MoveAsync(db, second, first, ct);
        await MoveAsync(db, aside, second, ct);
    }
}
