using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Naming;

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
        _text.Append(' ', _depth * IndentSize);
        Append(text);
        EndLine();
    }

    /// <summary>One whole line, indented; its pieces are written where they belong, without a text of the whole in between.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref SourceLine line) => line.End();

    /// <summary>A line, then a block in braces until the result is disposed: <c>using (writer.Block("class App")) ...</c></summary>
    public BlockEnd Block(string header, string end = "}")
    {
        Line(header);
        return OpenBlock(end);
    }

    /// <inheritdoc cref="Block(string, string)"/>
    public BlockEnd Block([InterpolatedStringHandlerArgument("")] ref SourceLine header, string end = "}")
    {
        header.End();
        return OpenBlock(end);
    }

    /// <summary>Lines indented by one more step, without braces.</summary>
    public BlockEnd Indent()
    {
        _depth++;
        return new BlockEnd(this, end: null);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), SourceHashAlgorithm.Sha256);

    public override string ToString() => _text.ToString();

    private BlockEnd OpenBlock(string end)
    {
        Line("{");
        _depth++;
        return new BlockEnd(this, end);
    }

    private void Append(string text)
    {
        foreach (var unit in text)
        {
            if (unit is < ' ' or > '~')
            {
                throw new InvalidOperationException("A line of source is not printable ASCII.");
            }
        }

        _text.Append(text);
    }

    private void EndLine()
    {
        var end = _text.Length;
        while (end > 0 && _text[end - 1] == ' ')
        {
            end--;
        }

        _text.Length = end;
        _text.Append('\n');
    }

    // Members are followed by an empty line each, which the last one goes without.
    private void EndBlankLine()
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }
    }

    /// <summary>Ends the block it came from.</summary>
    public readonly struct BlockEnd(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.EndBlankLine();
                writer.Line(end);
            }
        }
    }

    /// <summary>An interpolated line, checked piece by piece; numbers are the same in every culture.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct SourceLine
    {
        private readonly SourceWriter _writer;

        public SourceLine(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength + formattedCount;
            _writer = writer;
            writer._text.Append(' ', writer._depth * IndentSize);
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? string.Empty);

        public void AppendFormatted(int number) => _writer.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A name of the document's, made C#.</summary>
        public void AppendFormatted(Identifier name) => _writer.Append(name.ToString());

        /// <inheritdoc cref="AppendFormatted(Identifier)"/>
        public void AppendFormatted(NamespaceName name) => _writer.Append(name.ToString());

        /// <summary>Kinds whose names are those of members of the runtime.</summary>
        public void AppendFormatted<T>(T kind)
            where T : struct, Enum => _writer.Append(kind.ToString());

        internal void End() => _writer.EndLine();
    }
}
