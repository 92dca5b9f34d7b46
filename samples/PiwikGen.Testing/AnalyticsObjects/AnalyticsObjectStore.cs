using PiwikGen.Testing.Apps;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>Goals, custom dimensions and annotations of the account's apps.</summary>
internal sealed class AnalyticsObjectStore(AppStore apps)
{
    public SiteObjects Goals { get; } = new(apps, apps.All().SelectMany(FirstObjects.Goals));

    public SiteObjects Dimensions { get; } = new(apps, apps.All().SelectMany(FirstObjects.Dimensions));

    public SiteObjects ProductDimensions { get; } = new(apps, apps.All().SelectMany(FirstObjects.ProductDimensions));

    public SiteObjects Annotations { get; } = new(apps, apps.All().SelectMany(FirstObjects.Annotations));
}
