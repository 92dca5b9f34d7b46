using System.Globalization;
using System.Text.Json;
using PiwikGen.Testing.Analytics.Columns;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Calculates metrics by dimensions over the events of a period.</summary>
internal sealed class QueryRun
{
    private readonly Column[] _columns;
    private readonly Dimension[] _dimensions;
    private readonly Metric[] _metrics;
    private readonly Func<Hit, bool> _filter;
    private readonly MetricFilter _metricFilter;
    private readonly RowOrder _order;
    private readonly double _sampling;
    private readonly Dictionary<RowKey, IAccumulator[]> _rows = [];

    public QueryRun(BodyReader body)
    {
        _columns = [.. body.List("columns").Select(static column => ColumnReader.Read(column, "columns"))];
        if (_columns.Length == 0)
        {
            throw BodyReader.Refused("At least one column is expected.", "columns");
        }

        _dimensions = [.. _columns.Select(static column => column.Dimension).OfType<Dimension>()];
        _filter = HitFilter.OfQuery(body);
        _metricFilter = MetricFilter.Read(body);
        _metrics = [.. _columns.Select(static column => column.Metric).OfType<Metric>(), .. _metricFilter.Metrics];
        _order = RowOrder.Read(body, _columns);
        _sampling = Sampling(body);
    }

    public IReadOnlyList<Column> Columns => _columns;

    public void Add(IEnumerable<Session> sessions, Period period)
    {
        foreach (var session in sessions)
        {
            if (!IsSampled(session))
            {
                continue;
            }

            foreach (var happened in session.Events)
            {
                var hit = new Hit(session, happened);
                if (period.Contains(happened.Time) && _filter(hit))
                {
                    Add(hit);
                }
            }
        }
    }

    public List<object?[]> Rows()
    {
        // Without dimensions there is one row, even of nothing.
        if (_dimensions.Length == 0 && _rows.Count == 0)
        {
            _rows.Add(new RowKey([]), Begin());
        }

        var rows = new List<object?[]>(_rows.Count);
        foreach (var (key, accumulators) in _rows)
        {
            var results = Array.ConvertAll(accumulators, static accumulator => accumulator.Result);
            if (_metricFilter.Holds(results[(_columns.Length - _dimensions.Length)..]))
            {
                rows.Add(Cells(key.Cells, results));
            }
        }

        rows.Sort(_order);
        return rows;
    }

    private void Add(Hit hit)
    {
        var key = new RowKey(Array.ConvertAll(_dimensions, dimension => dimension.Read(hit)));
        if (!_rows.TryGetValue(key, out var accumulators))
        {
            _rows.Add(key, accumulators = Begin());
        }

        foreach (var accumulator in accumulators)
        {
            accumulator.Add(hit);
        }
    }

    private IAccumulator[] Begin() => Array.ConvertAll(_metrics, static metric => metric.Begin());

    private object?[] Cells(object?[] dimensions, object?[] metrics)
    {
        var (nextDimension, nextMetric) = (0, 0);
        return Array.ConvertAll(_columns, column => column.Metric is null ? dimensions[nextDimension++] : metrics[nextMetric++]);
    }

    // By visitor, always the same ones: the ids are evenly spread.
    private bool IsSampled(Session session) =>
        _sampling >= 1 || ulong.Parse(session.Visitor.Id, NumberStyles.HexNumber, CultureInfo.InvariantCulture) % 100 < _sampling * 100;

    private static double Sampling(BodyReader body)
    {
        if (body.Member("options") is not { ValueKind: JsonValueKind.Object } options || new BodyReader(options).Member("sampling") is not { } sampling)
        {
            return 1;
        }

        return sampling.ValueKind == JsonValueKind.Number && sampling.GetDouble() is >= 0.01 and <= 1
            ? sampling.GetDouble()
            : throw BodyReader.Refused("A number from 0.01 to 1 is expected.", "options.sampling");
    }
}
