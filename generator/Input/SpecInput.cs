using Microsoft.CodeAnalysis.Text;

namespace PiwikGen.Generator.Input;

/// <summary>A file that may be a document or a part of one, with its text. Equal where path, text and options are.</summary>
internal sealed record SpecInput(string Path, SourceText Text, SpecOptions Options)
{
    public bool Equals(SpecInput? other) =>
        other is not null && Path == other.Path && Options.Equals(other.Options) && Text.ContentEquals(other.Text);

    public override int GetHashCode() => (Path, Text.Length).GetHashCode();
}
