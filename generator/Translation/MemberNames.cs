using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Translation.Schemas;

namespace PiwikGen.Generator.Translation;

/// <summary>Asks the naming stage for the members of emitted types, with what each kind of type keeps for itself.</summary>
internal static class MemberNames
{
    public static IReadOnlyList<string> OfObject(string typeName, IReadOnlyList<string> wireNames, IEnumerable<string>? inherited = null) =>
        Settle(NameScope.Members(Identifier.Type(typeName), [typeName, ReservedNames.AdditionalProperties, .. inherited ?? []]), wireNames);

    public static IReadOnlyList<string> OfEnum(EnumShape shape)
    {
        // Among values of several kinds, the number 1 and the text "1" are two.
        var values = shape.Values.Select(value => shape.Backing == EnumBacking.String || value.IsTextAmongOthers
            ? EnumValue.String(value.Raw)
            : EnumValue.Literal(value.Raw)).ToList();
        var given = shape.Values.All(static value => value.GivenName is not null)
            ? shape.Values.Select(static value => value.GivenName).ToList()
            : null;
        return EnumMemberNames.Of(Identifier.Type(shape.Name), values, given, shape.Name, "Value", "Values")
            .Select(static name => name.ToString())
            .ToList();
    }

    /// <summary>For each case its name and its name as an argument.</summary>
    public static IReadOnlyList<(string Member, string Argument)> OfUnion(string typeName, IReadOnlyList<string> labels)
    {
        var unique = Distinct(labels);
        var members = Settle(NameScope.Members(Identifier.Type(typeName), "Value", "Match"), unique);
        var arguments = Settle(NameScope.Parameters("otherJson"), unique);
        return members.Select((member, i) => (member, arguments[i])).ToList();
    }

    /// <summary>For each parameter its name as an argument and as a property of a request object.</summary>
    public static IReadOnlyList<ArgumentName> OfArguments(IReadOnlyList<string> wireNames, params string[] reserved)
    {
        var unique = Distinct(wireNames);
        var arguments = Settle(NameScope.Parameters([.. reserved, "request", "multipart", "encoding", "apiPosition", "apiToken", "apiPage", "apiParameters", "apiOperation", "parameters"]), unique);
        var properties = Settle(NameScope.Members(Identifier.Type("Request")), unique);
        return arguments.Select((argument, i) => new ArgumentName(argument, properties[i])).ToList();
    }

    private static List<string> Settle(NameScope scope, IReadOnlyList<string> rawNames)
    {
        var names = scope.Settle(rawNames);
        return rawNames.Select(raw => names[raw].ToString()).ToList();
    }

    // One name in several places (path and query) or on several cases: the later ones say which they are.
    private static List<string> Distinct(IReadOnlyList<string> names)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return names.Select(name =>
        {
            seen.TryGetValue(name, out var count);
            seen[name] = count + 1;
            return count == 0 ? name : $"{name} {count + 1}";
        }).ToList();
    }
}

internal sealed record ArgumentName(string Argument, string Property);
