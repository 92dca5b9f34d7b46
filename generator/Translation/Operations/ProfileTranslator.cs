using Microsoft.OpenApi;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Operations;

/// <summary>What the document says of servers and credentials as a whole.</summary>
internal static class ProfileTranslator
{
    public static ProfileModel Translate(OpenApiDocument document, string clientName)
    {
        var flow = document.Components?.SecuritySchemes?.Values
            .Select(static scheme => scheme.Flows?.ClientCredentials)
            .FirstOrDefault(static flow => flow is not null);
        return new ProfileModel(
            ServerUrl.Of(document.Servers),
            flow is not null,
            flow?.TokenUrl?.OriginalString,
            (flow?.Scopes?.Keys ?? Enumerable.Empty<string>()).ToDocumentTexts(),
            ServerTranslator.Translate(document.Servers, ClientModel.ServersNameOf(clientName)));
    }
}
