using System.Text.Json.Nodes;
using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving.References;

namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>
/// Writes a document anew for Microsoft.OpenApi: references between its objects followed, values of the wrong kind reported and
/// left out, schemas replaced by stubs that say which node they stand for. What the library then reads cannot surprise it.
/// </summary>
internal sealed class StructureWriter(SpecReferences references, CancellationToken cancellationToken)
{
    public const string SchemaStub = "x-piwikgen-schema";
    public const string Place = "x-piwikgen-at";

    // Objects of OpenAPI nest about ten levels; only headers of parts of headers, or references in a circle, go on.
    private const int DeepestObject = 24;

    private readonly List<SpecNode> _nodes = [];
    private readonly Dictionary<SpecNode, int> _indexes = [];
    private readonly List<SpecProblem> _problems = [];

    /// <summary>The nodes that stubs and places number.</summary>
    public IReadOnlyList<SpecNode> Nodes => _nodes;

    public IReadOnlyList<SpecProblem> Problems => _problems;

    public JsonObject Write(SpecNode document)
    {
        var written = WriteObject(document, OpenApiObjects.Document, "document", 0) ?? new JsonObject();

        // The newest version has the fields of all: whatever the document was written in, it is read as that.
        written["openapi"] = "3.2.0";
        return written;
    }

    private JsonObject? WriteObject(SpecNode source, ObjectKind kind, string field, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > DeepestObject || references.Follow(source) is not { } node)
        {
            return null;
        }

        if (!node.IsObject)
        {
            Report(node, field, "an object");
            return null;
        }

        var written = new JsonObject();
        foreach (var (name, value) in node.Members)
        {
            if (kind.Fields.TryGetValue(name, out var known))
            {
                if (value.Kind != SpecNodeKind.Null && WriteField(value, known, name, depth + 1) is { } content)
                {
                    written[name] = content;
                }
            }
            else if (name.StartsWith("x-", StringComparison.Ordinal) && PlainJson.IsSmall(value))
            {
                written[name] = PlainJson.Of(value);
            }
        }

        if (kind.IsTracked)
        {
            written[Place] = IndexOf(node);
        }

        return written;
    }

    private JsonNode? WriteField(SpecNode value, Field field, string name, int depth) => field.Kind switch
    {
        FieldKind.Text => Text(value, name),
        FieldKind.Flag => Flag(value, name),
        FieldKind.Url => Url(value, name),
        FieldKind.Choice => Choice(value, field.Choices!, name),
        FieldKind.Texts => Texts(value, name),
        FieldKind.Any => PlainJson.IsSmall(value) ? PlainJson.Of(value) : null,
        FieldKind.Schema => Schema(value, name),
        FieldKind.Object => WriteObject(value, field.Of!, name, depth),
        FieldKind.List => List(value, field.Of!, name, depth),
        _ => Map(value, field, name, depth),
    };

    private JsonValue? Text(SpecNode value, string name)
    {
        if (value.Kind is SpecNodeKind.Array or SpecNodeKind.Object)
        {
            ReportOdd(value, name, "a string");
            return null;
        }

        return JsonValue.Create(value.Text);
    }

    private JsonValue? Flag(SpecNode value, string name)
    {
        if (value.Kind is SpecNodeKind.Boolean or SpecNodeKind.String && value.Text is "true" or "false")
        {
            return JsonValue.Create(value.Text == "true");
        }

        ReportOdd(value, name, "true or false");
        return null;
    }

    private JsonValue? Url(SpecNode value, string name)
    {
        if (value.IsString && Uri.TryCreate(value.Text, UriKind.RelativeOrAbsolute, out _))
        {
            return JsonValue.Create(value.Text);
        }

        ReportOdd(value, name, "a URL");
        return null;
    }

    private JsonValue? Choice(SpecNode value, string[] choices, string name)
    {
        if (choices.Contains(value.Text))
        {
            return JsonValue.Create(value.Text);
        }

        var near = choices.FirstOrDefault(choice => string.Equals(choice, value.Text, StringComparison.OrdinalIgnoreCase));
        if (near is null)
        {
            _problems.Add(SpecProblem.At(value, ResolvingDescriptors.WrongValue, name, value.Text, string.Join(", ", choices)));
        }

        return near is null ? null : JsonValue.Create(near);
    }

    private JsonArray? Texts(SpecNode value, string name)
    {
        if (value.IsString)
        {
            return new JsonArray(JsonValue.Create(value.Text));
        }

        if (!value.IsArray)
        {
            ReportOdd(value, name, "a list of strings");
            return null;
        }

        return new JsonArray(value.Items.Select(item => Text(item, name)).Where(static text => text is not null).ToArray<JsonNode?>());
    }

    private JsonObject? Schema(SpecNode value, string name)
    {
        if (value.Kind is not (SpecNodeKind.Object or SpecNodeKind.Boolean))
        {
            Report(value, name, "a schema");
            return null;
        }

        return new JsonObject { [SchemaStub] = IndexOf(value) };
    }

    private JsonArray? List(SpecNode source, ObjectKind kind, string name, int depth)
    {
        if (references.Follow(source) is not { } value)
        {
            return null;
        }

        if (!value.IsArray)
        {
            Report(value, name, "a list");
            return null;
        }

        return new JsonArray(value.Items.Select(item => WriteObject(item, kind, kind.Name, depth)).Where(static item => item is not null).ToArray<JsonNode?>());
    }

    private JsonObject? Map(SpecNode source, Field field, string name, int depth)
    {
        if (references.Follow(source) is not { } value)
        {
            return null;
        }

        if (!value.IsObject)
        {
            Report(value, name, "an object");
            return null;
        }

        var written = new JsonObject();
        foreach (var (entry, content) in value.Members)
        {
            if (field.HasExtensions && entry.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (content.Kind is not (SpecNodeKind.Object or SpecNodeKind.Array))
            {
                ReportOdd(content, entry, "an object");
            }
            else if (WriteObject(content, field.Of!, entry, depth) is { } item)
            {
                written[name == "paths" ? PathOf(entry, content) : entry] = item;
            }
        }

        return written;
    }

    private string PathOf(string entry, SpecNode at)
    {
        if (entry.Length > 0 && entry[0] == '/')
        {
            return entry;
        }

        _problems.Add(SpecProblem.At(at, ResolvingDescriptors.PathWithoutSlash, entry));
        return "/" + entry;
    }

    private int IndexOf(SpecNode node)
    {
        if (!_indexes.TryGetValue(node, out var index))
        {
            index = _nodes.Count;
            _nodes.Add(node);
            _indexes.Add(node, index);
        }

        return index;
    }

    private void ReportOdd(SpecNode value, string field, string due) =>
        _problems.Add(SpecProblem.At(value, ResolvingDescriptors.OddValue, field, due, KindName.Of(value.Kind)));

    private void Report(SpecNode value, string field, string due) =>
        _problems.Add(SpecProblem.At(value, ResolvingDescriptors.WrongKind, field, due, KindName.Of(value.Kind)));
}
