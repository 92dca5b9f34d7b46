using System.Diagnostics.CodeAnalysis;

namespace PiwikGen.Generator.Model;

/// <summary>
/// Text of a document on its way to the output. Every string becomes one, and none of them a string again: a line of source does not
/// take it, and only the types that encode it for a literal or for a doc comment may ask for <see cref="Raw"/> (BannedSymbols.txt).
/// </summary>
internal sealed class DocumentText : IEquatable<DocumentText>
{
    private DocumentText(string raw) => Raw = raw;

    /// <summary>The text as the document has it.</summary>
    public string Raw { get; }

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator DocumentText?(string? text) => text is null ? null : new(text);

    public static bool operator ==(DocumentText? left, DocumentText? right) => left?.Raw == right?.Raw;

    public static bool operator !=(DocumentText? left, DocumentText? right) => !(left == right);

    /// <summary>Texts one after the other; words of ours among them are part of the text from here on.</summary>
    public static DocumentText operator +(DocumentText left, DocumentText right) => new(left.Raw + right.Raw);

    /// <summary>The text without its full stop, where it is one line of no more characters than that; else null.</summary>
    public DocumentText? ShortLine(int longest)
    {
        var line = Raw.Trim();
        return line.Length > 0 && line.Length <= longest && line.IndexOf('\n') < 0 ? line.TrimEnd('.') : null;
    }

    /// <summary>Texts with one of ours between them.</summary>
    public static DocumentText Join(string separator, IEnumerable<DocumentText> texts) => new(string.Join(separator, texts.Select(static text => text.Raw)));

    public bool Equals(DocumentText? other) => this == other;

    public override bool Equals(object? obj) => obj is DocumentText other && this == other;

    public override int GetHashCode() => Raw.GetHashCode();

    /// <summary>Not the text: what gets into a string in this way, by interpolation for instance, does no harm there and is seen.</summary>
    public override string ToString() => "(text of a document)";

    /// <summary>Whether it says no more than a name of ours, in another spelling.</summary>
    public bool Repeats(string? name)
    {
        if (name is null)
        {
            return false;
        }

        var next = 0;
        foreach (var unit in Raw)
        {
            if (char.IsLetterOrDigit(unit) && (next == name.Length || char.ToUpperInvariant(unit) != char.ToUpperInvariant(name[next++])))
            {
                return false;
            }
        }

        return next == name.Length;
    }
}
