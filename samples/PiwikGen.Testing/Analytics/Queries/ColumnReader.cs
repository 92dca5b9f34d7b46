using System.Globalization;
using System.Text.Json;
using PiwikGen.Testing.Analytics.Columns;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Reads which columns are asked for, in the list of columns or in a filter.</summary>
internal static class ColumnReader
{
    public static Column Read(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw BodyReader.Refused("An object is expected.", path);
        }

        var body = new BodyReader(element);
        var id = body.Text("column_id") ?? throw BodyReader.Refused("Missing data for required field.", $"{path}.column_id");
        var transformation = body.Text("transformation_id");
        return DimensionList.Find(id) is { } dimension
            ? OfDimension(dimension, transformation, body, path)
            : new Column(null, OfMetric(id, transformation, body, path));
    }

    public static Dimension ReadDimension(JsonElement element, string path) =>
        Read(element, path).Dimension ?? throw BodyReader.Refused("A dimension is expected, and this is a metric.", $"{path}.column_id");

    public static Metric ReadMetric(JsonElement element, string path) =>
        Read(element, path).Metric ?? throw BodyReader.Refused("A metric is expected, and this is a dimension.", $"{path}.column_id");

    private static Column OfDimension(Dimension dimension, string? transformation, BodyReader body, string path)
    {
        if (body.Member("goal_id") is not null)
        {
            throw BodyReader.Refused("Only metrics of goals can be limited to a goal.", $"{path}.goal_id");
        }

        if (transformation is null)
        {
            return new Column(dimension, null);
        }

        if (Metric.IsTransformation(transformation))
        {
            return new Column(null, Limited(Metric.Of(dimension, transformation) ?? throw NotAllowed(dimension, transformation, path), body));
        }

        var known = Transformation.Find(transformation) ?? throw BodyReader.Refused($"Transformation \"{transformation}\" does not exist.", $"{path}.transformation_id");
        return known.Sources.Contains(dimension.Type) ? new Column(dimension.With(known), null) : throw NotAllowed(dimension, transformation, path);
    }

    private static Metric OfMetric(string id, string? transformation, BodyReader body, string path)
    {
        var metric = MetricList.Find(id) ?? throw BodyReader.Refused($"Column \"{id}\" does not exist.", $"{path}.column_id");
        if (transformation is not null)
        {
            throw BodyReader.Refused("Metrics cannot be transformed.", $"{path}.transformation_id");
        }

        if (body.Member("goal_id") is { } goal)
        {
            metric = goal.ValueKind == JsonValueKind.Number && goal.TryGetInt64(out var number)
                ? MetricList.OfGoal(id, number) ?? throw BodyReader.Refused("Only metrics of goals can be limited to a goal.", $"{path}.goal_id")
                : throw BodyReader.Refused("A whole number is expected.", $"{path}.goal_id");
        }

        return Limited(metric, body);
    }

    private static Metric Limited(Metric metric, BodyReader body) =>
        body.Member("event_type") is { } type ? metric.LimitedTo(Convert.ToString(type, CultureInfo.InvariantCulture)!) : metric;

    private static JsonApi.RefusalException NotAllowed(Dimension dimension, string transformation, string path) =>
        BodyReader.Refused($"Column \"{dimension.Id}\" does not allow the transformation \"{transformation}\".", $"{path}.transformation_id");
}
