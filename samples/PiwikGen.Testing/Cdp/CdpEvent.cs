using System.Text.Json.Nodes;

namespace PiwikGen.Testing.Cdp;

/// <summary>Something that a person did: when, and the values of the event's attributes.</summary>
internal sealed record CdpEvent(DateTimeOffset Time, IReadOnlyDictionary<string, JsonNode> Values);
