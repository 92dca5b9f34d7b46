using System.Text.Json.Nodes;
using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.Tracking;

/// <summary>Why an event is kept out of reports: the app's settings say so, or a bot sent it.</summary>
internal static class Exclusions
{
    private static readonly string[] Bots = ["bot", "crawler", "spider"];

    /// <summary>The reason; null where the event counts.</summary>
    public static string? Reason(TrackingRequest request, StoredApp app)
    {
        if (Texts(app, "excludedIps").Contains(request.Ip))
        {
            return "The IP address is excluded in the settings of the app.";
        }

        if (Texts(app, "excludedUserAgents").Any(agent => request.UserAgent.Contains(agent, StringComparison.OrdinalIgnoreCase)))
        {
            return "The user agent is excluded in the settings of the app.";
        }

        if (Bots.Any(bot => request.UserAgent.Contains(bot, StringComparison.OrdinalIgnoreCase)))
        {
            return "The event comes from a bot.";
        }

        return app.Settings["excludeUnknownUrls"]!.GetValue<bool>() && request["url"] is { } url && !IsKnown(url, app)
            ? "The address is none of the app."
            : null;
    }

    /// <summary>The address without the parameters that the settings of the app leave out.</summary>
    public static string? Address(TrackingRequest request, StoredApp app)
    {
        if (request["url"] is not { } url)
        {
            return null;
        }

        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var (address, end) = fragment < 0 ? (url, "") : (url[..fragment], app.Settings["keepUrlFragment"]!.GetValue<bool>() ? url[fragment..] : "");
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question < 0)
        {
            return address + end;
        }

        var left = Texts(app, "excludedUrlParams").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = address[(question + 1)..].Split('&').Where(parameter => !left.Contains(parameter.Split('=')[0])).ToArray();
        return address[..question] + (kept.Length == 0 ? "" : "?" + string.Join('&', kept)) + end;
    }

    private static bool IsKnown(string url, StoredApp app) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && Texts(app, "urls").Any(known => Uri.TryCreate(known, UriKind.Absolute, out var own) && own.Host.Equals(address.Host, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Texts(StoredApp app, string setting) =>
        app.Settings[setting] is JsonArray texts ? texts.Select(static text => text?.ToString() ?? "").Where(static text => text.Length > 0) : [];
}
