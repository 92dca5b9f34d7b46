using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace PiwikGen.Testing.TagManager;

/// <summary>The paths of Tag Manager and the ids in them.</summary>
internal static class TagManagerPaths
{
    public const string App = "/api/tag/v1/{app_id}";
    public const string Versions = App + "/versions";

    public static string Id(HttpContext context, string name) => Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture) ?? "";

    public static string AppId(HttpContext context) => Id(context, "app_id");
}
