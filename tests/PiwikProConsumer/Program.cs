using System.Net;
using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.Analytics;
using PiwikGen.PiwikPro.Apps;
using PiwikGen.PiwikPro.AuditLog;
using PiwikGen.PiwikPro.Modules;
using PiwikGen.PiwikPro.TagManager;
using PiwikGen.PiwikPro.Tracking;

// One call in each part of Piwik PRO's API, against a server within the process that knows nothing: what is tested here is that the whole
// client works in a project of its own, ahead of time compiled, without a warning.
var server = new Server();
using var http = new HttpClient(server) { BaseAddress = new Uri("https://acme.example/") };
var piwik = new PiwikProClient(http);
var id = Guid.Empty;

await piwik.AccessControl.GetEntityActionsAsync(id);
await piwik.Analytics.ExecuteQueryAsync(new QueryRequest { WebsiteId = id, Columns = [] });
await piwik.AnalyticsObjects.Annotations.ListUserAnnotationsAsync(id);
await piwik.Apps.ListAppsAsync();
await piwik.Apps.CreateAppAsync(new AppCreate { Data = new() { Attributes = new() { Name = "Shop", Urls = ["https://example.com"] } } });
await piwik.AuditLog.ListEntriesAsync();
await piwik.ContainerSettings.ListAppSettingsAsync(id);
await piwik.CustomerData.Activations.ListActivationsAsync(id);
await piwik.CustomerDataPublic.GetProfileAudiencesAsync(id, "0123456789abcdef");
await piwik.MetaSites.ListMetaSitesAsync();
await piwik.Modules.ListModulesAsync();
await piwik.TagManager.Operations.GetOperationAsync(id, id);
await piwik.TagManager.Tags.ListTagsAsync(id);
var sessions = 0;
await foreach (var _ in piwik.TrackerDebugger.StreamDebugSessionsAsync(id))
{
    sessions++;
}

await piwik.TrackerSettings.GetGlobalSettingsAsync();
await piwik.Tracking.TrackAsync(siteId: id);
await piwik.UserGroups.ListUserGroupsAsync();
await piwik.Users.ListUsersAsync();
if ((server.Requests, sessions) != (18, 1))
{
    Console.Error.WriteLine($"There were {server.Requests} requests and {sessions} sessions.");
    return 1;
}

Console.WriteLine("All parts of the client work.");
return 0;

internal sealed class Server : HttpMessageHandler
{
    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        var isList = request.RequestUri!.AbsolutePath.EndsWith("/audiences", StringComparison.Ordinal);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(isList ? "[]" : "{}", null, "application/json") });
    }
}
