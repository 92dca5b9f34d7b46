using PiwikGen.PiwikPro;
using PiwikGen.PiwikPro.Apps;

namespace Samples;

/// <summary>Finds the app that a sample is to work with.</summary>
internal static class AppChoice
{
    /// <summary>The app with this id or name; the first one by name where nothing is wanted.</summary>
    public static async Task<AppSummary> OfAsync(IPiwikProClient piwik, string? wanted, CancellationToken cancellationToken)
    {
        await foreach (var app in piwik.Apps.EnumerateAppsAsync(sort: AppSort.Name, search: wanted, cancellationToken: cancellationToken))
        {
            if (wanted is null || wanted == app.Id.ToString() || string.Equals(wanted, app.Attributes.Name, StringComparison.OrdinalIgnoreCase))
            {
                return app;
            }
        }

        throw new FormatException(wanted is null ? "The account has no app." : $"--app {wanted}: there is no app with this name or id.");
    }
}
