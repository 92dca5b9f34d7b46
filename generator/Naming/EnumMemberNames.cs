namespace PiwikGen.Generator.Naming;

/// <summary>Names for the values of one enum.</summary>
internal static class EnumMemberNames
{
    /// <summary>A name for each value, in their order; equal values have equal names.</summary>
    /// <param name="enclosingType">The enum's own name, which no member can have.</param>
    /// <param name="values">The values as the document lists them.</param>
    /// <param name="given">Names the document gives (<c>x-enum-varnames</c>, <c>x-enumNames</c>): used where there is one per value.</param>
    /// <param name="reserved">Names of members that the emitted type has beside its values.</param>
    public static IReadOnlyList<Identifier> Of(
        Identifier enclosingType, IReadOnlyList<EnumValue> values, IReadOnlyList<string?>? given = null, params string[] reserved)
    {
        var names = given?.Count == values.Count ? given : null;
        var texts = new HashSet<string>(values.Where(static value => value.IsString).Select(static value => value.Text), StringComparer.Ordinal);
        var sorts = texts.Any(text => text.Length > 1 && text[0] == '-' && texts.Contains(text.Substring(1)));
        var ascends = sorts && texts.Any(text => text.Length > 1 && text[0] == '+');

        var requests = new Dictionary<EnumValue, NameRequest>();
        for (var index = 0; index < values.Count; index++)
        {
            var value = values[index];
            if (!requests.ContainsKey(value))
            {
                requests.Add(value, new NameRequest(Key(value), value.Text, Given(names?[index]) ?? Preferred(value, sorts, ascends)));
            }
        }

        var settled = NameScope.EnumMembers(enclosingType, reserved).Settle(requests.Values);
        return [.. values.Select(value => settled[Key(value)])];
    }

    private static string Key(EnumValue value) => (value.IsString ? "string:" : "literal:") + value.Text;

    /// <summary>A given name that is C# already stays as it is written (<c>IPv4</c>); anything else is made C# like any text.</summary>
    private static Identifier? Given(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        var isPascal = name![0] is >= 'A' and <= 'Z' && name.IndexOf('_') < 0 && name.Any(static unit => unit is >= 'a' and <= 'z');
        return isPascal && Identifier.TryParse(name, out var identifier) ? identifier : Member(name);
    }

    private static Identifier Preferred(EnumValue value, bool sorts, bool ascends)
    {
        var text = value.Text;
        if (!value.IsString)
        {
            // A JSON number has no "+" worth a word: 1e+3 is 1e3.
            return Member(text.Replace("+", string.Empty));
        }

        // A list with "name" and "-name" in it is one to sort by.
        if (text.Length > 1 && IsLetter(text[1]))
        {
            if (sorts && text[0] == '-')
            {
                return Identifier.Member(text.Substring(1)).With("Descending");
            }

            if (ascends && text[0] == '+')
            {
                return Identifier.Member(text.Substring(1)).With("Ascending");
            }
        }

        return Member(text);
    }

    private static Identifier Member(string text)
    {
        var member = Identifier.Member(text);
        return member.Name[0] == '_' ? Identifier.Member("Value", text) : member;
    }

    private static bool IsLetter(char unit) => unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
