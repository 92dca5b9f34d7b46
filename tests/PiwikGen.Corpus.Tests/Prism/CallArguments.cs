using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Generator.Model;
using PiwikGen.Requests;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>Arguments for a generated method: what is required, made from the document's own schemas.</summary>
internal sealed class CallArguments(DescribedApi api)
{
    public object?[] Of(MethodInfo method, OperationModel operation)
    {
        var (description, parameters) = api.Find(operation) ?? throw new NoSampleException("the document has no such path");
        return [.. method.GetParameters().Select(parameter =>
        {
            if (parameter.ParameterType == typeof(CancellationToken))
            {
                return CancellationToken.None;
            }

            if (operation.Body is { } body && body.ArgumentName == parameter.Name)
            {
                return BodyOf(parameter.ParameterType, body, description, parameters);
            }

            var model = operation.Parameters.First(one => one.ArgumentName == parameter.Name);
            return model.IsRequired ? ValueOf(parameter.ParameterType, parameters.FirstOrDefault(one => one["name"]?.ToString() == model.WireName.Raw && one["in"]?.ToString() == InOf(model))) : null;
        })];
    }

    private static string InOf(ParameterModel parameter) => parameter.Location.ToString().ToLowerInvariant();

    // A document may forget the parameter of a path that has a place for it.
    private object? ValueOf(Type type, JsonObject? parameter)
    {
        var schema = parameter?["schema"] ?? (parameter?["content"] as JsonObject)?.FirstOrDefault().Value?["schema"] ?? parameter;
        var sample = api.Samples.Of(schema);
        return type == typeof(string) && sample is not JsonValue ? sample?.ToJsonString() : Converted(sample, type);
    }

    private object? BodyOf(Type type, BodyModel body, JsonObject operation, IReadOnlyList<JsonObject> parameters)
    {
        var schema = SchemaOf(body, operation, parameters);
        switch (body.Kind)
        {
            case BodyKind.Stream:
                return new MemoryStream(Encoding.UTF8.GetBytes("sample"));
            case BodyKind.Text:
                return api.Samples.Of(schema)?.ToString() ?? "sample";
            case BodyKind.Lines:
                return Activator.CreateInstance(typeof(OneItem<>).MakeGenericType(type.GenericTypeArguments[0]), Converted(api.Samples.Of(schema), type.GenericTypeArguments[0]));
            case BodyKind.Multipart:
                return MultipartOf(type, body, schema);
            default:
                return Converted(api.Samples.Of(schema), type);
        }
    }

    private JsonNode? SchemaOf(BodyModel body, JsonObject operation, IReadOnlyList<JsonObject> parameters)
    {
        if ((api.Samples.Resolve(operation["requestBody"]) as JsonObject)?["content"] is JsonObject content)
        {
            var media = content.FirstOrDefault(entry => entry.Key == body.MediaType.Raw).Value ?? content.FirstOrDefault(entry => entry.Key.StartsWith(body.MediaType.Raw, StringComparison.OrdinalIgnoreCase)).Value;
            return api.Samples.Resolve(media)?["schema"];
        }

        // Swagger 2: the body is a parameter, and so is each field of a form.
        var whole = parameters.FirstOrDefault(static parameter => parameter["in"]?.ToString() == "body")?["schema"];
        var fields = parameters.Where(static parameter => parameter["in"]?.ToString() == "formData").ToList();
        return whole ?? new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. fields.Where(static field => field["required"]?.GetValue<bool>() == true).Select(static field => JsonValue.Create(field["name"]!.ToString()))]),
            ["properties"] = new JsonObject(fields.Select(static field => KeyValuePair.Create(field["name"]!.ToString(), (JsonNode?)new JsonObject(field.Where(static member => member.Key != "required").Select(static member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))))),
        };
    }

    private object MultipartOf(Type type, BodyModel body, JsonNode? schema)
    {
        var flat = api.Samples.Flatten(schema);
        var required = (flat["required"] as JsonArray ?? []).Select(static name => name!.ToString()).ToHashSet(StringComparer.Ordinal);
        var value = Activator.CreateInstance(type)!;
        foreach (var part in body.Parts.Where(part => required.Count == 0 || required.Contains(part.WireName.Raw)))
        {
            var property = type.GetProperty(part.PropertyName)!;
            property.SetValue(value, part.Kind switch
            {
                PartKind.File => File(),
                PartKind.Files => new List<FileContent> { File() },
                _ => Converted(api.Samples.Of(flat["properties"]?[part.WireName.Raw], 1), property.PropertyType),
            });
            if (required.Count == 0)
            {
                break;
            }
        }

        return value;
    }

    private static FileContent File() => new(Encoding.UTF8.GetBytes("sample"), "sample.txt", "text/plain");

    private static object? Converted(JsonNode? sample, Type type) => sample is null && Nullable.GetUnderlyingType(type) is null && type.IsValueType
        ? throw new NoSampleException($"null is no {type.Name}")
        : sample.Deserialize(type);
}

/// <summary>A stream of one item.</summary>
internal sealed class OneItem<T>(T item) : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return item;
    }
}
