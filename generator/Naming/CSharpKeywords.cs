namespace PiwikGen.Generator.Naming;

/// <summary>Words that a parameter needs an <c>@</c> for. Pascal-cased names never meet them: all are lower case.</summary>
internal static class CSharpKeywords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",

        // Contextual ones that change what an expression means inside an async method or an iterator.
        "await", "yield", "nameof", "field",
    };

    public static bool Contains(string name) => Words.Contains(name);
}
