using System.Net;

namespace PiwikGen.Testing.Tests.Administration;

/// <summary>What each area of administration says to whoever brings no token: every one in its own shape, which the base class holds against the document.</summary>
public sealed class TokenRefusalTests : AccountTest
{
    [Theory]
    [InlineData("/api/users/v2/me", "application/vnd.api+json")]
    [InlineData("/api/user-groups/v1", "application/vnd.api+json")]
    [InlineData("/api/access-control/v2/global/actions", "application/json")]
    [InlineData("/api/meta-sites/v1", "application/json")]
    [InlineData("/api/modules/v1", "application/json")]
    [InlineData("/api/audit-log/v1/entries", "application/json")]
    public async Task An_area_is_closed_to_whoever_has_no_token(string path, string mediaType)
    {
        using var answer = await Plain.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("JWT not found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
