using PiwikGen.Generator.Emission.Text;
using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Clients;

/// <summary>Emits what the root client has beside its operations: the profile of its document, and the ways to make one.</summary>
internal static class ProfileEmitter
{
    public static void Emit(SourceWriter writer, ClientModel client, ProfileModel profile)
    {
        DocComment.Summary(writer, "What the document says of servers and credentials.", null);
        writer.Line($"public static {RuntimeNames.ApiProfile} Profile {{ get; }} = new()");
        writer.Line("{");
        writer.Line($"    Name = {CSharpLiteral.Of(client.Name)},");
        if (profile.DefaultServer is { } server)
        {
            writer.Line($"    DefaultServer = {CSharpLiteral.Of(server)},");
        }

        if (profile.HasClientCredentials)
        {
            var scopes = string.Join(", ", profile.Scopes.Select(CSharpLiteral.Of));
            var tokenUrl = profile.TokenUrl is null ? "null" : CSharpLiteral.Of(profile.TokenUrl);
            writer.Line($"    OAuth2 = new {RuntimeNames.OAuth2Profile}({tokenUrl}{(scopes.Length == 0 ? "" : ", " + scopes)}),");
        }

        writer.Line("};");
        writer.Line();
        DocComment.Summary(writer, "A client over an HttpClient of yours, which brings its own base address and credentials.", null);
        using (writer.Block($"public {client.Name}(global::System.Net.Http.HttpClient httpClient) : this(new {RuntimeNames.ApiTransport}(httpClient, Profile))"))
        {
        }

        writer.Line();
        DocComment.Summary(writer, "A client with a connection and a token cache of its own, for programs without dependency injection. Dispose of it when done.", null);
        writer.Line($"public static {client.Name} Create({RuntimeNames.ApiClientOptions} options) => new({RuntimeNames.ApiTransportFactory}.Create(options, Profile));");
        writer.Line();
        DocComment.Summary(writer, "Closes the connection, where the client has one of its own.", null);
        writer.Line($"public void Dispose() => {ClientEmitter.Transport}.Dispose();");
        writer.Line();
    }
}
