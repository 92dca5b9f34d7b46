using System.Text.Json.Nodes;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Corpus.Tests;

/// <summary>What is written in a document, as JSON.</summary>
internal static class SpecJson
{
    /// <summary>A file of JSON or YAML; null where it is neither.</summary>
    public static JsonNode? Read(string path) => SpecReader.Read(path, File.ReadAllText(path), CancellationToken.None).Root is { } root ? Of(root) : null;

    public static JsonNode? Of(SpecNode node) => node.Kind switch
    {
        SpecNodeKind.Object => new JsonObject(node.Members.Select(static member => KeyValuePair.Create(member.Name, Of(member.Value)))),
        SpecNodeKind.Array => new JsonArray([.. node.Items.Select(Of)]),
        SpecNodeKind.String => JsonValue.Create(node.Text),
        SpecNodeKind.Null => null,
        _ => JsonNode.Parse(node.Text),
    };
}
