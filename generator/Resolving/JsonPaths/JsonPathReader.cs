namespace PiwikGen.Generator.Resolving.JsonPaths;

/// <summary>Reads the segments of a query (RFC 9535, 2.5).</summary>
internal sealed class JsonPathReader(JsonPathCursor cursor, int depth = 0)
{
    /// <summary>Filters within filters, and parentheses within them.</summary>
    public const int DeepestFilter = 16;

    public JsonPath ReadSegments()
    {
        var segments = new List<Segment>();
        while (true)
        {
            var start = cursor.Position;
            cursor.SkipBlanks();
            if (cursor.TryTake(".."))
            {
                segments.Add(new Segment(true, cursor.Current == '[' ? ReadBrackets() : [ReadShorthand()]));
            }
            else if (cursor.TryTake("."))
            {
                segments.Add(new Segment(false, [ReadShorthand()]));
            }
            else if (cursor.Current == '[')
            {
                segments.Add(new Segment(false, ReadBrackets()));
            }
            else
            {
                return cursor.IsAtEnd && cursor.Position > start && depth == 0 ? throw cursor.Fail("a blank follows the query") : new JsonPath(segments);
            }
        }
    }

    private Selector ReadShorthand()
    {
        if (cursor.TryTake("*"))
        {
            return new WildcardSelector();
        }

        return cursor.TakeWord() is { Length: > 0 } name
            ? new NameSelector(name)
            : throw cursor.Fail("a name or '*' was expected; a name of other characters stands in ['...']");
    }

    private List<Selector> ReadBrackets()
    {
        var selectors = new List<Selector>();
        cursor.Take("[");
        do
        {
            cursor.SkipBlanks();
            selectors.Add(ReadSelector());
            cursor.SkipBlanks();
        }
        while (cursor.TryTake(","));
        cursor.Take("]");
        return selectors;
    }

    private Selector ReadSelector()
    {
        if (cursor.TakeString() is { } name)
        {
            return new NameSelector(name);
        }

        if (cursor.TryTake("*"))
        {
            return new WildcardSelector();
        }

        if (cursor.TryTake("?"))
        {
            cursor.SkipBlanks();
            return new FilterSelector(new FilterReader(cursor, depth + 1).Read());
        }

        return ReadIndexes();
    }

    private Selector ReadIndexes()
    {
        var start = cursor.TakeInteger();
        cursor.SkipBlanks();
        if (!cursor.TryTake(":"))
        {
            return start is { } index ? new IndexSelector(index) : throw cursor.Fail("a name in quotes, an index, '*' or a filter '?' was expected");
        }

        cursor.SkipBlanks();
        var end = cursor.TakeInteger();
        cursor.SkipBlanks();
        var step = 1;
        if (cursor.TryTake(":"))
        {
            cursor.SkipBlanks();
            step = cursor.TakeInteger() ?? 1;
        }

        return new SliceSelector(start, end, step);
    }
}
