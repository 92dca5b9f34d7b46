using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>A string, a number, true, false or null as the query has it.</summary>
internal sealed class LiteralOperand(SpecNodeKind kind, string text) : Operand
{
    public override FilterValue ValueOf(SpecNode current, JsonPathWalk walk) => new(kind, text, null);
}
