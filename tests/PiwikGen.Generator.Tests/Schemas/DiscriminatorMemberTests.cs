namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>The member that a discriminator looks at, where it is not declared.</summary>
public class DiscriminatorMemberTests
{
    [Theory]
    [InlineData("mapping: { idle: '#/components/schemas/Idle', busy: '#/components/schemas/Busy' }", "idle", "busy")]
    [InlineData("", "Idle", "Busy")]
    public void A_case_has_the_member_of_the_discriminator_though_it_does_not_declare_it(string mapping, string idle, string busy)
    {
        var live = LiveSchema.Of(
            $"{{ oneOf: [{{ $ref: '#/components/schemas/Idle' }}, {{ $ref: '#/components/schemas/Busy' }}], discriminator: {{ propertyName: the/state, {mapping} }} }}",
            """
            Idle: { type: object, properties: { since: { type: string } } }
            Busy: { type: object, properties: { since: { type: string } } }
            """);
        live.AssertKeeps($$"""{"since":"noon","the/state":"{{busy}}"}""");
        live.AssertCompiles("class User { public Acme.Api.Thing New() => new Acme.Api.Idle { Since = \"noon\" }; }");
        Assert.Equal($$"""{"since":"noon","the/state":"{{idle}}"}""", live.RoundTrip($$"""{"the/state":"{{idle}}","since":"noon"}"""));
        var created = Activator.CreateInstance(live.ValueType, Activator.CreateInstance(live.Type("Idle")));
        Assert.Equal($$"""{"the/state":"{{idle}}"}""", live.Write(created));
    }

    [Fact]
    public void A_case_that_several_values_mean_keeps_the_one_that_came()
    {
        var live = LiveSchema.Of(
            "{ oneOf: [{ $ref: '#/components/schemas/Idle' }, { $ref: '#/components/schemas/Busy' }], discriminator: { propertyName: state, mapping: { idle: Idle, bored: Idle, busy: Busy } } }",
            """
            Idle: { type: object, properties: { since: { type: string } } }
            Busy: { type: object, properties: { since: { type: string } } }
            """);
        live.AssertKeeps("""{"since":"noon","state":"bored"}""", """{"since":"noon","state":"idle"}""", """{"since":"noon","state":"busy"}""");
    }
}
