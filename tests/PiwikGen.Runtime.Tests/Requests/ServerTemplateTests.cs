using PiwikGen.Requests;

namespace PiwikGen.Runtime.Tests.Requests;

public sealed class ServerTemplateTests
{
    [Theory]
    [InlineData("https://{v}.piwik.pro", "acme", "https://acme.piwik.pro/")]
    [InlineData("https://{v}.piwik.pro/api", "acme-2", "https://acme-2.piwik.pro/api")]
    [InlineData("https://{v}.piwik.pro", "a.b", "https://a.b.piwik.pro/")]
    [InlineData("https://{v}/api", "acme.example", "https://acme.example/api")]
    [InlineData("https://{v}/api", "localhost:8080", "https://localhost:8080/api")]
    [InlineData("https://api.{v}", "example.com:8443", "https://api.example.com:8443/")]
    [InlineData("https://h.example:{v}/api", "8443", "https://h.example:8443/api")]
    [InlineData("https://h.example/{v}/pets", "v2", "https://h.example/v2/pets")]
    [InlineData("https://h.example{v}", "/v2/x", "https://h.example/v2/x")]
    [InlineData("https://h.example{v}", "", "https://h.example/")]
    [InlineData("{v}://h.example/", "http", "http://h.example/")]
    [InlineData("{v}/api", "https://h.example", "https://h.example/api")]
    [InlineData("https://{v}.example/{v}", "eu", "https://eu.example/eu")]
    public void A_value_is_filled_in_where_it_fits(string template, string value, string expected) =>
        Assert.Equal(expected, ServerTemplate.Fill(template, ("v", value)).AbsoluteUri);

    [Theory]
    [InlineData("https://{v}.piwik.pro", "evil.example/")]
    [InlineData("https://{v}.piwik.pro", "evil.example#")]
    [InlineData("https://{v}.piwik.pro", "evil.example?")]
    [InlineData("https://{v}.piwik.pro", "evil.example\\")]
    [InlineData("https://{v}.piwik.pro", "user@evil.example:1")]
    [InlineData("https://{v}.piwik.pro", "")]
    [InlineData("https://{v}.piwik.pro", "acme ")]
    [InlineData("https://{v}.piwik.pro", "acme\n")]
    [InlineData("https://{v}.piwik.pro", "-acme")]
    [InlineData("https://{v}.piwik.pro", "a..b")]
    [InlineData("https://{v}.piwik.pro", "\u0430cme")]
    [InlineData("https://{v}.piwik.pro", "evil%2fexample")]
    [InlineData("https://api.piwik.pro{v}", ".evil.example")]
    [InlineData("https://api.piwik.pro{v}", "x.evil.example")]
    [InlineData("https://api.piwik.pro{v}", "@evil.example")]
    [InlineData("https://api.piwik.pro{v}", ":443@evil.example")]
    [InlineData("https://api-{v}", "x.evil.example")]
    [InlineData("https://h.example:{v}/", "1@evil.example")]
    [InlineData("https://h.example/{v}/pets", "..")]
    [InlineData("https://h.example/{v}/pets", "a/../b")]
    [InlineData("https://h.example/{v}/pets", "a?b")]
    [InlineData("{v}://h.example/", "ftp")]
    [InlineData("{v}://h.example/", "javascript")]
    [InlineData("{v}/api", "file:///etc")]
    [InlineData("{v}/api", "https://user@h.example")]
    [InlineData("{v}/api", "h.example")]
    [InlineData("https://{v}.piwik.pro", "{v}")]
    public void A_value_that_would_lead_elsewhere_is_refused_without_being_told(string template, string value)
    {
        var refusal = Assert.Throws<ArgumentException>(() => ServerTemplate.Fill(template, ("v", value)));

        Assert.True(value.Length < 3 || !refusal.Message.Contains(value, StringComparison.Ordinal) || template.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_tells_no_value_that_was_filled_in_before()
    {
        var refusal = Assert.Throws<ArgumentException>(() => ServerTemplate.Fill("https://{account}.{region}.example", ("account", "acme"), ("region", "e/u")));

        Assert.DoesNotContain("acme", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("region", refusal.ParamName);
    }

    [Theory]
    [InlineData("https://h.example", "/api/{v}", "https://h.example/api/v3")]
    [InlineData("https://h.example/docs/openapi.json", "/api/{v}", "https://h.example/api/v3")]
    [InlineData("https://h.example/docs/openapi.json", "../{v}", "https://h.example/v3")]
    public void A_relative_server_is_resolved_against_where_the_document_is(string origin, string template, string expected) =>
        Assert.Equal(expected, ServerTemplate.Fill(new Uri(origin), template, ("v", "v3")).AbsoluteUri);

    [Theory]
    [InlineData("https://{a}.example")]
    [InlineData("https://user@h.example")]
    [InlineData("https://h.example?x=1")]
    [InlineData("ftp://h.example")]
    [InlineData("https://")]
    public void A_template_that_comes_to_no_address_is_refused(string template) => Assert.Throws<ArgumentException>(() => ServerTemplate.Fill(template));
}
