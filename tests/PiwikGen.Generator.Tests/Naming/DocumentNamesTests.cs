using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Tests.Naming;

public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("openapi/platform/apps/public_v2.yaml", "Acme.Platform.Apps.PublicV2", "PublicV2Client")]
    [InlineData("apps.openapi.json", "Acme.Apps", "AppsClient")]
    [InlineData("openapi/apps.json", "Acme.Apps", "AppsClient")]
    [InlineData("openapi/apps.openapi.yml", "Acme.Apps", "AppsClient")]
    [InlineData("src\\openapi\\cdp\\log.yaml", "Acme.Cdp.Log", "LogClient")]
    [InlineData("Api/apps.openapi.json", "Acme.Api.Apps", "AppsClient")]
    [InlineData("openapi/cdp/activations/index.yaml", "Acme.Cdp.Activations", "ActivationsClient")]
    [InlineData("petstore/swagger.json", "Acme.Petstore", "PetstoreClient")]
    [InlineData("openapi.json", "Acme", "AcmeClient")]
    [InlineData("openapi/openapi.yaml", "Acme", "AcmeClient")]
    [InlineData("openapi/system/apps.yaml", "Acme.SystemApi.Apps", "AppsClient")]
    [InlineData("openapi/2fa/class.json", "Acme._2fa.Class", "ClassClient")]
    [InlineData("openapi/v1.0.yaml", "Acme.V1_0", "V1_0Client")]
    public void Namespaces_follow_folders_and_the_client_its_file(string path, string expectedNamespace, string expectedClient)
    {
        var name = DocumentNames.Of("Acme", [path])[path];
        Assert.Equal((expectedNamespace, expectedClient), (name.Namespace.ToString(), name.Client.ToString()));
    }

    [Fact]
    public void Files_of_one_name_in_different_folders_do_not_meet()
    {
        string[] paths = ["openapi/a/index.yaml", "openapi/b/index.yaml", "openapi/a/v1.json", "openapi/b/v1.json"];
        Assert.Equal(4, DocumentNames.Of("Acme", paths).Values.Select(name => name.Namespace).Distinct().Count());
    }

    [Fact]
    public void Paths_that_give_one_namespace_are_told_apart_in_any_order()
    {
        string[] paths = ["openapi/apps.yaml", "openapi/apps.json", "openapi/Apps.yml", "x/openapi/apps.json", "openapi/a-b.json", "openapi/a_b.json"];
        var names = DocumentNames.Of("Acme", paths);
        Assert.Equal(6, names.Values.Select(name => name.Namespace.ToString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var reversed = DocumentNames.Of("Acme", paths.Reverse());
        Assert.All(names, pair => Assert.Equal(pair.Value, reversed[pair.Key]));
    }

    [Theory]
    [InlineData("my-app", "MyApp.Apps")]
    [InlineData("3d.tools", "_3d.tools.Apps")]
    [InlineData("Acme.class", "Acme.Class.Apps")]
    [InlineData("", "Apps")]
    [InlineData(null, "Apps")]
    [InlineData("\u0418\u043C\u044F", "\\u0418\\u043C\\u044F.Apps")]
    public void A_root_namespace_need_not_be_valid(string? root, string expected) =>
        Assert.Equal(expected, DocumentNames.Of(root, ["openapi/apps.json"])["openapi/apps.json"].Namespace.ToString());

    [Fact]
    public void A_hostile_path_gives_identifiers()
    {
        string[] paths = ["../../x.json", "openapi/\"); } } class PwnedX {/a.json", "\0.yaml", "", "/", "...", new string('a', 5000) + ".json"];
        Assert.All(DocumentNames.Of("Acme", paths).Values, name => Assert.Matches("^[A-Za-z0-9_.]+$", name.Namespace + "." + name.Client));
    }
}
