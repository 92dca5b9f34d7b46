using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.JsonApi;
using PiwikGen.Testing.Schemas;

namespace PiwikGen.Testing.TagManager;

/// <summary>Versions as files: written by an export, read by an import.</summary>
internal sealed class ContainerFile(SchemaCheck check)
{
    private const string FormatVersion = "9.0.0";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static ExportedFile Write(Guid id, ContainerVersion version, StoredApp app, DateTimeOffset now)
    {
        var file = new JsonObject { ["version"] = FormatVersion, ["app"] = new JsonObject { ["type"] = app.Type } };
        foreach (var kind in ItemKind.All.Reverse())
        {
            file[kind.Plural] = new JsonArray([.. version.Content.Of(kind).Select(Item)]);
        }

        var name = $"{now.ToString("yyyy-MM-dd HH-mm-ss", CultureInfo.InvariantCulture)} - {app.Name} ({app.Id}).json";
        return new ExportedFile(id, version.Id, name, file.ToJsonString(Readable), now);
    }

    /// <summary>Reads a file, refused where it is none of this kind or breaks a rule. Variables of the product are taken from the content that it is read for.</summary>
    public ContainerContent Read(string text, ContainerContent target, DateTimeOffset now)
    {
        var file = Parse(text);
        var content = new ContainerContent([]);
        foreach (var kind in ItemKind.All)
        {
            var items = file[kind.Plural] as JsonArray ?? throw Refusal("/file/" + kind.Plural);
            for (var index = 0; index < items.Count; index++)
            {
                var pointer = $"/file/{kind.Plural}/{index.ToString(CultureInfo.InvariantCulture)}";
                var item = Read(kind, items[index], target, pointer, now);
                ItemRules.References(item, content, pointer);
                content = content.With(item);
            }
        }

        return content;
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw Refusal("/file");
        }
        catch (JsonException)
        {
            throw Refusal("/file");
        }
    }

    private ContainerItem Read(ItemKind kind, JsonNode? written, ContainerContent target, string pointer, DateTimeOffset now)
    {
        if (written is not JsonObject item || item["attributes"] is not JsonObject attributes || !Guid.TryParse(item["id"]?.ToString(), out var id))
        {
            throw Refusal(pointer);
        }

        if (kind == ItemKind.Variable && target.Find(kind, attributes["name"]?.ToString() ?? "") is { IsBuiltIn: true } builtIn)
        {
            return builtIn with { Id = id };
        }

        check.Body(kind.AttributesSchema, attributes, pointer + "/attributes");
        var writable = check.Writable(kind.AttributesSchema, attributes);
        return kind == ItemKind.Tag
            ? new ContainerItem(kind, id, TagDefaults.Complete(writable), now) { Triggers = TriggersOf(item, pointer) }
            : new ContainerItem(kind, id, writable, now);
    }

    private ImmutableArray<Guid> TriggersOf(JsonObject tag, string pointer)
    {
        if (tag["relationships"] is not { } relationships)
        {
            return [];
        }

        check.Body("TagRelationships", relationships, pointer + "/relationships");
        return [.. relationships["triggers"]!["data"]!.AsArray().Select(static trigger => Guid.Parse(trigger!["id"]!.GetValue<string>())).Distinct()];
    }

    private static RefusalException Refusal(string pointer) =>
        new(400, "Invalid request", "The file is no exported version.", pointer: pointer, code: "IMPORT_FILE_ERROR");

    private static JsonNode Item(ContainerItem item)
    {
        var attributes = (JsonObject)item.Attributes.DeepClone();
        if (item.Kind == ItemKind.Variable)
        {
            attributes["builtin"] = item.IsBuiltIn;
        }

        return RefusalException.Members(
            ("type", item.Kind.Name),
            ("id", item.Id.ToString()),
            ("attributes", attributes),
            ("relationships", item.Kind == ItemKind.Tag ? Triggers(item.Triggers) : null));
    }

    private static JsonObject Triggers(ImmutableArray<Guid> ids) => new()
    {
        ["triggers"] = new JsonObject
        {
            ["data"] = new JsonArray([.. ids.Select(static id => (JsonNode)new JsonObject { ["type"] = "trigger", ["id"] = id.ToString() })]),
        },
    };
}
