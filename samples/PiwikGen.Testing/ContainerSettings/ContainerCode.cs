using System.Net;

namespace PiwikGen.Testing.ContainerSettings;

/// <summary>The HTML that goes into pages, made of the settings.</summary>
internal sealed class ContainerCode(ContainerSettingStore settings)
{
    /// <summary>Loads the container of an app.</summary>
    public string Installation(Guid app)
    {
        var path = Text(app, "container_js_path").Replace("{{ app_id }}", app.ToString(), StringComparison.Ordinal);
        return $"""
            <script>window.dataLayer = window.dataLayer || [];</script>
            <script async src="{WebUtility.HtmlEncode("https://" + Text(app, "static_resources_domain") + path)}"></script>
            """;
    }

    /// <summary>Shows a form by which visitors opt out of tracking.</summary>
    public string OptOut() =>
        $"""<iframe title="Opt out of tracking" src="{WebUtility.HtmlEncode("https://" + Text(null, "tracking_domain") + "/opt-out.html")}"></iframe>""";

    private string Text(Guid? app, string name) => settings.Get(app, name).Value.GetValue<string>();
}
