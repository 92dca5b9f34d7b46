using System.Text;

namespace PiwikGen.Generator.Naming;

/// <summary>
/// A C# identifier, built from an allow-list and from nothing else: ASCII letters, digits and underscores, at most
/// <see cref="MaxLength"/> characters. Text of a document reaches the place of a name in the output through this type only.
/// </summary>
internal readonly record struct Identifier
{
    public const int MaxLength = 128;

    private const int HashTail = 9;

    private readonly string? _source;

    private Identifier(string source) => _source = source;

    /// <summary>The name as metadata has it, without the <c>@</c> of an escaped keyword.</summary>
    public string Name => Source[0] == '@' ? Source.Substring(1) : Source;

    private string Source => _source ?? throw new InvalidOperationException("An identifier has no name.");

    /// <summary>A type's name from the raw texts it is put together of: <c>Type("list_tags", "response")</c> is <c>ListTagsResponse</c>.</summary>
    public static Identifier Type(params string[] parts) => new(Compose(parts, camelCase: false));

    public static Identifier Member(params string[] parts) => new(Compose(parts, camelCase: false));

    public static Identifier Parameter(params string[] parts)
    {
        var name = Compose(parts, camelCase: true);
        return new(CSharpKeywords.Contains(name) ? "@" + name : name);
    }

    /// <summary>The name that spells every symbol of the raw text, in the case of <paramref name="like"/>.</summary>
    public static Identifier Spelled(string raw, Identifier like) =>
        new(Limit(Join(Words.Spelled(raw), camelCase: char.IsLower(like.Name[0])), cut: false, raw));

    /// <summary>A type's or member's name from words that <see cref="Words"/> made.</summary>
    public static Identifier OfWords(params IReadOnlyList<string> words) =>
        new(words.Count == 0 ? "Empty" : Limit(Join(words, camelCase: false), cut: false, string.Join("\0", words)));

    /// <summary>A name that a person chose (a build property, an extension): taken as it stands or refused, never repaired.</summary>
    public static bool TryParse(string? text, out Identifier identifier)
    {
        var valid = text is { Length: > 0 and <= MaxLength } && IsAllowed(text) && text[0] is not (>= '0' and <= '9')
            && text != "_" && !CSharpKeywords.Contains(text);
        identifier = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>This name with another behind it, for instance <c>Client</c>: a text of our own, so that anything else is refused.</summary>
    public Identifier With(string suffix)
    {
        if (!IsAllowed(suffix))
        {
            throw new ArgumentException("A suffix consists of ASCII letters, digits and underscores.", nameof(suffix));
        }

        var name = Name;
        var longer = name.Length + suffix.Length <= MaxLength
            ? name + suffix
            : name.Substring(0, Math.Max(1, MaxLength - suffix.Length - HashTail)) + "_" + StableHash.Short(name) + suffix;
        return new(CSharpKeywords.Contains(longer) ? "@" + longer : longer);
    }

    public override string ToString() => Source;

    internal static string Join(IReadOnlyList<string> words, bool camelCase)
    {
        var name = new StringBuilder();
        foreach (var word in words)
        {
            if (name.Length == 0)
            {
                _ = char.IsDigit(word[0]) ? name.Append('_').Append(word)
                    : name.Append(camelCase ? char.ToLowerInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
                continue;
            }

            // "v1.2" and "v12" are not the same.
            if (char.IsDigit(name[name.Length - 1]) && char.IsDigit(word[0]))
            {
                name.Append('_');
            }

            name.Append(word);
        }

        return name.ToString();
    }

    private static string Compose(string[] parts, bool camelCase)
    {
        if (parts.Length == 1 && PlainName.Of(parts[0], camelCase) is { } plain)
        {
            return plain;
        }

        var words = new List<string>();
        var cut = parts.Length == 0;
        foreach (var part in parts)
        {
            words.AddRange(Words.Of(part));
            cut |= part.Length > Words.MaxRawLength;
        }

        var name = parts.Length == 0 ? "Empty" : Join(words, camelCase);
        return Limit(name, cut, parts.Length == 1 ? parts[0] : string.Join("\0", parts));
    }

    private static string Limit(string name, bool cut, string raw) => !cut && name.Length <= MaxLength
        ? name
        : name.Substring(0, Math.Min(name.Length, MaxLength - HashTail)) + "_" + StableHash.Short(raw);

    private static bool IsAllowed(string text)
    {
        foreach (var unit in text)
        {
            if (unit != '_' && !Words.IsAsciiLetterOrDigit(unit))
            {
                return false;
            }
        }

        return true;
    }
}
