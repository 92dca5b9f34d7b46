using System.Diagnostics;
using PiwikGen.Requests;

namespace PiwikGen.Authentication;

/// <summary>A value of the options and the place in the request where it goes.</summary>
[DebuggerDisplay("{ToString(),nq}")]
internal sealed class CredentialValue
{
    public CredentialValue(ApiKeyLocation location, string name, string value)
    {
        Location = location;
        Name = name;
        Value = value;
    }

    public ApiKeyLocation Location { get; }

    /// <summary>The name of the header, query parameter or cookie.</summary>
    public string Name { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value { get; }

    public override string ToString() => $"{Location} {Name} (value hidden)";
}
