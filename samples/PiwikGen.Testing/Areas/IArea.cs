using Microsoft.AspNetCore.Routing;

namespace PiwikGen.Testing.Areas;

/// <summary>One product area of the account: its operations over its part of the state.</summary>
internal interface IArea
{
    void Map(IEndpointRouteBuilder routes);
}
