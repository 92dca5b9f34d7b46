using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>
/// Writes the lines of one generated file. A line is printable ASCII and ends with <c>\n</c>; anything else in it means that
/// text of a document got around literals, identifiers and doc comments, and is refused.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text;
    private int _depth;

    public SourceWriter(int capacity = 16 * 1024) => _text = new StringBuilder(capacity);

    /// <summary>How many characters there are so far.</summary>
    public int Length => _text.Length;

    /// <summary>An empty line.</summary>
    public void Line() => _text.Append('\n');

    /// <summary>One whole line, indented.</summary>
    public void Line(string text)
    {
        var start = _text.Length;
        BeginLine();
        _text.Append(text);
        EndLine(text, start);
    }

    /// <summary>A line, then a block in braces until the result is disposed: <c>using (writer.Block("class App")) ...</c></summary>
    public BlockEnd Block(string header, string end = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        return new BlockEnd(this, end);
    }

    /// <summary>Lines indented by one more step, without braces.</summary>
    public BlockEnd Indent()
    {
        _depth++;
        return new BlockEnd(this, end: null);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), SourceHashAlgorithm.Sha256);

    public override string ToString() => _text.ToString();

    private void BeginLine() => _text.Append(' ', _depth * IndentSize);

    private void EndLine(string text, int start)
    {
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~')
            {
                _text.Length = start;
                throw new InvalidOperationException("A line of source is not printable ASCII.");
            }
        }

        var end = _text.Length;
        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        _text.Length = end;
        _text.Append('\n');
    }

    /// <summary>Ends the block it came from.</summary>
    public readonly struct BlockEnd(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
