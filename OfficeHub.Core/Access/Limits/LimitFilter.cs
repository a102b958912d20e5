using System.Linq.Expressions;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Access.Limits;

/// <summary>The rule of limits in SQL, for every feature's <c>VisibleTo(actor)</c>.</summary>
public static class LimitFilter
{
    /// <summary>Objects the actor owns, or sees by an inherited right that no limit blocks, or is named for.</summary>
    /// <param name="objects">Any query of the kind.</param>
    /// <param name="db">The context of the query.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="kind"><see cref="ILimitedObjects.Kind"/>.</param>
    /// <param name="inherited">Whether the actor has an inherited right to the object.</param>
    public static IQueryable<T> LimitedTo<T>(
        this IQueryable<T> objects, OfficeHubDbContext db, Actor actor, string kind, Expression<Func<T, bool>> inherited)
        where T : Entity, IOwned
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(inherited);
        if (actor.AccountId == Guid.Empty)
        {
            return actor.IsSystem ? objects : objects.Where(_ => false);
        }

        var limits = db.Set<AccessLimit>().Where(limit => limit.ObjectKind == kind);
        var (me, line) = (actor.StaffId, actor.UnitLine);
        Expression<Func<T, bool>> unblocked = it => !limits.Any(limit => limit.ObjectId == it.Id && limit.BlocksInherited);
        Expression<Func<T, bool>> own = it => it.OwnerStaffId == me;
        Expression<Func<T, bool>> named = it => limits.Any(limit => limit.ObjectId == it.Id
            && limit.Allowed.Any(subject => subject.StaffId == me || (subject.UnitId != null && line.Contains(subject.UnitId.Value))));

        var row = inherited.Parameters[0];
        var rule = Expression.OrElse(
            Expression.OrElse(On(own, row), Expression.AndAlso(inherited.Body, On(unblocked, row))), On(named, row));
        return objects.Where(Expression.Lambda<Func<T, bool>>(rule, row));
    }

    private static Expression On<T>(Expression<Func<T, bool>> condition, ParameterExpression row) =>
        new SwapParameter(condition.Parameters[0], row).Visit(condition.Body);

    private sealed class SwapParameter(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
