using System.Globalization;
using PiwikGen.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PiwikGen.Generator.Reading;

/// <summary>Reads YAML 1.2 in its core schema into a tree. Aliases repeat the node they name; tags load nothing.</summary>
internal sealed class YamlTree
{
    private readonly TreeBuilder _builder;
    private readonly Dictionary<AnchorName, (SpecNode? Node, int Size)> _anchored = [];
    private readonly Stack<(AnchorName Anchor, int CountBefore)> _open = new();
    private int _aliased;

    private YamlTree(TreeBuilder builder) => _builder = builder;

    public static SpecNode Read(TreeBuilder builder, string text) => new YamlTree(builder).Read(text);

    private SpecNode Read(string text)
    {
        try
        {
            var scanner = new Scanner(new StringReader(text), skipComments: true);
            var parser = new Parser(scanner);
            while (MoveNext(parser, scanner))
            {
                if (parser.Current is DocumentStart && _builder.Root is not null)
                {
                    Report(parser.Current.Start, ReadingDescriptors.SecondDocument);
                    break;
                }

                Add(parser.Current!);
            }
        }
        catch (YamlException exception)
        {
            throw new UnreadableException(AtOrBeforeEnd(ProblemAt(exception.Start, ReadingDescriptors.InvalidYaml, Reason(exception)), text));
        }

        return _builder.Root ?? throw new UnreadableException(SpecProblem.AtFile(_builder.File.Path, ReadingDescriptors.Empty));
    }

    // Some texts that are no YAML bring the library into a state that it did not foresee ("openapi: [ 3.1.0\npaths: {}"), and it throws what comes.
    private static bool MoveNext(Parser parser, Scanner scanner)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is not YamlException)
        {
            var mark = scanner.CurrentPosition;
            throw new YamlException(mark, mark, "a value or a mark stands where none can be, or a bracket is missing before");
        }
    }

    private void Add(ParsingEvent current)
    {
        switch (current)
        {
            case MappingStart or SequenceStart when _builder.ExpectsName:
                throw Invalid(current.Start, "a name must be a scalar, not an object or a list");
            case MappingStart mapping:
                Begin(mapping, isObject: true);
                break;
            case SequenceStart sequence:
                Begin(sequence, isObject: false);
                break;
            case MappingEnd or SequenceEnd:
                End();
                break;
            case AnchorAlias alias:
                Repeat(alias);
                break;
            case Scalar scalar:
                Add(scalar);
                break;
        }
    }

    private void Begin(NodeEvent node, bool isObject)
    {
        if (!YamlScalar.IsKnownTag(node.Tag))
        {
            Report(node.Start, ReadingDescriptors.UnknownTag, node.Tag.Value);
        }

        _open.Push((node.Anchor, _builder.Count));
        if (!node.Anchor.IsEmpty)
        {
            // Known from here on, though without a value: an alias within would repeat itself.
            _anchored[node.Anchor] = (null, 0);
        }

        _builder.Begin(isObject, LineOf(node.Start), ColumnOf(node.Start));
    }

    private void End()
    {
        var node = _builder.End();
        var (anchor, before) = _open.Pop();
        if (!anchor.IsEmpty)
        {
            _anchored[anchor] = (node, _builder.Count - before);
        }
    }

    private void Add(Scalar scalar)
    {
        var (line, column) = (LineOf(scalar.Start), ColumnOf(scalar.Start));
        if (_builder.ExpectsName)
        {
            if (scalar is { Value: "<<", Style: ScalarStyle.Plain })
            {
                Report(scalar.Start, ReadingDescriptors.MergeKey);
            }

            _builder.Name(scalar.Value, line, column);
            return;
        }

        if (!YamlScalar.IsKnownTag(scalar.Tag))
        {
            Report(scalar.Start, ReadingDescriptors.UnknownTag, scalar.Tag.Value);
        }

        var kind = YamlScalar.KindOf(scalar, out var text);
        _builder.Scalar(kind, text, line, column);
        if (!scalar.Anchor.IsEmpty)
        {
            _anchored[scalar.Anchor] = (SpecNode.Scalar(kind, _builder.File, line, column, text), 1);
        }
    }

    private void Repeat(AnchorAlias alias)
    {
        if (!_anchored.TryGetValue(alias.Value, out var anchored))
        {
            throw Invalid(alias.Start, $"the alias '{alias.Value.Value}' names no anchor before it");
        }

        if (anchored.Node is not { } node)
        {
            throw Invalid(alias.Start, $"the alias '{alias.Value.Value}' repeats the value that it is a part of");
        }

        if (_builder.ExpectsName)
        {
            _builder.Name(node.Text, LineOf(alias.Start), ColumnOf(alias.Start));
            return;
        }

        _aliased += anchored.Size;
        if (_aliased > ReadingLimits.AliasedValues)
        {
            throw new UnreadableException(ProblemAt(
                alias.Start, ReadingDescriptors.TooManyAliases, ReadingLimits.AliasedValues.ToString("N0", CultureInfo.InvariantCulture)));
        }

        _builder.Repeat(node, anchored.Size, LineOf(alias.Start), ColumnOf(alias.Start));
    }

    private void Report(Mark mark, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
        _builder.Report(ProblemAt(mark, descriptor, arguments));

    private UnreadableException Invalid(Mark mark, string reason) => new(ProblemAt(mark, ReadingDescriptors.InvalidYaml, reason));

    private SpecProblem ProblemAt(Mark mark, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, params string[] arguments) =>
        SpecProblem.AtPosition(_builder.File.Path, LineOf(mark), ColumnOf(mark), descriptor, arguments);

    // What is missing at the end is missed one line behind it.
    private static SpecProblem AtOrBeforeEnd(SpecProblem problem, string text)
    {
        var lines = text.Split('\n');
        return problem.Line < lines.Length
            ? problem
            : SpecProblem.AtPosition(problem.Path, lines.Length - 1, lines[lines.Length - 1].Length, problem.Descriptor, problem.Arguments);
    }

    private static string Reason(YamlException exception)
    {
        var reason = (exception.InnerException ?? exception).Message.TrimEnd('.', ' ');
        return reason.Length > 1 && reason[0] is >= 'A' and <= 'Z' && reason[1] is >= 'a' and <= 'z'
            ? char.ToLowerInvariant(reason[0]) + reason.Substring(1)
            : reason;
    }

    // Marks count from one.
    private static int LineOf(Mark mark) => (int)Math.Max(0, mark.Line - 1);

    private static int ColumnOf(Mark mark) => (int)Math.Max(0, mark.Column - 1);
}
