using System.Text.Json.Nodes;
using PiwikGen.Corpus.Tests.Prism;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>A string that a schema allows; where it allows any, often one that looks like something else.</summary>
internal static class InstanceText
{
    private static readonly string[] Odd = ["", "0", "0123", "true", "null", "1.50", "2024-03-01", "2024-03-01T09:00:00Z", "[]", "{}", "é ü", "😀", "a\"b\\c", "line\nline", "<a&b>", "/", " padded "];
    private static readonly string[] Keys = ["key", "Key", "a.b", "$x", "x-y", "é", "with space", "0", "a/b"];
    private static readonly string[] Instants = ["2024-03-01T09:00:00Z", "2024-02-29T23:59:59+02:00", "1999-12-31T00:00:00.5-11:30", "2030-01-01T12:34:56.1234567Z", "0001-01-01T00:00:00Z", "2024-03-01T09:00:00.120+00:00"];
    private static readonly string[] Dates = ["2024-03-01", "2024-02-29", "0001-01-01", "9999-12-31"];
    private static readonly string[] Times = ["09:00:00Z", "23:59:59.5+02:00", "00:00:00"];
    private static readonly string[] Durations = ["P1D", "PT1H30M", "P1Y2M3DT4H5M6.5S"];
    private static readonly string[] Addresses = ["https://example.com", "https://example.com/", "https://example.com/a?b=c%20d#e", "http://user@example.com:8080/ä", "urn:isbn:0451450523", "mailto:a@example.com"];

    public static JsonNode Of(FlatSchema schema, Random random)
    {
        if (schema.Text("pattern") is { } pattern)
        {
            return Matching(schema, pattern);
        }

        if (schema.Text("contentEncoding") == "base64")
        {
            return JsonValue.Create(Base64(random));
        }

        return JsonValue.Create(schema.Text("format")?.ToLowerInvariant() switch
        {
            "date-time" or "datetime" => One(Instants, random),
            "date" => One(Dates, random),
            "time" => One(Times, random),
            "duration" => One(Durations, random),
            "uuid" or "guid" => Uuid(random),
            "email" or "idn-email" => "user@example.com",
            "uri" or "url" or "iri" => One(Addresses, random),
            "uri-reference" => random.Next(2) == 0 ? "/a?b" : One(Addresses, random),
            "hostname" => "example.com",
            "ipv4" or "ip" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "byte" or "base64" => Base64(random),
            "int32" or "int64" or "number" or "double" or "float" or "decimal" or "integer" or "uint64" => random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            null or "password" or "binary" => Sized(schema, Plain(random)),
            _ => Sized(schema, "sample" + random.Next(100)),
        });
    }

    public static string Plain(Random random) => random.Next(3) == 0 ? One(Odd, random) : "text" + random.Next(1000);

    public static string Key(Random random, int index) => random.Next(3) == 0 ? One(Keys, random) : "key" + index;

    private static string One(string[] texts, Random random) => texts[random.Next(texts.Length)];

    private static string Uuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var text = new Guid(bytes).ToString();
        return random.Next(4) == 0 ? text.ToUpperInvariant() : text;
    }

    private static string Base64(Random random)
    {
        var bytes = new byte[random.Next(6)];
        random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static JsonNode Matching(FlatSchema schema, string pattern)
    {
        try
        {
            return SampleText.Of(new JsonObject { ["pattern"] = pattern, ["minLength"] = (double?)schema.Number("minLength"), ["maxLength"] = (double?)schema.Number("maxLength") })!;
        }
        catch (Exception e) when (e is NoSampleException or ArgumentException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw new NoInstanceException($"no text at hand matches {pattern}");
        }
    }

    private static string Sized(FlatSchema schema, string text)
    {
        var (least, most) = ((int)Math.Min(schema.Number("minLength") ?? 0, 10_000), (int)Math.Min(schema.Number("maxLength") ?? 10_000, 10_000));
        text = text.Length < least ? text + new string('a', least - text.Length) : text;
        return text.Length <= most ? text : new string('a', Math.Max(least, most));
    }
}
