using System.Net;
using Consumer.Apps;
using PiwikGen.Responses;

// A server within the process: what is tested here is that the package works in a project of its own, also ahead of time compiled.
using var http = new HttpClient(new Server()) { BaseAddress = new Uri("https://acme.example/") };
var client = new AppsClient(http);

var names = new List<string>();
await foreach (AppSummary app in client.EnumerateAppsAsync(limit: 2, sort: AppSort.NameDescending))
{
    names.Add(app.Attributes.Name);
}

Check("pages", names is ["c", "b", "a"]);
await client.UpdateAppAsync(Guid.Empty, new AppUpdate { Data = new() { Id = Guid.Empty, Attributes = new() { Name = "Shop" } } });
try
{
    await client.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = "Shop", Urls = ["https://example.com"] } } });
    Check("error", false);
}
catch (ApiException<ErrorDocument> e)
{
    Check("error", e.StatusCode == HttpStatusCode.Conflict && e.Error.Errors[0].Title == "Full");
}

foreach (var (what, holds) in global::Consumer.HostileChecks.All)
{
    Check(what, await holds());
}

Console.WriteLine("The consumer works.");
return 0;

static void Check(string what, bool holds)
{
    if (!holds)
    {
        Console.Error.WriteLine($"The consumer's check of {what} failed.");
        Environment.Exit(1);
    }
}

internal sealed class Server : HttpMessageHandler
{
    private static readonly string[] Names = ["c", "b", "a"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return (request.Method.Method, request.RequestUri!.PathAndQuery) switch
        {
            ("GET", "/api/apps/v2?limit=2&offset=0&sort=-name") => Json(200, Page(0, 2)),
            ("GET", "/api/apps/v2?limit=2&offset=2&sort=-name") => Json(200, Page(2, 1)),
            ("PATCH", _) when sent == """{"data":{"type":"ppms/app","id":"00000000-0000-0000-0000-000000000000","attributes":{"name":"Shop"}}}""" => new(HttpStatusCode.NoContent),
            ("POST", _) => Json(409, """{"errors":[{"title":"Full"}]}"""),
            _ => Json(400, "{}"),
        };
    }

    private static string Page(int from, int count) =>
        $$"""{"meta":{"total":3},"data":[{{string.Join(",", Names.Skip(from).Take(count).Select(App))}}]}""";

    private static string App(string name) =>
        $$$"""{"type":"ppms/app","id":"00000000-0000-0000-0000-000000000000","attributes":{"name":"{{{name}}}","addedAt":"2024-03-01 09:00:00","updatedAt":"2024-03-01T09:00:00+00:00"}}""";

    private static HttpResponseMessage Json(int status, string json) =>
        new((HttpStatusCode)status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/vnd.api+json") };
}
