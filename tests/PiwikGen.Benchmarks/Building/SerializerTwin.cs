using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiwikGen.Benchmarks.Building;

/// <summary>
/// Emitted types without their own JSON, and a context that has System.Text.Json's source generator write it: the same classes with the same
/// properties. Enums, which that generator does not know, keep their own; of a union it writes an object, which is less than ours do.
/// </summary>
internal static class SerializerTwin
{
    private const string Context = """

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
        public sealed partial class Serializers : JsonSerializerContext;
        """;

    public static IEnumerable<string> Of(IEnumerable<string> sources)
    {
        var names = new List<string>();
        var header = "";
        foreach (var source in sources)
        {
            var root = CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();
            var scope = (FileScopedNamespaceDeclarationSyntax)root.Members[0];
            header = $"#nullable enable annotations\n#pragma warning disable CS0612, CS0618\n{scope.NamespaceKeyword} {scope.Name};\n{scope.Usings.ToFullString()}";
            names.AddRange(scope.Members.OfType<ClassDeclarationSyntax>().Where(IsModel).Select(static one => one.Identifier.Text));
            yield return root.ReplaceNodes(scope.Members.OfType<ClassDeclarationSyntax>().Where(IsModel), static (_, one) => Bare(one)).ToFullString();
        }

        yield return header + string.Concat(names.Select(static name => $"[JsonSerializable(typeof({name}))]\n")) + Context.TrimStart();
    }

    private static bool IsModel(ClassDeclarationSyntax type) =>
        type.BaseList?.Types.Any(static one => one.ToString().StartsWith("IJsonModel<", StringComparison.Ordinal)) == true;

    private static ClassDeclarationSyntax Bare(ClassDeclarationSyntax type) => type
        .WithMembers([.. type.Members.OfType<PropertyDeclarationSyntax>()])
        .WithBaseList(null)
        .WithAttributeLists([]);
}
