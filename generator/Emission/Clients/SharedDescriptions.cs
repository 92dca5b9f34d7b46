using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>What many operations of a client have in common, such as whose credentials they take: written once, and named.</summary>
internal sealed class SharedDescriptions
{
    private readonly string _type;
    private readonly List<string> _shared;

    private readonly string _modifier;

    private SharedDescriptions(string type, string modifier, IEnumerable<string> expressions) =>
        (_type, _modifier, _shared) = (type, modifier, expressions.ToList());

    /// <summary>Of expressions that several operations have.</summary>
    /// <param name="type">The C# type of the expressions.</param>
    /// <param name="expressions">One for each operation that has one.</param>
    public static SharedDescriptions Of(string type, IEnumerable<string> expressions) => new(type, "private", expressions
        .GroupBy(static expression => expression, StringComparer.Ordinal)
        .Where(static group => group.Skip(1).Any())
        .Select(static group => group.Key));

    /// <summary>Of all expressions, for those that are not to be evaluated at every call.</summary>
    public static SharedDescriptions OfAll(string type, IEnumerable<string> expressions) => new(type, "public", expressions.Distinct(StringComparer.Ordinal));

    /// <summary>The names, before anything that uses them: fields are set in the order in which they stand.</summary>
    public void Emit(SourceWriter writer)
    {
        for (var i = 0; i < _shared.Count; i++)
        {
            writer.Line($"{_modifier} static readonly {_type} {NameOf(i)} = {_shared[i]};");
        }
    }

    /// <summary>The name of an expression, or the expression itself where one operation alone has it.</summary>
    public string Of(string expression)
    {
        var index = _shared.IndexOf(expression);
        return index < 0 ? expression : NameOf(index);
    }

    // Operations begin with a capital letter.
    private string NameOf(int index) => $"s_{char.ToLowerInvariant(_type[0])}{_type.Substring(1).TrimEnd('[', ']')}{index + 1}";
}
