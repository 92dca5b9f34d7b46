using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiwikGen.Generator.Emission.Text;

namespace PiwikGen.Generator.Tests.Emission.Text;

public sealed class CSharpLiteralTests
{
    [Fact]
    public void Every_text_is_one_literal_of_exactly_that_value()
    {
        foreach (var text in HostileTexts.All())
        {
            Assert.Equal(text, Read(CSharpLiteral.Of(text)));
        }
    }

    [Fact]
    public void Every_character_is_read_back()
    {
        var text = new string([.. Enumerable.Range(0, 0x10000).Select(unit => (char)unit)]);
        Assert.Equal(text, Read(CSharpLiteral.Of(text)));
        Assert.All([.. Enumerable.Range(0, 0x300), 0x2028, 0xD800, 0xFFFF], unit => Assert.Equal((char)unit, Read(CSharpLiteral.Of((char)unit))));
    }

    [Fact]
    public void Hexadecimal_digits_behind_an_escape_are_not_swallowed() => Assert.Equal("\u0001F600", Read(CSharpLiteral.Of("\u0001F600")));

    [Fact]
    public void No_literal_is_verbatim_raw_or_interpolated() => Assert.Equal("\"@\\\"$\\\"\\\"\\\"{\"", CSharpLiteral.Of("@\"$\"\"\"{"));

    [Fact]
    public void Null_has_a_literal() => Assert.Equal(["null", "\"a\""], [CSharpLiteral.OfNullable(null), CSharpLiteral.OfNullable("a")]);

    [Fact]
    public void Whole_numbers_are_read_back()
    {
        Assert.All([0, 1, -1, int.MaxValue, int.MinValue], value => Assert.Equal(value, Constant(CSharpLiteral.Of(value))));
        Assert.All([0L, -1L, long.MaxValue, long.MinValue], value => Assert.Equal(value, Constant(CSharpLiteral.Of(value))));
        Assert.All([0UL, ulong.MaxValue], value => Assert.Equal(value, Constant(CSharpLiteral.Of(value))));
    }

    [Fact]
    public void Doubles_are_read_back_bit_by_bit()
    {
        double[] values =
        [
            0, -0.0, 1, 0.1, 1.0 / 3, 1e300, 5e-324, double.MaxValue, double.MinValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 123456789012345680, 2.2250738585072014E-308,
        ];
        Assert.All(values, value => Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Assert.IsType<double>(Constant(CSharpLiteral.Of(value))))));
    }

    [Fact]
    public void Decimals_keep_their_scale() =>
        Assert.All([0m, 1.10m, -7.5m, decimal.MaxValue, 1e-28m], value => Assert.Equal(decimal.GetBits(value), decimal.GetBits(Assert.IsType<decimal>(Constant(CSharpLiteral.Of(value))))));

    [Fact]
    public void The_culture_changes_nothing()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(["-1.5D", "1.5M", "-3L"], [CSharpLiteral.Of(-1.5), CSharpLiteral.Of(1.5m), CSharpLiteral.Of(-3L)]);
            Assert.Equal(["true", "false"], [CSharpLiteral.Of(true), CSharpLiteral.Of(false)]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static object? Read(string literal)
    {
        Assert.All(literal, unit => Assert.InRange(unit, ' ', '~'));
        var expression = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal, consumeFullText: true));
        Assert.Empty(expression.GetDiagnostics());
        return expression.Token.Value;
    }

    private static object? Constant(string literal)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{ object M() => {literal}; }}");
        var compilation = Driver.Compilations.Of(tree);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var body = tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        return compilation.GetSemanticModel(tree).GetConstantValue(body).Value;
    }
}
