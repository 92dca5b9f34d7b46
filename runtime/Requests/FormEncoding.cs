namespace PiwikGen.Requests;

/// <summary>How single members of a form are written (OpenAPI 3.1, section 4.8.15).</summary>
public sealed class FormEncoding
{
    private readonly Dictionary<string, (ParameterStyle Style, bool Explode, bool IsJson)> _members = new(StringComparer.Ordinal);

    internal static FormEncoding Default { get; } = new();

    /// <summary>A member with a style of its own.</summary>
    /// <returns>The encoding itself.</returns>
    public FormEncoding Add(string name, ParameterStyle style, bool explode)
    {
        _members[name] = (style, explode, false);
        return this;
    }

    /// <summary>A member that is sent as its JSON.</summary>
    /// <returns>The encoding itself.</returns>
    public FormEncoding AddJson(string name)
    {
        _members[name] = (ParameterStyle.Form, true, true);
        return this;
    }

    internal (ParameterStyle Style, bool Explode, bool IsJson)? Find(string name) => _members.TryGetValue(name, out var member) ? member : null;
}
