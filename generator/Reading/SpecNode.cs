namespace PiwikGen.Generator.Reading;

/// <summary>
/// One value of a document and the place it was read from. Immutable; its reference identity is its identity
/// (two references to one schema end at the same node).
/// </summary>
internal sealed class SpecNode
{
    private readonly object? _content;

    private SpecNode(SpecNodeKind kind, SpecFile file, int line, int column, object? content)
    {
        Kind = kind;
        File = file;
        Line = line;
        Column = column;
        _content = content;
    }

    public SpecNodeKind Kind { get; }

    public SpecFile File { get; }

    /// <summary>Zero-based line of the first character of the value.</summary>
    public int Line { get; }

    /// <summary>Zero-based column of the first character of the value, in UTF-16 units.</summary>
    public int Column { get; }

    /// <summary>By its place: that of the runtime is kept in a table beside the object, and costs as much as what a schema is read into.</summary>
    public override int GetHashCode() => unchecked((Line * 16777619) + Column);

    /// <summary>A string's value, a number as it was written, "true", "false" or "null"; empty for arrays and objects.</summary>
    public string Text => _content as string ?? "";

    /// <summary>The members of an object; empty for every other kind.</summary>
    public SpecMembers Members => _content as SpecMembers ?? SpecMembers.Empty;

    /// <summary>The items of an array; empty for every other kind.</summary>
    public SpecNode[] Items => _content as SpecNode[] ?? [];

    public bool IsObject => Kind == SpecNodeKind.Object;

    public bool IsArray => Kind == SpecNodeKind.Array;

    public bool IsString => Kind == SpecNodeKind.String;

    /// <summary>The value of the member of this name; null when there is none or the node is no object.</summary>
    public SpecNode? this[string name] => (_content as SpecMembers)?.Find(name);

    /// <summary>The text of a string member; null when it is absent or no string.</summary>
    public string? StringOf(string name) => this[name] is { Kind: SpecNodeKind.String } value ? value.Text : null;

    /// <summary>The value of a boolean member; null when it is absent or no boolean.</summary>
    public bool? BooleanOf(string name) =>
        this[name] is { Kind: SpecNodeKind.Boolean } value ? value.Text == "true" : null;

    /// <summary>Whether the member is there and is the boolean true.</summary>
    public bool IsTrue(string name) => BooleanOf(name) == true;

    /// <summary>The same object without some of its members.</summary>
    public SpecNode Without(params string[] names) =>
        Object(File, Line, Column, new SpecMembers(Members.Where(member => !names.Contains(member.Name)).ToArray()));

    public static SpecNode Scalar(SpecNodeKind kind, SpecFile file, int line, int column, string text) =>
        new(kind, file, line, column, text);

    public static SpecNode Array(SpecFile file, int line, int column, SpecNode[] items) =>
        new(SpecNodeKind.Array, file, line, column, items);

    public static SpecNode Object(SpecFile file, int line, int column, SpecMembers members) =>
        new(SpecNodeKind.Object, file, line, column, members);

    public override string ToString() => $"{Kind} at {File.Path}({Line + 1},{Column + 1})";
}
