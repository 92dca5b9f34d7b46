using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Diagnostics;

/// <summary>
/// Something wrong with a document, and where. Equal by value, so that it may travel through the incremental steps;
/// it becomes a <see cref="Diagnostic"/> only at the end.
/// </summary>
internal sealed record SpecProblem(
    DiagnosticDescriptor Descriptor,
    string Path,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    params string[] Arguments)
{
    /// <summary>Longer texts of a document are cut: a message is for reading.</summary>
    private const int ArgumentLimit = 200;

    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity => Descriptor.DefaultSeverity;

    /// <summary>A problem of a value.</summary>
    public static SpecProblem At(SpecNode node, DiagnosticDescriptor descriptor, params string[] arguments) =>
        AtText(node.File.Path, node.Line, node.Column, node.Text, descriptor, arguments);

    /// <summary>A problem of a member's name.</summary>
    public static SpecProblem AtName(SpecFile file, SpecMember member, DiagnosticDescriptor descriptor, params string[] arguments) =>
        AtText(file.Path, member.NameLine, member.NameColumn, member.Name, descriptor, arguments);

    /// <summary>A problem of the file as a whole: it stands at its beginning.</summary>
    public static SpecProblem AtFile(string path, DiagnosticDescriptor descriptor, params string[] arguments) =>
        AtPosition(path, 0, 0, descriptor, arguments);

    /// <summary>A problem of a place in the text.</summary>
    public static SpecProblem AtPosition(string path, int line, int column, DiagnosticDescriptor descriptor, params string[] arguments) =>
        AtText(path, line, column, "", descriptor, arguments);

    public Diagnostic ToDiagnostic()
    {
        var span = new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn));
        object[] arguments = Arguments;
        return Diagnostic.Create(Descriptor, Location.Create(Path, default, span), arguments);
    }

    public bool Equals(SpecProblem? other) =>
        other is not null
        && Descriptor.Equals(other.Descriptor)
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && Line == other.Line
        && Column == other.Column
        && EndLine == other.EndLine
        && EndColumn == other.EndColumn
        && Arguments.AsSpan().SequenceEqual(other.Arguments);

    public override int GetHashCode() => (Id, Path, Line, Column, Arguments.Length).GetHashCode();

    private static SpecProblem AtText(
        string path, int line, int column, string text, DiagnosticDescriptor descriptor, string[] arguments)
    {
        var length = text.AsSpan().IndexOfAny('\r', '\n');
        length = length < 0 ? text.Length : length;
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Shorten(arguments[index]);
        }

        return new SpecProblem(descriptor, path, line, column, line, column + Math.Max(1, length), arguments);
    }

    private static string Shorten(string text) =>
        text.Length <= ArgumentLimit ? text : text.Substring(0, ArgumentLimit - 3) + "...";
}
