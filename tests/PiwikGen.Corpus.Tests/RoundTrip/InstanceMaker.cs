using System.Text.Json;
using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>Makes random values that a schema allows: the same ones for the same seed.</summary>
/// <param name="tree">The document.</param>
/// <param name="random">What everything is drawn from.</param>
/// <param name="fullness">How likely an optional member is there, from 0 to 1.</param>
internal sealed class InstanceMaker(SchemaTree tree, Random random, double fullness)
{
    /// <summary>A keyword of our own: the value, where the schema lists no others.</summary>
    public const string UnlessListed = "x-piwikgen-unless-listed";

    private const int FewMembersFrom = 4;
    private const int DeepEnough = 16;
    private const int MostSteps = 4000;
    private const int Attempts = 5;

    private int _steps;

    /// <exception cref="NoInstanceException">None can be made here.</exception>
    public JsonNode? Make(JsonNode? schema) => Make([schema], 0);

    private JsonNode? Make(IReadOnlyList<JsonNode?> schemas, int depth)
    {
        if (depth > DeepEnough)
        {
            throw new NoInstanceException("the schema demands itself");
        }

        // Of several cases some may contradict what stands beside them, or lead on without an end.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (++_steps > MostSteps)
                {
                    throw new NoInstanceException("the schema is too large");
                }

                return ValueOf(tree.Flatten(schemas, random), depth);
            }
            catch (NoInstanceException) when (attempt < Attempts && _steps <= MostSteps)
            {
                // The next attempt chooses other cases.
            }
        }
    }

    private JsonNode? ValueOf(FlatSchema schema, int depth)
    {
        var tag = schema.Text(UnlessListed);
        if (schema.Values is { } values)
        {
            var fitting = values.Where(value => Fits(schema, value)).ToList();
            if (fitting.Exists(value => IsText(value, tag)))
            {
                return JsonValue.Create(tag);
            }

            // One value is the schema's own word for itself; several are those of a base, and the discriminator's is not among them.
            if (tag is not null && fitting.Count > 1)
            {
                throw new NoInstanceException("the discriminator's value is not among the listed ones");
            }

            return (fitting.Count > 0 ? fitting[random.Next(fitting.Count)] : throw new NoInstanceException("no listed value is of the type"))?.DeepClone();
        }

        if (tag is not null)
        {
            return schema.Types?.Contains("string") != false ? JsonValue.Create(tag) : throw new NoInstanceException("the discriminator is no string");
        }

        if (schema.IsNullable && random.Next(6) == 0)
        {
            return null;
        }

        return TypeOf(schema) switch
        {
            "object" => ObjectOf(schema, depth),
            "array" => ArrayOf(schema, depth),
            "string" => InstanceText.Of(schema, random),
            "integer" or "int" or "long" => InstanceNumber.Integer(schema, random),
            "number" when schema.Text("format") is "int32" or "int64" => InstanceNumber.Integer(schema, random),
            "number" or "float" or "double" => InstanceNumber.Number(schema, random),
            "boolean" or "bool" => JsonValue.Create(random.Next(2) == 0),
            "null" => null,
            "" => AnyValue.Of(random, depth),
            var other => throw new NoInstanceException($"{other} is no type"),
        };
    }

    private string TypeOf(FlatSchema schema)
    {
        if (schema.Types is { } types)
        {
            return types.ElementAt(random.Next(types.Count));
        }

        return schema.Properties.Count > 0 || schema.Has("patternProperties") || schema.AdditionalProperties.Count > 0 || schema.Has("minProperties") ? "object"
            : schema.Items.Count > 0 || schema.PrefixItems.Count > 0 || schema.Has("minItems") || schema.Has("maxItems") ? "array"
            : schema.Has("pattern") || schema.Has("contentEncoding") || schema.Has("contentMediaType") || schema.Has("minLength") || schema.Has("maxLength") ? "string"
            : schema.Has("minimum") || schema.Has("maximum") || schema.Has("exclusiveMinimum") || schema.Has("exclusiveMaximum") || schema.Has("multipleOf") ? "number"
            : schema.Has("format") ? throw new NoInstanceException("there is a format without a type")
            : "";
    }

    private JsonObject ObjectOf(FlatSchema schema, int depth)
    {
        if (schema.Properties.Count == 0 && schema.AdditionalProperties.Count == 0 && schema.Required.Count == 0 && !schema.Has("patternProperties"))
        {
            return AnyValue.Object(random, depth);
        }

        var value = new JsonObject();
        var likely = depth < FewMembersFrom ? fullness : 0;
        foreach (var (name, declarations) in schema.Properties.OrderBy(_ => random.Next()).ToList())
        {
            var isRequired = schema.Required.Contains(name);
            if (isRequired || random.NextDouble() < likely)
            {
                Add(value, name, declarations, isRequired, depth);
            }
        }

        var least = (int)(schema.Number("minProperties") ?? 0);
        foreach (var (name, declarations) in schema.Properties)
        {
            if (value.Count < least && !value.ContainsKey(name))
            {
                Add(value, name, declarations, isRequired: false, depth);
            }
        }

        AddOthers(schema, value, least, depth);
        return value;
    }

    private void AddOthers(FlatSchema schema, JsonObject value, int least, int depth)
    {
        // What is demanded without a description would be as unknown to the types as to the document.
        if (schema.AdditionalProperties.Count == 0 || schema.AdditionalProperties.Any(static one => one?.ToJsonString() == "false"))
        {
            return;
        }

        foreach (var name in schema.Required.Where(name => !schema.Properties.ContainsKey(name)))
        {
            Add(value, name, schema.AdditionalProperties, isRequired: true, depth);
        }

        var most = schema.Number("maxProperties") ?? 100;
        var count = depth < FewMembersFrom ? random.Next(4) : 0;
        for (var index = 0; (index < count || value.Count < least) && value.Count < most && index < 20; index++)
        {
            var name = InstanceText.Key(random, index);
            if (!schema.Properties.ContainsKey(name) && !value.ContainsKey(name))
            {
                Add(value, name, schema.AdditionalProperties, isRequired: false, depth);
            }
        }
    }

    private void Add(JsonObject value, string name, IReadOnlyList<JsonNode?> schemas, bool isRequired, int depth)
    {
        try
        {
            value[name] = Make(schemas, depth + 1);
        }
        catch (NoInstanceException) when (!isRequired)
        {
            // What is optional may be left out.
        }
    }

    private JsonArray ArrayOf(FlatSchema schema, int depth)
    {
        var least = (int)Math.Min(schema.Number("minItems") ?? 0, 200);
        var most = (int)Math.Min(schema.Number("maxItems") ?? 200, 200);
        var wanted = depth < FewMembersFrom + 2 ? random.Next(4) : 0;
        var count = Math.Min(Math.Max(wanted, least), most);
        var items = new JsonArray();
        for (var attempt = 0; items.Count < count && attempt < count * 3; attempt++)
        {
            try
            {
                var item = items.Count < schema.PrefixItems.Count ? Make([schema.PrefixItems[items.Count]], depth + 1) : Make(schema.Items, depth + 1);
                if (!schema.IsTrue("uniqueItems") || !items.Any(known => JsonNode.DeepEquals(known, item)))
                {
                    items.Add(item);
                }
            }
            catch (NoInstanceException) when (items.Count >= least)
            {
                break;
            }
        }

        return items.Count >= least ? items : throw new NoInstanceException("there are not enough different items");
    }

    private static bool IsText(JsonNode? value, string? text) => value is JsonValue one && one.TryGetValue<string>(out var own) && own == text;

    private static bool Fits(FlatSchema schema, JsonNode? value) => schema.Types is not { } types || (value?.GetValueKind() switch
    {
        JsonValueKind.String => types.Contains("string"),
        JsonValueKind.Number => types.Contains("integer") || types.Contains("number"),
        JsonValueKind.True or JsonValueKind.False => types.Contains("boolean"),
        JsonValueKind.Object => types.Contains("object"),
        JsonValueKind.Array => types.Contains("array"),
        _ => types.Contains("null") || schema.IsNullable,
    });
}
