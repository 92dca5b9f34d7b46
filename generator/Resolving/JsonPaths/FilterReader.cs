using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Reads what stands behind the <c>?</c> of a filter (RFC 9535, 2.3.5).</summary>
internal sealed class FilterReader(JsonPathCursor cursor, int depth)
{
    public FilterExpression Read()
    {
        if (depth > JsonPathReader.DeepestFilter)
        {
            throw cursor.Fail($"filters and parentheses are nested deeper than {JsonPathReader.DeepestFilter} levels");
        }

        var parts = new List<FilterExpression> { ReadAllOf() };
        while (TryTakeOperator("||"))
        {
            parts.Add(ReadAllOf());
        }

        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private FilterExpression ReadAllOf()
    {
        var parts = new List<FilterExpression> { ReadPart() };
        while (TryTakeOperator("&&"))
        {
            parts.Add(ReadPart());
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private FilterExpression ReadPart()
    {
        cursor.SkipBlanks();
        if (cursor.TryTake("!"))
        {
            cursor.SkipBlanks();
            return new Not(cursor.Current == '(' ? ReadParentheses() : ReadExistence());
        }

        return cursor.Current == '(' ? ReadParentheses() : ReadTest();
    }

    private FilterExpression ReadParentheses()
    {
        cursor.Take("(");
        var inner = new FilterReader(cursor, depth + 1).Read();
        cursor.SkipBlanks();
        cursor.Take(")");
        return inner;
    }

    private Existence ReadExistence() => ReadOperand() is QueryOperand query ? new Existence(query) : throw cursor.Fail("a query that begins with '@' or '$' was expected");

    private FilterExpression ReadTest()
    {
        var left = ReadOperand();
        cursor.SkipBlanks();
        if (Comparison.Operators.FirstOrDefault(cursor.TryTake) is not { } @operator)
        {
            return left is QueryOperand query ? new Existence(query) : throw cursor.Fail("a comparison was expected");
        }

        if (cursor.Current is '=' or '~')
        {
            throw cursor.Fail($"'{@operator}{cursor.Current}' is no operator of RFC 9535");
        }

        cursor.SkipBlanks();
        var right = ReadOperand();
        return left is QueryOperand { IsSingular: false } || right is QueryOperand { IsSingular: false }
            ? throw cursor.Fail("what is compared must be one value, and this query may find several")
            : new Comparison(left, @operator, right);
    }

    private Operand ReadOperand()
    {
        var isRelative = cursor.TryTake("@");
        if (isRelative || cursor.TryTake("$"))
        {
            return new QueryOperand(isRelative, new JsonPathReader(cursor, depth).ReadSegments());
        }

        if (cursor.TakeString() is { } text)
        {
            return new LiteralOperand(SpecNodeKind.String, text);
        }

        if (cursor.TakeNumber() is { } number)
        {
            return new LiteralOperand(SpecNodeKind.Number, number);
        }

        var word = cursor.TakeWord();
        return word switch
        {
            "true" or "false" => new LiteralOperand(SpecNodeKind.Boolean, word),
            "null" => new LiteralOperand(SpecNodeKind.Null, word),
            "" => throw cursor.Fail("a value or a query that begins with '@' or '$' was expected"),
            _ when cursor.Current == '(' => throw cursor.Fail($"the function '{word}' is not supported"),
            _ => throw cursor.Fail($"'{word}' is no value; a string stands in quotes"),
        };
    }

    private bool TryTakeOperator(string @operator)
    {
        cursor.SkipBlanks();
        return cursor.TryTake(@operator);
    }
}
