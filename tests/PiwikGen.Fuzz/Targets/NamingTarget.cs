using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Naming;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Targets;

/// <summary>The texts of a document to names: C# identifiers in ASCII, different within a scope, whatever the order of the texts and the culture.</summary>
internal sealed class NamingTarget : IFuzzTarget
{
    private const int MaxTexts = 64;
    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    public int MaxLength => 6 * 1024;

    public bool Try(FuzzInput input)
    {
        var texts = DocumentTexts.Of(input, MaxTexts);
        var there = SmallStack.Run(() => NamesOf(texts));
        var back = SmallStack.Run(() =>
        {
            CultureInfo.CurrentCulture = Turkish;
            return NamesOf([.. texts.Reverse()]);
        });
        foreach (var (scope, names) in there)
        {
            Check(scope, names);
            FindingException.ThrowIf(
                names.Any(name => back[scope][name.Key] != name.Value), scope + " order", "The names depend on the order of the texts, or on the culture: " + Differences(names, back[scope]));
        }

        CheckHints(texts);
        return texts.Count > 0;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyList<string> texts)
    {
        var type = Identifier.Type(texts.Count == 0 ? "" : texts.Order(StringComparer.Ordinal).First());
        var values = texts.Select(EnumValue.String).ToList();
        var operations = texts.Order(StringComparer.Ordinal).Select((text, index) => new OperationToName(index % 3 == 0 ? "GET" : index % 3 == 1 ? "POST" : text, "/" + text, index % 2 == 0 ? text : null, index % 5 == 0 ? text : null)).ToList();
        return new()
        {
            ["members"] = Text(NameScope.Members(type).Settle(texts)),
            ["types"] = Text(NameScope.Types("PetClient").Settle(texts)),
            ["parameters"] = Text(NameScope.Parameters().Settle(texts)),
            ["enum"] = Text(values.Zip(EnumMemberNames.Of(type, values)).ToDictionary(static pair => pair.First.Text, static pair => pair.Second)),
            ["operations"] = Text(operations.Zip(OperationNames.Of(operations)).ToDictionary(static pair => (pair.First.Tag ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal) + "\0" + pair.First.Path, static pair => pair.Second)),
        };
    }

    private static Dictionary<string, string> Text(IReadOnlyDictionary<string, Identifier> names) => names.ToDictionary(static name => name.Key, static name => name.Value.ToString());

    private static void Check(string scope, IReadOnlyDictionary<string, string> names)
    {
        var taken = new HashSet<string>(scope == "types" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var (text, name) in names)
        {
            var bare = name.TrimStart('@');
            FindingException.ThrowIf(!SyntaxFacts.IsValidIdentifier(bare) || bare.Any(static unit => unit > '~'), scope + " identifier", $"'{text}' is called '{name}'.");
            FindingException.ThrowIf(name[0] != '@' && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None, scope + " keyword", $"'{text}' is called '{name}'.");
            FindingException.ThrowIf(bare.Length > Identifier.MaxLength, scope + " length", $"'{text}' is called '{name}'.");

            // Operations of different tags are methods of different clients. A tag may hold any character, so it stands escaped before the first NUL.
            FindingException.ThrowIf(!taken.Add(scope == "operations" ? text.Split('\0')[0] + "\0" + bare : bare), scope + " clash", $"'{text}' and another are called '{name}'.");
        }
    }

    private static void CheckHints(IReadOnlyList<string> texts)
    {
        var hints = HintName.Settle(texts.Select(static text => new KeyValuePair<string, string>(text, HintName.Of(text, "Types"))));
        FindingException.ThrowIf(hints.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() != hints.Count, "hint clash", "Two files have one name.");
        foreach (var (text, hint) in hints)
        {
            FindingException.ThrowIf(hint.Length > HintName.MaxLength || hint.Any(static unit => !char.IsAsciiLetterOrDigit(unit) && unit is not ('.' or '_')), "hint", $"'{text}' makes the file '{hint}'.");
        }

        foreach (var (path, name) in DocumentNames.Of(texts.Count == 0 ? null : texts[0], texts))
        {
            FindingException.ThrowIf(!SyntaxFacts.IsValidIdentifier(name.Client.Name), "client", $"'{path}' has the client '{name.Client}'.");
            FindingException.ThrowIf(SyntaxFactory.ParseName(name.Namespace.ToString()).ContainsDiagnostics, "namespace", $"'{path}' has the namespace '{name.Namespace}'.");
        }
    }

    private static string Differences(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> others) =>
        string.Join(", ", names.Where(name => others[name.Key] != name.Value).Take(5).Select(name => $"'{name.Key}': {name.Value} and {others[name.Key]}"));
}
