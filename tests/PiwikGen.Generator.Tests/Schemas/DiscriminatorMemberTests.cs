namespace PiwikGen.Generator.Tests.Schemas;

/// <summary>The member that a discriminator looks at, where it is not declared, and where several discriminators look at one object.</summary>
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

    [Fact]
    public void An_object_under_two_discriminators_extends_the_first_and_loses_nothing_under_the_second()
    {
        var live = LiveSchema.Of("{ type: object, properties: { plan: { $ref: '#/components/schemas/Plan' }, reminder: { $ref: '#/components/schemas/Reminder' } } }", """
            Plan: { type: object, required: [method], properties: { method: { type: string } }, discriminator: { propertyName: method, mapping: { weekly: '#/components/schemas/Weekly' } } }
            Reminder: { type: object, required: [method], properties: { method: { type: string } }, discriminator: { propertyName: method, mapping: { weekly: '#/components/schemas/Weekly' } } }
            Weekly:
              allOf: [ { $ref: '#/components/schemas/Plan' }, { $ref: '#/components/schemas/Reminder' }, { type: object, properties: { day: { type: string } } } ]
            """);
        Assert.Equal(live.Type("Plan"), live.Type("Weekly").BaseType);
        Assert.Equal("Weekly", ((dynamic)live.Read("""{"plan":{"method":"weekly","day":"Monday"}}""")!).Plan.GetType().Name);
        live.AssertKeeps("""{"plan":{"method":"weekly","day":"Monday"},"reminder":{"method":"weekly","day":"Monday"}}""");
    }

    [Fact]
    public void An_object_that_a_mapping_names_loses_nothing_though_it_does_not_extend_the_base()
    {
        var live = LiveSchema.Of("{ type: object, properties: { method: { type: string } }, discriminator: { propertyName: method, mapping: { weekly: '#/components/schemas/Weekly' } } }", """
            Weekly: { type: object, properties: { method: { type: string }, day: { type: string } } }
            """);
        live.AssertKeeps("""{"method":"weekly","day":"Monday"}""");
    }

    [Fact]
    public void A_base_that_is_merged_into_a_member_loses_nothing_of_what_extends_it()
    {
        var live = LiveSchema.Of("""
            type: object
            properties:
              means: { allOf: [ { $ref: '#/components/schemas/Reference' }, { $ref: '#/components/schemas/Means' } ] }
            """, """
            Reference: { type: object, properties: { id: { type: string } } }
            Means: { type: object, properties: { method: { type: string } }, discriminator: { propertyName: method } }
            Card: { allOf: [ { $ref: '#/components/schemas/Means' }, { type: object, properties: { number: { type: string } } } ] }
            """);
        live.AssertKeeps("""{"means":{"id":"a","method":"Card","number":"1"}}""");
    }

    [Fact]
    public void A_base_above_the_second_base_keeps_the_object_too()
    {
        var live = LiveSchema.Of("{ type: object, properties: { root: { $ref: '#/components/schemas/Root' } } }", """
            Plan: { type: object, required: [method], properties: { method: { type: string } }, discriminator: { propertyName: method } }
            Root: { type: object, required: [method], properties: { method: { type: string } }, discriminator: { propertyName: method } }
            Reminder: { allOf: [ { $ref: '#/components/schemas/Root' }, { type: object, properties: { text: { type: string } } } ] }
            Weekly: { allOf: [ { $ref: '#/components/schemas/Plan' }, { $ref: '#/components/schemas/Reminder' }, { type: object, properties: { day: { type: string } } } ] }
            """);
        live.AssertKeeps("""{"root":{"method":"Weekly","text":"a","day":"Monday"}}""");
    }
}
