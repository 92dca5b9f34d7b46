using Microsoft.AspNetCore.Routing;
using PiwikGen.Testing.Areas;

namespace PiwikGen.Testing.TagManager;

/// <summary>Tag Manager: tags, triggers, variables, the versions they make up, and work that takes longer than a request.</summary>
internal sealed class TagManagerArea(TagManagerStore store) : IArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in ItemKind.All)
        {
            new ItemRoutes(store, kind).Map(routes);
            new CopyRoutes(store, kind).Map(routes);
        }

        new TagRoutes(store).Map(routes);
        new VersionRoutes(store).Map(routes);
        new ReleaseRoutes(store).Map(routes);
        new TransferRoutes(store).Map(routes);
    }
}
