using System.Text.Json.Nodes;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>A goal, a custom dimension or an annotation. Its attributes are replaced as a whole, never changed.</summary>
internal sealed record SiteObject(Guid Id, Guid Site, JsonObject Attributes)
{
    public string Text(string name) => Attributes[name]?.GetValue<string>() ?? "";

    public int Number(string name) => Attributes[name]?.GetValue<int>() ?? 0;

    public bool Flag(string name) => Attributes[name]?.GetValue<bool>() ?? false;
}
