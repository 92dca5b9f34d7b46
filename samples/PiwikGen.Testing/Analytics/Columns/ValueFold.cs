using System.Globalization;

namespace PiwikGen.Testing.Analytics.Columns;

/// <summary>Folds the values of a dimension to one number; those of a session once for each session.</summary>
internal sealed class ValueFold(Dimension dimension, Func<List<decimal>, object> fold) : IAccumulator
{
    private readonly List<decimal> _values = [];
    private readonly HashSet<long> _sessions = [];

    public object? Result => _values.Count == 0 ? null : fold(_values);

    public void Add(Hit hit)
    {
        if ((dimension.IsOfEvents || _sessions.Add(hit.Session.Id)) && dimension.Read(hit) is { } value)
        {
            _values.Add(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        }
    }
}
