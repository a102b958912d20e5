using System.Linq.Expressions;

namespace OfficeHub.Core.Persistence.Paging;

/// <summary>The order of a list: keys that are never null and that, taken together, no two rows share. End with the id.</summary>
public sealed class KeysetOrder<T>
{
    private readonly List<KeysetKey> _keys = [];

    private KeysetOrder()
    {
    }

    internal IReadOnlyList<KeysetKey> Keys => _keys;

    /// <summary>Begins with this key, small first.</summary>
    public static KeysetOrder<T> By<TKey>(Expression<Func<T, TKey>> key) => new KeysetOrder<T>().Then(key);

    /// <summary>Begins with this key, large first.</summary>
    public static KeysetOrder<T> ByDescending<TKey>(Expression<Func<T, TKey>> key) => new KeysetOrder<T>().ThenDescending(key);

    /// <summary>Where all before are equal, this one decides, small first.</summary>
    public KeysetOrder<T> Then<TKey>(Expression<Func<T, TKey>> key) => Add(key, descending: false);

    /// <summary>Where all before are equal, this one decides, large first.</summary>
    public KeysetOrder<T> ThenDescending<TKey>(Expression<Func<T, TKey>> key) => Add(key, descending: true);

    private KeysetOrder<T> Add(LambdaExpression key, bool descending)
    {
        _keys.Add(new KeysetKey(key, descending));
        return this;
    }
}

internal sealed record KeysetKey(LambdaExpression Selector, bool Descending)
{
    public Type Type => Selector.ReturnType;
}
