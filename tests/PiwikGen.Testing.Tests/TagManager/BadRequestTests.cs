using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PiwikGen.Testing.Tests.TagManager;

/// <summary>What the generated client cannot send: bodies that are broken in one way or another.</summary>
public sealed class BadRequestTests : TagManagerTest
{
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"type":"tag","type":"tag"}}""")]
    [InlineData("""{"data":{"type":"trigger","attributes":{"name":"A","template":"heatmaps"}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":[]}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":"A"}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":"A","template":"colour"}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":"A","template":7}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":null,"template":"heatmaps"}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":"A","template":"heatmaps","priority":1e400}}}""")]
    [InlineData("""{"data":{"type":"tag","id":"7","attributes":{"name":"A","template":"heatmaps"}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":"A","template":"heatmaps"},"relationships":{"triggers":{"data":[null]}}}}""")]
    [InlineData("""{"data":{"type":"tag","attributes":{"name":"A","template":"heatmaps","scheduler":{"date_ranges":[{"from":"now","to":"then","timezone":"UTC"}],"times_of_day":[]}}}}""")]
    public async Task A_body_that_is_wrong_is_a_400_and_makes_no_tag(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body, "application/vnd.api+json"));

        Assert.Equal("Piwik PRO", Assert.Single((await Container.Tags.ListTagsAsync(App)).Data).Attributes.Name);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n")]
    [InlineData("text/plain", "{}")]
    public async Task A_file_that_is_not_sent_as_one_is_a_400(string contentType, string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(body, contentType, "versions/import-file"));

    private async Task<HttpStatusCode> SendAsync(string body, string contentType, string path = "tags")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/tag/v1/{App}/{path}", UriKind.Relative))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Account.IssueToken());
        using var response = await Plain.SendAsync(request);
        return response.StatusCode;
    }
}
