using PiwikGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class ParameterKeywordTests
{
    [Fact]
    public void Any_keyword_can_be_the_name_of_a_parameter()
    {
        var keywords = SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(text => text.Length > 0 && char.IsAsciiLetterLower(text[0])).Distinct();
        var sources = keywords.Select((keyword, index) => Source(keyword, "C" + index)).ToList();
        foreach (var version in new[] { LanguageVersion.CSharp12, LanguageVersion.Latest })
        {
            var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version)));
            Assert.Empty(Compilations.Of([.. trees]).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));
        }
    }

    /// <summary>The places where emitted code uses a parameter.</summary>
    private static string Source(string keyword, string type)
    {
        var name = Identifier.Parameter(keyword);
        return $$"""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            public sealed class {{type}}
            {
                static string Keep(string? text, string more) => text + more;
                public static async Task<string> M(string? {{name}} = null, int other = 1)
                {
                    await Task.Yield();
                    if ({{name}} is null) { return ""; }
                    if ({{name}} is { } given) { Keep(given, {{name}}); }
                    var field1 = new { Value = {{name}} };
                    return Keep({{name}}, {{name}} ?? "x") + {{name}} + {{name}}?.Length + M({{name}}: {{name}}, other: 2);
                }
                public static IEnumerable<string> I(string {{name}}) { yield return {{name}}; yield return Keep({{name}}, {{name}}); }
                public string? P { get; set; }
                public static {{type}} N(string {{name}}) => new {{type}} { P = {{name}} };
            }
            """;
    }
}
