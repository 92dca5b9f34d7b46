using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>What the document says of a schema: the first words found among the nodes that stand at its place.</summary>
internal static class SchemaDocumentation
{
    public static DocumentationModel Of(IReadOnlyList<SpecNode> nodes)
    {
        string? title = null;
        string? description = null;
        var isDeprecated = false;
        string? reason = null;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            title ??= NullIfBlank(node.StringOf("title"));
            description ??= NullIfBlank(node.StringOf("description"));
            isDeprecated |= node.IsTrue("deprecated") || node.IsTrue("x-deprecated");
            reason ??= NullIfBlank(node.StringOf("x-deprecated-reason") ?? node.StringOf("x-deprecatedReason"));
        }

        // A title only names the schema; where there is a description it says nothing more.
        var facts = SchemaFacts.Of(nodes);
        return title is null && description is null && facts is null && !isDeprecated
            ? DocumentationModel.None
            : new DocumentationModel(description is null ? title : null, description, isDeprecated, reason) { Facts = facts };
    }

    public static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
