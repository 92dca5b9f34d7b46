using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation;

/// <summary>Names of the clients of a document's tags, and of the properties that lead to them.</summary>
internal static class ClientNames
{
    public static IReadOnlyList<(string ClientName, string PropertyName)> Of(string rootName, IReadOnlyList<string> tags)
    {
        var clients = NameScope.Types(rootName).Settle(tags.Select(static tag => new NameRequest(tag, tag, Identifier.Type(tag).With("Client"))));
        var properties = NameScope.Members(Identifier.Type(rootName), "With", "Profile", "ApiOperations", "ApiAnswer", "Pages", "ParameterStyle", "StreamFormat", "Create", "Dispose").Settle(tags);
        return tags.Select(tag => (clients[tag].ToString(), properties[tag].ToString())).ToList();
    }
}
