using System.Globalization;
using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>A number that a schema allows; often one at the end of its range.</summary>
internal static class InstanceNumber
{
    private const decimal Far = 1_000_000_000_000m;

    public static JsonNode Integer(FlatSchema schema, Random random)
    {
        var (formatLeast, formatMost) = schema.Text("format")?.ToLowerInvariant() switch
        {
            "int8" => (sbyte.MinValue, sbyte.MaxValue),
            "uint8" => (byte.MinValue, byte.MaxValue),
            "int16" => (short.MinValue, short.MaxValue),
            "uint16" => (ushort.MinValue, ushort.MaxValue),
            "int32" or "int" => (int.MinValue, int.MaxValue),
            "uint32" or "uint" => (uint.MinValue, uint.MaxValue),
            "int64" or "long" => (long.MinValue, long.MaxValue),
            "uint64" or "ulong" => (ulong.MinValue, ulong.MaxValue),
            _ => ((decimal)long.MinValue, (decimal)long.MaxValue),
        };
        var (lower, upper) = Range(schema, 1);
        var (least, most) = (Math.Ceiling(Math.Max(lower ?? formatLeast, formatLeast)), Math.Floor(Math.Min(upper ?? formatMost, formatMost)));
        var value = Stepped(schema, random.Next(8) switch
        {
            0 => least,
            1 => most,
            2 => Within(least, most, 0),
            _ => Math.Floor(Drawn(least, most, random)),
        }, least, most);

        if (decimal.Truncate(value) != value)
        {
            throw new NoInstanceException("the multiple is no integer");
        }

        // In JSON Schema 5.0 is an integer too.
        return JsonNode.Parse(decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) + (random.Next(40) == 0 && Math.Abs(value) < Far ? ".0" : ""))!;
    }

    public static JsonNode Number(FlatSchema schema, Random random)
    {
        var (lower, upper) = Range(schema, 0.001m);
        if (lower is null && upper is null && !schema.Has("multipleOf"))
        {
            return JsonNode.Parse(random.Next(10) switch
            {
                0 => "0",
                1 => "1.5e-9",
                2 => "-2.25E+21",
                3 => "12345678901",
                4 => "-0.1",
                _ => (random.Next(-1_000_000, 1_000_000) / 1000m).ToString(CultureInfo.InvariantCulture),
            })!;
        }

        var (least, most) = (lower ?? (upper ?? 0) - Far, upper ?? (lower ?? 0) + Far);
        var value = random.Next(6) switch { 0 => least, 1 => most, _ => Math.Round(Drawn(least, most, random), 3) };
        value = Stepped(schema, Within(least, most, value), least, most);
        return JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))!;
    }

    // OpenAPI 3.0 has a boolean beside the bound, 3.1 a bound of its own.
    private static (decimal? Least, decimal? Most) Range(FlatSchema schema, decimal step)
    {
        var least = schema.Number("minimum") + (schema.IsTrue("exclusiveMinimum") ? step : 0);
        var most = schema.Number("maximum") - (schema.IsTrue("exclusiveMaximum") ? step : 0);
        least = schema.Number("exclusiveMinimum") is { } above && !(least > above) ? above + step : least;
        most = schema.Number("exclusiveMaximum") is { } below && !(most < below) ? below - step : most;
        return least > most ? throw new NoInstanceException("the range is empty") : (least, most);
    }

    private static decimal Drawn(decimal least, decimal most, Random random)
    {
        var (near, far) = (Math.Max(least, -Far), Math.Min(most, Far));
        if (near > far)
        {
            return least;
        }

        var scale = random.Next(3) == 0 ? 1m : 1e-9m;
        return Within(least, most, (near <= 0 && far >= 0 ? 0 : near) + ((far - near) * scale * (decimal)random.NextDouble()));
    }

    private static decimal Stepped(FlatSchema schema, decimal value, decimal least, decimal most)
    {
        if (schema.Number("multipleOf") is not { } step || step <= 0)
        {
            return value;
        }

        var stepped = Math.Floor(value / step) * step;
        stepped += stepped < least ? step : 0;
        return stepped <= most ? stepped : throw new NoInstanceException("no multiple is in the range");
    }

    private static decimal Within(decimal least, decimal most, decimal value) => Math.Min(Math.Max(value, least), most);
}
