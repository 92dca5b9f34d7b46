using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.JsonApi;

/// <summary>The orders that a list can be asked for by <c>sort</c>; a minus turns one round.</summary>
internal sealed class SortOrders<T>(string otherwise)
{
    private readonly Dictionary<string, Func<IEnumerable<T>, bool, IEnumerable<T>>> _orders = new(StringComparer.Ordinal);

    /// <summary>Adds an order by text, in which upper and lower case are the same.</summary>
    public SortOrders<T> ByText(string name, Func<T, string?> key) => Add(name, key, StringComparer.OrdinalIgnoreCase);

    public SortOrders<T> By<TKey>(string name, Func<T, TKey> key) => Add(name, key, Comparer<TKey>.Default);

    /// <summary>Sorts as the query says. Equal ones stay as they were; a minus turns them round, too.</summary>
    public IEnumerable<T> Apply(HttpContext context, IEnumerable<T> all)
    {
        var asked = context.Request.Query["sort"].ToString();
        var sort = asked.Length == 0 ? otherwise : asked;
        var isDescending = sort.StartsWith('-');
        return _orders.TryGetValue(isDescending ? sort[1..] : sort, out var order)
            ? order(all, isDescending)
            : throw new RefusalException(400, "Invalid parameter", "This order is not known.", parameter: "sort", code: "error.default");
    }

    private SortOrders<T> Add<TKey>(string name, Func<T, TKey> key, IComparer<TKey>? comparer)
    {
        _orders.Add(name, (all, isDescending) => isDescending ? all.OrderBy(key, comparer).Reverse() : all.OrderBy(key, comparer));
        return this;
    }
}
