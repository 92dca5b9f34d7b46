using System.Net.Http.Headers;

namespace PiwikGen.EndToEnd.Tests.Conformance;

/// <summary>A multipart body as it came, with a B for the boundary, which is another one each time.</summary>
internal static class MultipartText
{
    public static string Of(Recorder server)
    {
        var type = MediaTypeHeaderValue.Parse(server.Header("Content-Type")!);
        Assert.Equal("multipart/form-data", type.MediaType);
        var boundary = type.Parameters.Single(static parameter => parameter.Name == "boundary").Value!;
        return server.Text.Replace("--" + boundary, "--B", StringComparison.Ordinal);
    }
}
