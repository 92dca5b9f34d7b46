using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.Analytics;
using PiwikGen.Testing.AnalyticsObjects;
using PiwikGen.Testing.Tracking;

namespace PiwikGen.Testing.Errors;

/// <summary>Which product area writes errors in which shape. The first line whose path and status fit counts; what no line names is JSON:API.</summary>
internal static class ErrorShapes
{
    private static readonly IErrorShape Otherwise = new JsonApiErrors();

    private static readonly (string Path, int? StatusCode, IErrorShape Shape)[] ByPath =
    [
        ("/api/tag", null, new CodedErrors()),
        ("/api/container-settings", null, new CodedErrors()),
        (AnalyticsObjectsArea.Path, null, new NoErrors()),
        (AnalyticsArea.Root, null, new QueryErrors()),
        (TrackingArea.Path, null, new NoErrors()),
        ("/api/tracker/v1/debugger", null, new PlainErrors()),
        ("/api/tracker/v1/logs", null, new PlainErrors()),
        ("/api/cdp", null, new PlainErrors()),
        ("/cdp", null, new PlainErrors()),
        ("/api/tracker", 401, new WordErrors("error")),
        ("/api/audit-log", 401, new WordErrors("error")),
        ("/api/access-control", 401, new WordErrors("message")),
        ("/api/meta-sites", 401, new WordErrors("message")),
        ("/api/modules", 401, new WordErrors("message")),
    ];

    public static IErrorShape Of(PathString path, int statusCode)
    {
        foreach (var (prefix, status, shape) in ByPath)
        {
            if (path.StartsWithSegments(prefix, StringComparison.Ordinal) && (status is null || status == statusCode))
            {
                return shape;
            }
        }

        return Otherwise;
    }
}
