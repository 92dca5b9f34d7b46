using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace PiwikGen.Generator.Naming;

/// <summary>A dotted namespace, each part a valid C# identifier, written in ASCII (letters beyond it as <c>\uXXXX</c>).</summary>
internal readonly record struct NamespaceName
{
    private readonly string? _source;

    private NamespaceName(string source) => _source = source;

    /// <summary>The part behind the last dot.</summary>
    public string LastSegment => ToString() is var source ? source.Substring(source.LastIndexOf('.') + 1).TrimStart('@') : string.Empty;

    /// <summary>A namespace that a person chose: taken as it stands or refused, never repaired.</summary>
    public static bool TryParse(string? text, out NamespaceName name)
    {
        name = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var parts = text!.Split('.');
        if (!parts.All(IsValid))
        {
            return false;
        }

        name = new(string.Join(".", parts.Select(ToSource)));
        return true;
    }

    /// <summary>
    /// The project's root namespace. MSBuild derives it from the project's name, so that it need not be valid (<c>my-app</c>,
    /// <c>3d</c>): the parts that are not are made so. Null where there is none, as in a project that sets it empty.
    /// </summary>
    public static NamespaceName? OfRoot(string? rootNamespace)
    {
        var parts = (rootNamespace ?? string.Empty).Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            ? null
            : new NamespaceName(string.Join(".", parts.Select(static part => IsValid(part) ? ToSource(part) : Identifier.Type(part).ToString())));
    }

    /// <summary>This namespace with more parts, made from raw texts.</summary>
    public NamespaceName With(IEnumerable<string> rawParts)
    {
        var source = new StringBuilder(ToString());
        foreach (var raw in rawParts)
        {
            source.Append('.').Append(Part(raw));
        }

        return new NamespaceName(source.ToString());
    }

    /// <summary>A namespace of raw texts alone.</summary>
    public static NamespaceName Of(string first, IEnumerable<string> rest) => new NamespaceName(Part(first).ToString()).With(rest);

    internal NamespaceName WithTail(string key) => new(ToString() + "_" + StableHash.Short(key));

    public override string ToString() => _source ?? throw new InvalidOperationException("A namespace has no name.");

    /// <summary>A part called System would hide the real one from all code of the project.</summary>
    private static Identifier Part(string raw)
    {
        var part = Identifier.Type(raw);
        return part.Name is "System" or "Microsoft" or "PiwikGen" ? part.With("Api") : part;
    }

    private static bool IsValid(string part)
    {
        var name = part.Length > 0 && part[0] == '@' ? part.Substring(1) : part;
        return name.Length <= Identifier.MaxLength
            && SyntaxFacts.IsValidIdentifier(name)
            && name.All(static unit => CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.Format)
            && (part[0] == '@' || SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None);
    }

    private static string ToSource(string part)
    {
        if (part.All(static unit => unit < 0x80))
        {
            return part;
        }

        var source = new StringBuilder();
        foreach (var unit in part)
        {
            _ = unit < 0x80 ? source.Append(unit) : source.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        }

        return source.ToString();
    }
}
