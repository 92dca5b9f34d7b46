using System.Globalization;
using PiwikGen.Generator.Diagnostics;

namespace PiwikGen.Generator.Reading;

/// <summary>
/// Builds the tree from the events of a reader, on a stack of its own: however deep a document is, the compiler's stack is not
/// used. Notes on the way what resolving asks for: references into other files, and anchors.
/// </summary>
internal sealed class TreeBuilder(SpecFile file, CancellationToken cancellationToken)
{
    private static readonly string[] FileEndings = [".json", ".yaml", ".yml"];

    private readonly List<SpecProblem> _problems = [];
    private readonly List<SpecNode> _anchors = [];
    private readonly List<string> _references = [];
    private readonly HashSet<string> _knownReferences = new(StringComparer.Ordinal);
    private readonly Stack<OpenNode> _open = new();
    private int _count;

    public SpecFile File => file;

    public IReadOnlyList<SpecProblem> Problems => _problems;

    public IReadOnlyList<SpecNode> Anchors => _anchors;

    public IReadOnlyList<string> ReferencedFiles => _references;

    /// <summary>The value that was read; null until it is complete.</summary>
    public SpecNode? Root { get; private set; }

    /// <summary>How many values were added, those that aliases repeat included.</summary>
    public int Count => _count;

    /// <summary>Whether the next thing is a member's name: an object is open and no name waits for its value.</summary>
    public bool ExpectsName => _open.Count > 0 && _open.Peek() is { IsObject: true, HasName: false };

    public void Begin(bool isObject, int line, int column)
    {
        Counted(1, line, column);
        if (_open.Count == ReadingLimits.Depth)
        {
            throw new UnreadableException(SpecProblem.AtPosition(
                file.Path, line, column, ReadingDescriptors.TooDeep, ReadingLimits.Depth.ToString(CultureInfo.InvariantCulture)));
        }

        _open.Push(new OpenNode(isObject, line, column));
    }

    public void Name(string name, int line, int column) => _open.Peek().NameNext(name, line, column);

    public void Scalar(SpecNodeKind kind, string text, int line, int column)
    {
        Counted(1, line, column);
        Add(SpecNode.Scalar(kind, file, line, column, text));
    }

    /// <summary>Adds a value once more, as YAML's aliases do; it stays one node.</summary>
    public void Repeat(SpecNode node, int size, int line, int column)
    {
        Counted(size, line, column);
        Add(node);
    }

    /// <summary>Closes the innermost object or array and answers it.</summary>
    public SpecNode End()
    {
        var open = _open.Pop();
        var node = open.IsObject
            ? SpecNode.Object(file, open.Line, open.Column, new SpecMembers(open.TakeMembers(this)))
            : SpecNode.Array(file, open.Line, open.Column, open.TakeItems());
        if (open.IsObject)
        {
            Note(node);
        }

        Add(node);
        return node;
    }

    public void Report(SpecProblem problem)
    {
        if (_problems.Count < ReadingLimits.Problems)
        {
            _problems.Add(problem);
        }
    }

    private void Add(SpecNode node)
    {
        if (_open.Count == 0)
        {
            Root ??= node;
            return;
        }

        _open.Peek().Add(node);
    }

    private void Counted(int values, int line, int column)
    {
        _count += values;
        if ((_count & 0xFFF) < values)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_count > ReadingLimits.Values)
        {
            throw new UnreadableException(SpecProblem.AtPosition(
                file.Path, line, column, ReadingDescriptors.TooLarge, ReadingLimits.Values.ToString("N0", CultureInfo.InvariantCulture), "values"));
        }
    }

    private void Note(SpecNode node)
    {
        foreach (var (name, value) in node.Members)
        {
            if (name.Length == 0 || (name[0] != '$' && name != "mapping"))
            {
                continue;
            }

            if (name == "$ref" && value.IsString)
            {
                NoteReference(value.Text, isMapping: false);
            }
            else if (name == "mapping")
            {
                foreach (var (_, target) in value.Members)
                {
                    NoteReference(target.Text, isMapping: true);
                }
            }
            else if (name is "$id" or "$anchor" or "$dynamicAnchor" && value.IsString)
            {
                _anchors.Add(node);
                return;
            }
        }
    }

    // A mapping's value is a reference or a schema's plain name; which of them only its form tells.
    private void NoteReference(string reference, bool isMapping)
    {
        var hash = reference.IndexOf('#');
        var path = hash < 0 ? reference : reference.Substring(0, hash);
        if (path.Length == 0 || (isMapping && hash < 0 && !FileEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))))
        {
            return;
        }

        if (_knownReferences.Add(path))
        {
            _references.Add(path);
        }
    }
}
