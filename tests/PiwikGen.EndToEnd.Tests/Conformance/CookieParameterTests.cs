namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>Every cell of the table for cookie parameters.</summary>
public class CookieParameterTests : ParameterTest
{
    [Fact]
    public Task Form_primitive() => SendsHeader("Cookie", "color=blue", static client => client.CookiePrimitiveAsync("blue"));

    [Fact]
    public Task Form_array() => SendsHeader("Cookie", "color=blue,black,brown", static client => client.CookieArrayAsync(Colors));

    [Fact]
    public Task Form_object() => SendsHeader("Cookie", "color=R,100,G,200,B,150", static client => client.CookieObjectAsync(Rgb));

    [Fact]
    public Task Form_explode_primitive() => SendsHeader("Cookie", "color=blue", static client => client.CookieExplodePrimitiveAsync("blue"));

    [Fact]
    public Task Form_explode_array() => SendsHeader("Cookie", "color=blue; color=black; color=brown", static client => client.CookieExplodeArrayAsync(Colors));

    [Fact]
    public Task Form_explode_object() => SendsHeader("Cookie", "R=100; G=200; B=150", static client => client.CookieExplodeObjectAsync(Rgb));

    [Fact]
    public Task The_default_for_an_array_is_form_with_explode() => SendsHeader("Cookie", "color=blue; color=black; color=brown", static client => client.CookieDefaultArrayAsync(Colors));

    [Fact]
    public Task The_default_for_an_object_is_form_with_explode() => SendsHeader("Cookie", "R=100; G=200; B=150", static client => client.CookieDefaultObjectAsync(Rgb));

    [Fact]
    public Task Content_is_json() => SendsHeader("Cookie", "filter=%7B%22name%22%3A%22a%3Bb%22%7D", static client => client.CookieContentAsync(new() { Name = "a;b" }));

    [Fact]
    public Task What_would_end_the_cookie_is_encoded() => SendsHeader("Cookie", "color=a%3B%20b%3D1%2C%22%0D%0A%00%C3%A9", static client => client.CookiePrimitiveAsync("a; b=1,\"\r\n\0\u00e9"));

    [Fact]
    public Task What_is_not_given_is_not_sent() => SendsHeader("Cookie", null, static client => client.CookiePrimitiveAsync());
}
