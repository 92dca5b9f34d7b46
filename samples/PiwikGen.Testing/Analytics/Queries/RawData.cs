using PiwikGen.Testing.Analytics.Columns;
using PiwikGen.Testing.Analytics.Traffic;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Sessions or events as they are, one a row, oldest first; ids and time come first in every row.</summary>
internal sealed class RawData
{
    private readonly bool _isOfEvents;
    private readonly Dimension[] _columns;
    private readonly Func<Hit, bool> _filter;
    private readonly List<Hit> _hits = [];

    public RawData(BodyReader body, bool isOfEvents)
    {
        _isOfEvents = isOfEvents;
        var always = isOfEvents
            ? new[] { DimensionList.SessionId, DimensionList.EventId, DimensionList.VisitorId, DimensionList.Timestamp }
            : [DimensionList.SessionId, DimensionList.VisitorId, DimensionList.Timestamp];
        if (body.Member("columns") is null)
        {
            throw BodyReader.Refused("Missing data for required field.", "columns");
        }

        var more = body.List("columns").Select(static column => ColumnReader.ReadDimension(column, "columns")).ToList();
        if (!isOfEvents && more.Find(static dimension => dimension.IsOfEvents) is { } wrong)
        {
            throw BodyReader.Refused($"Column \"{wrong.Id}\" is one of events, and sessions have none of those.", "columns.column_id");
        }

        _columns = [.. always.Concat(more).DistinctBy(static dimension => dimension.Id)];
        _filter = HitFilter.OfRawData(body, isOfEvents);
    }

    public IReadOnlyList<Column> Columns => [.. _columns.Select(static dimension => new Column(dimension, null))];

    public void Add(IEnumerable<Session> sessions, Period period)
    {
        foreach (var session in sessions)
        {
            IEnumerable<Hit> hits = _isOfEvents ? session.Events.Select(happened => new Hit(session, happened)) : [new Hit(session, null)];
            _hits.AddRange(hits.Where(hit => period.Contains(hit.Time) && _filter(hit)));
        }
    }

    /// <summary>All rows; their cells are read only of those that are looked at.</summary>
    public IReadOnlyList<object?[]> Rows()
    {
        // Events of sessions at the same time come mixed; the order of equal times is that of the sessions.
        var sorted = _hits.OrderBy(static hit => hit.Time).ToList();
        return new LazyRows(sorted, hit => Array.ConvertAll(_columns, column => column.Read(hit)));
    }

    private sealed class LazyRows(List<Hit> hits, Func<Hit, object?[]> read) : IReadOnlyList<object?[]>
    {
        public int Count => hits.Count;

        public object?[] this[int index] => read(hits[index]);

        public IEnumerator<object?[]> GetEnumerator() => hits.Select(read).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
