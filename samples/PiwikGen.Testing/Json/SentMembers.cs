using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Json;

/// <summary>Reads members of an object that was sent, and refuses what is missing or wrong.</summary>
internal sealed class SentMembers(JsonObject source, string pointer = "", int refusedWith = 400)
{
    /// <summary>Whether it was sent with a value: null counts as left out.</summary>
    public bool Has(string name) => source[name] is not null;

    public string Text(string name, int most = int.MaxValue, int least = 0)
    {
        var text = Value(name, JsonValueKind.String, "a text").GetValue<string>();
        return text.Length < least || text.Length > most ? throw Wrong(name, $"must have from {Say(least)} to {Say(most)} characters") : text;
    }

    public string OneOf(string name, params ReadOnlySpan<string> values)
    {
        var text = Text(name);
        return values.Contains(text) ? text : throw Wrong(name, $"must be one of {string.Join(", ", values.ToArray())}");
    }

    public bool Flag(string name) =>
        source[name]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? source[name]!.GetValue<bool>() : throw Wrong(name, "must be true or false");

    public bool Flag(string name, bool otherwise) => Has(name) ? Flag(name) : otherwise;

    public int Number(string name, int least, int most) =>
        Value(name, JsonValueKind.Number, "a number").AsValue().TryGetValue(out int number) && number >= least && number <= most
            ? number
            : throw Wrong(name, $"must be a number from {Say(least)} to {Say(most)}");

    /// <summary>A decimal number in a text, as amounts are.</summary>
    public string Amount(string name) =>
        decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? Text(name) : throw Wrong(name, "must be a number in a text");

    public Guid Id(string name) => Guid.TryParse(Text(name), out var id) ? id : throw Wrong(name, "must be a UUID");

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(name, "must be a day");

    public JsonArray List(string name, int most = int.MaxValue, int least = 0)
    {
        var list = Value(name, JsonValueKind.Array, "a list").AsArray();
        return list.Count < least || list.Count > most ? throw Wrong(name, $"must have from {Say(least)} to {Say(most)} items") : list;
    }

    public JsonObject Object(string name) => Value(name, JsonValueKind.Object, "an object").AsObject();

    public SentMembers Members(string name) => new(Object(name), $"{pointer}/{name}", refusedWith);

    /// <summary>The items of a list, which are objects all of them.</summary>
    public IEnumerable<SentMembers> Items(string name, int most = int.MaxValue, int least = 0)
    {
        var number = 0;
        foreach (var item in List(name, most, least))
        {
            var place = $"{pointer}/{name}/{Say(number++)}";
            yield return item is JsonObject members ? new SentMembers(members, place, refusedWith) : throw new RefusalException(refusedWith, "Invalid form", $"{place} must be an object.", place);
        }
    }

    public RefusalException Wrong(string name, string rule) => new(refusedWith, "Invalid form", $"{name} {rule}.", $"{pointer}/{name}");

    private JsonNode Value(string name, JsonValueKind kind, string said) =>
        source[name] is { } value && value.GetValueKind() == kind ? value : throw Wrong(name, $"must be {said}");

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
