using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Apps;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.AnalyticsObjects;

/// <summary>What reports rest on beside the data: goals, custom dimensions, annotations.</summary>
internal sealed class AnalyticsObjectsArea(AnalyticsObjectStore objects, AppStore apps, TimeProvider time) : IArea
{
    public const string Path = "/api/analytics/v1/manage";

    public void Map(IEndpointRouteBuilder routes)
    {
        var request = new ObjectRequest(apps);
        new GoalOperations(objects.Goals, request).Map(routes);
        new DimensionOperations(objects, request).Map(routes);
        new ProductDimensionOperations(objects.ProductDimensions, request, time).Map(routes);
        new AnnotationOperations(objects.Annotations, request).Map(routes);
    }
}
