using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>A string that a schema allows.</summary>
internal static class SampleText
{
    private static readonly string[] Candidates =
    [
        "sample", "a", "A", "1", "12", "123", "1234", "12345", "123456", "12345678", "1234567890", "0.1", "10.22", "1.0.0", "v1", "a1", "en", "en-US", "US", "USD", "GB",
        "2024-03-01", "2024-03-01T09:00:00Z", "2024-03-01T09:00:00+00:00", "09:00", "09:00:00", "+00:00", "#00ff00", "00ff00", "/a", "/", "a/b", "a.b", "a:b", "a_b", "a-b", "*",
        "https://example.com", "https://example.com/a", "user@example.com", "+12025550123", "192.0.2.1", "192.0.2.0/24", "2001:db8::1",
        "00000000-0000-4000-8000-000000000001", "0000000000000001", "00000000000000000000000000000001", "{{a}}", "true", "PT1H", "P1D", "asc", "name", "-name", "Etc/UTC", "",
    ];

    public static JsonNode? Of(JsonObject schema)
    {
        var pattern = schema["pattern"]?.GetValue<string>();
        if (pattern is not null)
        {
            return Matching(schema, pattern);
        }

        var text = (schema["format"] as JsonValue)?.ToString() switch
        {
            "date" => "2024-03-01",
            "date-time" => "2024-03-01T09:00:00Z",
            "time" => "09:00:00Z",
            "duration" => "P1D",
            "uuid" => "00000000-0000-4000-8000-000000000001",
            "email" or "idn-email" => "user@example.com",
            "uri" or "url" or "iri" => "https://example.com/a",
            "uri-reference" => "/a",
            "hostname" => "example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "byte" or "base64" => "cGl3aWs=",
            "json-pointer" => "/a",
            "regex" => "a",
            "int32" or "int64" or "number" or "double" or "float" => "1",
            _ => "sample",
        };
        return JsonValue.Create(Sized(schema, text));
    }

    private static JsonNode Matching(JsonObject schema, string pattern)
    {
        JsonNode?[] given = [schema["example"], schema["default"], .. schema["examples"] as JsonArray ?? []];
        var own = given.OfType<JsonValue>().Select(static value => value.ToString());
        var expression = new Regex(pattern.Replace("\\Z", "$", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (var candidate in own.Concat(Candidates).Append(Drawn(pattern)).Concat(Candidates.Select(candidate => Sized(schema, candidate))))
        {
            if (Fits(schema, candidate) && expression.IsMatch(candidate))
            {
                return JsonValue.Create(candidate)!;
            }
        }

        throw new NoSampleException($"no text at hand matches {pattern}");
    }

    // What the sampler of patterns does not know makes a text that does not match, or none.
    private static string Drawn(string pattern)
    {
        try
        {
            return SamplePattern.Of(pattern);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException or InvalidOperationException or FormatException)
        {
            return "";
        }
    }

    private static bool Fits(JsonObject schema, string text) => text.Length >= Number(schema, "minLength", 0) && text.Length <= Number(schema, "maxLength", int.MaxValue);

    private static string Sized(JsonObject schema, string text)
    {
        var (least, most) = (Number(schema, "minLength", 0), Number(schema, "maxLength", int.MaxValue));
        while (text.Length < least)
        {
            text += text.Length == 0 ? "a" : text;
        }

        return text.Length > most ? text[..Math.Max(least, most)] : text;
    }

    private static int Number(JsonObject schema, string keyword, int otherwise) =>
        schema[keyword] is JsonValue value && value.TryGetValue<double>(out var number) && number < int.MaxValue ? (int)number : otherwise;
}

/// <summary>A schema for which no value can be made here; says why.</summary>
internal sealed class NoSampleException(string message) : Exception(message);
