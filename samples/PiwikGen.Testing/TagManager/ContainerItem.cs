using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PiwikGen.Testing.TagManager;

/// <summary>A tag, trigger or variable. It never changes: a change makes another, so that versions can share what they have in common.</summary>
internal sealed record ContainerItem(ItemKind Kind, Guid Id, JsonObject Attributes, DateTimeOffset CreatedAt)
{
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>The triggers that fire it, where it is a tag.</summary>
    public ImmutableArray<Guid> Triggers { get; init; } = [];

    /// <summary>Whether the product brings it.</summary>
    public bool IsBuiltIn { get; init; }

    public string Name => Attributes["name"]!.GetValue<string>();

    public string Type => Attributes[Kind.TypeMember]!.GetValue<string>();

    /// <summary>The variables that its conditions are about, where it is a trigger.</summary>
    public IEnumerable<Guid> ConditionVariables =>
        (Attributes["conditions"] as JsonArray ?? []).Select(static condition => Guid.Parse(condition!["variable_id"]!.GetValue<string>()));
}
