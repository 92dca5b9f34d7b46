using System.Xml.Linq;
using PiwikGen.PiwikPro.Analytics;

namespace PiwikGen.Testing.Tests.Analytics;

/// <summary>Rows as lists, as objects, as CSV and as XML.</summary>
public sealed class QueryFormatTests : AnalyticsTest
{
    [Fact]
    public async Task Rows_are_objects_where_names_are_asked_for()
    {
        var query = Query(Column("device_type"), Column("events"));
        query.Format = QueryFormat.JsonWithNames;

        var row = (await Piwik.Analytics.ExecuteQueryAsync(query)).Data[0];

        Assert.True(row.TryGetValues(out var values));
        Assert.Equal("Desktop", values["device_type"][1].GetString());
        Assert.True(values["events"].GetInt64() > 0);
    }

    [Fact]
    public async Task Csv_has_a_line_of_columns_and_the_same_rows()
    {
        var query = Query(Column("timestamp", "to_date"), Column("device_type"), Column("events"));
        var rows = await RowsAsync(query);
        query.Format = QueryFormat.Csv;
        await using var csv = await Piwik.Analytics.ExecuteQueryAsCsvAsync(query);
        using var reader = new StreamReader(csv);

        var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("timestamp__to_date,device_type,events", lines[0]);
        Assert.Equal(rows.Select(static row => $"{row[0].GetString()},{row[1][1].GetString()},{row[2].GetInt64()}"), lines[1..]);
    }

    [Fact]
    public async Task Xml_has_the_same_rows()
    {
        var query = Query(Column("event_title"), Column("events"));
        var rows = await RowsAsync(query);
        query.Format = QueryFormat.Xml;

        var xml = XDocument.Parse(await Piwik.Analytics.ExecuteQueryAsXmlAsync(query));

        Assert.Equal(rows.Select(static row => row[0].GetString()), xml.Root!.Elements("row").Select(static row => row.Elements().First().Value));
    }
}
