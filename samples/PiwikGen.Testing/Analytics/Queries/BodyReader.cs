using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>Reads members of a request's body, and refuses those that are not what they should be.</summary>
internal sealed class BodyReader(JsonElement body)
{
    public static async Task<BodyReader> ReadAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new BodyReader(document.RootElement.Clone()) : throw Refused("The body is no object.");
        }
        catch (JsonException)
        {
            throw Refused("The body is not JSON.");
        }
    }

    public static RefusalException Refused(string detail, string? parameter = null) => new(400, "Bad request", detail, parameter: parameter);

    /// <summary>A member that is there and not null.</summary>
    public JsonElement? Member(string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public string? Text(string name) => Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Refused("A text is expected.", name),
    };

    public string Required(string name) => Text(name) ?? throw Refused("Missing data for required field.", name);

    public int Number(string name, int otherwise, int least, int most)
    {
        if (Member(name) is not { } member)
        {
            return otherwise;
        }

        return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Refused($"A number from {Text(least)} to {Text(most)} is expected.", name);
    }

    public string Choice(string name, params ReadOnlySpan<string> choices)
    {
        var chosen = Text(name) ?? choices[0];
        return choices.Contains(chosen) ? chosen : throw Refused($"\"{chosen}\" is none of {string.Join(", ", choices!)}.", name);
    }

    public IReadOnlyList<JsonElement> List(string name) => Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        _ => throw Refused("A list is expected.", name),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
