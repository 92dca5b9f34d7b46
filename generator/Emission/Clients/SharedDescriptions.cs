using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>What many operations of a client have in common, such as whose credentials they take: written once, and named.</summary>
internal sealed class SharedDescriptions
{
    private readonly string _type;
    private readonly List<string> _shared;

    /// <param name="type">The C# type of the expressions.</param>
    /// <param name="expressions">One for each operation that has one.</param>
    public SharedDescriptions(string type, IEnumerable<string> expressions)
    {
        _type = type;
        _shared = expressions
            .GroupBy(static expression => expression, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .Select(static group => group.Key)
            .ToList();
    }

    /// <summary>The names, before anything that uses them: fields are set in the order in which they stand.</summary>
    public void Emit(SourceWriter writer)
    {
        for (var i = 0; i < _shared.Count; i++)
        {
            writer.Line($"private static readonly {_type} {NameOf(i)} = {_shared[i]};");
            writer.Line();
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
