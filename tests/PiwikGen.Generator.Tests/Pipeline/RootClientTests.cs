using PiwikGen.Generator.Tests.Driver;

namespace PiwikGen.Generator.Tests.Pipeline;

/// <summary>One client over several documents.</summary>
public class RootClientTests
{
    private const string Root = "Acme.AcmeClient.Root.g.cs";

    [Fact]
    public void Each_document_is_a_property_named_after_its_client()
    {
        var generated = Project("AcmeClient")
            .With(Document("apps"))
            .With(Document("users"))
            .WithCode("""
                class Caller
                {
                    System.Threading.Tasks.Task Call(Acme.IAcmeClient acme) => acme.Apps.ListAppsAsync();
                    System.Threading.Tasks.Task Other(Acme.AcmeClient acme) => acme.Users.ListUsersAsync();
                    void Register(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                        Microsoft.Extensions.DependencyInjection.Acme_AcmeClientRegistration.AddAcmeClient(services, options => { });
                }
                """)
            .Run();

        Assert.Empty(generated.Diagnostics);
    }

    [Fact]
    public void A_client_within_it_is_registered_by_itself_only_where_its_namespace_is_imported()
    {
        var generated = Project("AcmeClient").With(Document("apps")).Run();

        Assert.Contains("namespace Acme.Apps;", generated.File("Acme.Apps.AppsClientRegistration.g.cs"), StringComparison.Ordinal);
        Assert.Contains("namespace Microsoft.Extensions.DependencyInjection;", generated.File("Acme.AcmeClient.RootRegistration.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_for_it_there_is_none()
    {
        var generated = new GeneratorTest().With(Document("apps")).With(Document("users")).Run();

        Assert.DoesNotContain(generated.Sources, static source => source.HintName == Root);
    }

    [Fact]
    public void An_item_chooses_its_own_root_client_with_a_namespace()
    {
        var generated = new GeneratorTest()
            .With(new TestFile("apps.openapi.json", Text("apps", "/auth/token"), ("PiwikGen", "Document"), ("RootClient", "Other.Place.TheClient")))
            .With(Document("users"))
            .Run();

        var root = generated.File("Other.Place.TheClient.Root.g.cs");
        Assert.Contains("global::Acme.Apps.IAppsClient Apps { get; }", root, StringComparison.Ordinal);
        Assert.DoesNotContain("Users", root, StringComparison.Ordinal);
    }

    [Fact]
    public void Clients_of_one_name_are_told_apart_by_their_folders()
    {
        var generated = Project("AcmeClient").With(Document("openapi/shop/apps")).With(Document("openapi/web/apps")).With(Document("users")).Run();

        Assert.Contains("IAppsClient ShopApps { get; }", generated.File(Root), StringComparison.Ordinal);
        Assert.Contains("IAppsClient WebApps { get; }", generated.File(Root), StringComparison.Ordinal);
        Assert.Contains("IUsersClient Users { get; }", generated.File(Root), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_operations_has_no_property()
    {
        const string Library = """{ "openapi": "3.1.0", "info": { "title": "Library", "version": "1" }, "paths": {}, "components": { "schemas": { "A": { "type": "object" } } } }""";
        var generated = Project("AcmeClient").With(Document("apps")).With(TestFile.Document("library.openapi.json", Library)).Run();

        Assert.DoesNotContain("Library", generated.File(Root), StringComparison.Ordinal);
    }

    [Fact]
    public void One_token_has_the_scopes_of_all_documents()
    {
        var generated = Project("AcmeClient").With(Document("apps")).With(Document("users")).Run();

        Assert.Contains("""OAuth2 = new OAuth2Profile("/auth/token", "read:apps", "read:users")""", generated.File(Root), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_another_token_endpoint_is_a_warning_at_that_document()
    {
        var generated = Project("AcmeClient").With(Document("apps")).With(Document("users", "https://other.example/token")).Run();

        var problem = Assert.Single(generated.Diagnostics);
        Assert.Equal("PWG4010", problem.Id);
        Assert.EndsWith("users.openapi.json", problem.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a name")]
    [InlineData("Acme..Client")]
    [InlineData("class")]
    public void A_name_that_cannot_be_is_an_error_and_the_documents_have_their_clients(string name)
    {
        var generated = Project(name).With(Document("apps")).Run();

        Assert.Equal("PWG4008", Assert.Single(generated.Diagnostics).Id);
        Assert.NotEmpty(generated.File("Acme.Apps.AppsClient.g.cs"));
    }

    [Theory]
    [InlineData("Apps")]
    [InlineData("Acme.Apps.AppsClient")]
    [InlineData("Acme.Apps.App")]
    public void A_name_that_is_taken_is_an_error_and_the_documents_have_their_clients(string name)
    {
        var generated = Project(name).With(Document("apps")).Run();

        Assert.Equal("PWG4009", Assert.Single(generated.Diagnostics).Id);
        Assert.NotEmpty(generated.File("Acme.Apps.AppsClient.g.cs"));
    }

    [Fact]
    public void An_edit_of_an_operation_leaves_the_root_client_alone()
    {
        var files = new[] { Document("apps"), Document("users") };
        var generated = Project("AcmeClient").With(files[0]).With(files[1]).Run();
        var edited = Text("apps", "/auth/token").Replace("listApps", "findApps", StringComparison.Ordinal);
        var second = generated.Driver.ReplaceAdditionalText(files[0], TestFile.Document("apps.openapi.json", edited)).RunGenerators(generated.Compilation).GetRunResult().Results[0];

        Assert.NotEmpty(SecondRun.ReasonsOf(second, TrackingNames.RootClients));
        Assert.All(SecondRun.ReasonsOf(second, TrackingNames.RootClients), static reason => Assert.True(SecondRun.IsCached(reason)));
    }

    private static GeneratorTest Project(string rootClient) => new GeneratorTest().WithProperty("PiwikGenRootClient", rootClient);

    private static TestFile Document(string path, string tokenUrl = "/auth/token") => TestFile.Document(path + ".openapi.json", Text(path.Split('/')[^1], tokenUrl));

    private static string Text(string noun, string tokenUrl)
    {
        var name = char.ToUpperInvariant(noun[0]) + noun[1..];
        return $$$"""
            { "openapi": "3.1.0", "info": { "title": "{{{name}}}", "version": "1" },
              "security": [ { "oauth": [] } ],
              "paths": { "/{{{noun}}}": { "get": { "operationId": "list{{{name}}}", "responses": { "200": { "description": "All",
                "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/{{{name.TrimEnd('s')}}}" } } } } } } } } },
              "components": {
                "securitySchemes": { "oauth": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "{{{tokenUrl}}}", "scopes": { "read:{{{noun}}}": "Reads" } } } } },
                "schemas": { "{{{name.TrimEnd('s')}}}": { "type": "object", "properties": { "name": { "type": "string" } } } } } }
            """;
    }
}
