using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class EnumMemberNamesTests
{
    [Fact]
    public void A_value_to_sort_by_says_its_direction() =>
        Assert.Equal(["Name", "NameDescending", "AddedAt", "AddedAtDescending"], Strings("name", "-name", "addedAt", "-addedAt"));

    [Fact]
    public void A_minus_without_a_partner_is_no_direction() => Assert.Equal(["Wrap", "Reverse"], Strings("wrap", "-reverse"));

    [Fact]
    public void Plus_and_minus_beside_the_plain_value_say_both_directions() =>
        Assert.Equal(["Name", "NameAscending", "NameDescending"], Strings("name", "+name", "-name"));

    [Fact]
    public void Json_is_a_value_like_any_other()
    {
        Assert.Equal(["Json", "JsonKv", "JsonKinds"], Strings("json", "json-kv", "jsonKinds"));
        Driver.GeneratorTest.Run("""
            openapi: 3.1.0
            info: { title: Formats, version: "1" }
            paths: {}
            components:
              schemas:
                Format: { type: string, enum: [ json, jsonKinds, jsonTokenType, csv ] }
                Code: { type: integer, enum: [ 1, 2 ], x-enum-varnames: [ Json, Csv ] }
                Rate: { type: number, enum: [ 0.5, 1.5 ], x-enum-varnames: [ Json, Csv ] }
                Mixed: { enum: [ json, 1, true ] }
            """, "formats.openapi.yaml");
    }

    [Fact]
    public void Numbers_are_values() =>
        Assert.Equal(["Value0", "Value1", "Minus1", "Value1_5", "Value1e3"], Literals("0", "1", "-1", "1.5", "1e+3"));

    [Fact]
    public void Strings_of_digits_are_values_too() => Assert.Equal(["Plus1", "Minus1", "Value24h", "Value2fa"], Strings("+1", "-1", "24h", "2fa"));

    [Fact]
    public void A_number_and_the_string_of_it_are_two_values()
    {
        var names = EnumMemberNames.Of(Identifier.Type("Kind"), [EnumValue.Literal("1"), EnumValue.String("1"), EnumValue.Null, EnumValue.String("null")]);
        Assert.Equal(4, names.Distinct().Count());
    }

    [Fact]
    public void The_empty_string_and_null_have_names() =>
        Assert.Equal(["Empty", "Null", "True"], Names([EnumValue.String(""), EnumValue.Null, EnumValue.Literal("true")]));

    [Fact]
    public void Equal_values_have_equal_names() => Assert.Equal(["A", "B", "A"], Strings("a", "b", "a"));

    [Fact]
    public void Comparisons_are_spelled() =>
        Assert.Equal(["LessThan", "LessThanOrEqual", "GreaterThan", "NotEqual", "Equal", "Asterisk"], Strings("<", "<=", ">", "!=", "=", "*"));

    [Fact]
    public void A_member_has_neither_the_name_of_its_type_nor_that_of_another_member()
    {
        var names = EnumMemberNames.Of(Identifier.Type("Kind"), [EnumValue.String("kind"), EnumValue.String("value"), EnumValue.String("equals")], null, "Value");
        Assert.Equal(["KindValue", "ValueValue", "EqualsValue"], names.Select(name => name.ToString()));
    }

    [Fact]
    public void Names_that_the_document_gives_are_used()
    {
        EnumValue[] values = [EnumValue.Literal("4"), EnumValue.Literal("6"), EnumValue.Literal("9")];
        Assert.Equal(["IPv4", "IpSix", "Value9"], Given(values, "IPv4", "IP_SIX", null));
    }

    [Fact]
    public void Given_names_are_not_used_if_there_are_too_few_and_never_pasted()
    {
        Assert.Equal(["A", "B"], Given([EnumValue.String("a"), EnumValue.String("b")], "X"));
        Assert.Equal(["IntClassPwnedX"], Given([EnumValue.String("a")], "int; class PwnedX{}"));
    }

    private static IEnumerable<string> Given(EnumValue[] values, params string?[] given) =>
        EnumMemberNames.Of(Identifier.Type("Enclosing"), values, given).Select(name => name.ToString());

    private static IEnumerable<string> Strings(params string[] values) => Names([.. values.Select(EnumValue.String)]);

    private static IEnumerable<string> Literals(params string[] values) => Names([.. values.Select(EnumValue.Literal)]);

    private static IEnumerable<string> Names(EnumValue[] values) => EnumMemberNames.Of(Identifier.Type("Enclosing"), values).Select(name => name.ToString());
}
