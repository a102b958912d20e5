using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence.Paging;

/// <summary>Reads one page in one query, whatever its place in the list.</summary>
public static class KeysetPaging
{
    private static readonly MethodInfo CompareStrings = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    /// <summary>The page at a cursor.</summary>
    /// <param name="source">Filtered and narrowed to what the actor may see, not ordered.</param>
    /// <param name="order">The order; needs an index that begins with its keys to be quick.</param>
    /// <param name="cursor">From an earlier page; null or spoiled text gives the first page.</param>
    /// <param name="project">What a row of the list holds.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <param name="size">Rows on a page.</param>
    /// <param name="count">Whether to count as well, up to <see cref="Page{T}.CountCap"/> and one; that is a second query.</param>
    public static async Task<Page<TRow>> ToPageAsync<T, TRow>(
        this IQueryable<T> source, KeysetOrder<T> order, string? cursor, Expression<Func<T, TRow>> project, CancellationToken ct,
        int size = Page<TRow>.DefaultSize, bool count = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(project);
        var at = KeysetCursor.Read(cursor, [.. order.Keys.Select(key => key.Type)]);
        var backward = at?.Backward ?? false;

        var window = at is null ? source : source.Where(Beyond(order, at));
        var items = await Sort(window, order, backward).Take(size + 1).Select(WithKeys(order, project)).ToListAsync(ct);
        var more = items.Count > size;
        if (more)
        {
            items.RemoveAt(size);
        }

        if (backward)
        {
            items.Reverse();
        }

        var hasPrevious = backward ? more : at is not null;
        var hasNext = backward || more;
        return new Page<TRow>(
            [.. items.Select(item => item.Row)],
            hasPrevious && items.Count > 0 ? KeysetCursor.Write(backward: true, items[0].Keys) : null,
            hasNext && items.Count > 0 ? KeysetCursor.Write(backward: false, items[^1].Keys) : null,
            count ? await source.Take(Page<TRow>.CountCap + 1).CountAsync(ct) : null);
    }

    // (a > x) or (a = x and b > y) or …: what the three databases all turn into a range over the index.
    private static Expression<Func<T, bool>> Beyond<T>(KeysetOrder<T> order, KeysetCursor at)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression? all = null;
        Expression? equalSoFar = null;
        for (var index = 0; index < order.Keys.Count; index++)
        {
            var key = order.Keys[index];
            var value = Parameter(at.Values[index], key.Type);
            var member = Body(key, row);
            var further = Compare(member, value, greater: key.Descending == at.Backward);
            var here = equalSoFar is null ? further : Expression.AndAlso(equalSoFar, further);
            all = all is null ? here : Expression.OrElse(all, here);
            var equal = Expression.Equal(member, value);
            equalSoFar = equalSoFar is null ? equal : Expression.AndAlso(equalSoFar, equal);
        }

        return Expression.Lambda<Func<T, bool>>(all!, row);
    }

    private static BinaryExpression Compare(Expression member, Expression value, bool greater)
    {
        if (member.Type == typeof(string))
        {
            member = Expression.Call(CompareStrings, member, value);
            value = Expression.Constant(0);
        }

        return greater ? Expression.GreaterThan(member, value) : Expression.LessThan(member, value);
    }

    private static IQueryable<T> Sort<T>(IQueryable<T> source, KeysetOrder<T> order, bool backward)
    {
        var expression = source.Expression;
        for (var index = 0; index < order.Keys.Count; index++)
        {
            var key = order.Keys[index];
            var method = (index == 0, key.Descending != backward) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            expression = Expression.Call(typeof(Queryable), method, [typeof(T), key.Type], expression, Expression.Quote(key.Selector));
        }

        return source.Provider.CreateQuery<T>(expression);
    }

    private static Expression<Func<T, Item<TRow>>> WithKeys<T, TRow>(KeysetOrder<T> order, Expression<Func<T, TRow>> project)
    {
        var row = project.Parameters[0];
        var keys = Expression.NewArrayInit(typeof(object), order.Keys.Select(key => Expression.Convert(Body(key, row), typeof(object))));
        var constructor = typeof(Item<TRow>).GetConstructor([typeof(TRow), typeof(object[])])!;
        return Expression.Lambda<Func<T, Item<TRow>>>(Expression.New(constructor, project.Body, keys), row);
    }

    private static Expression Body(KeysetKey key, ParameterExpression row) =>
        new Swap(key.Selector.Parameters[0], row).Visit(key.Selector.Body);

    // A closure instead of a constant: the SQL is then the same for every cursor and its plan is kept.
    private static MemberExpression Parameter(object value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(box), "Value");
    }

    private sealed class Box<TValue>(TValue value)
    {
        public TValue Value { get; } = value;
    }

    private sealed record Item<TRow>(TRow Row, object[] Keys);

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
