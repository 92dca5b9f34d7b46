namespace PiwikGen.Generator.Resolving.Structure;

/// <summary>
/// The objects of OpenAPI 3.2 (sections 4.1 to 4.30), which has all fields of 3.0 and 3.1. What no client uses is left out:
/// examples, links, callbacks, and components other than those that are referred to by plain names.
/// </summary>
internal static class OpenApiObjects
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private static readonly ObjectKind Header = new("header", isTracked: true);

    private static readonly ObjectKind MediaType = new("media type", isTracked: true);

    private static readonly ObjectKind ServerVariable = new ObjectKind("server variable")
        .With("default", Field.Text).With("description", Field.Text).With("enum", Field.Texts);

    private static readonly ObjectKind Server = new ObjectKind("server")
        .With("url", Field.Text).With("description", Field.Text).With("variables", Field.Map(ServerVariable));

    private static readonly ObjectKind Encoding = new ObjectKind("encoding")
        .With("contentType", Field.Text).With("style", Styles()).With("explode", Field.Flag).With("allowReserved", Field.Flag)
        .With("headers", Field.Map(Header));

    private static readonly ObjectKind Parameter = new ObjectKind("parameter", isTracked: true)
        .With("name", Field.Text).With("in", Field.Choice("path", "query", "header", "cookie", "querystring"))
        .With("description", Field.Text).With("required", Field.Flag).With("deprecated", Field.Flag)
        .With("allowEmptyValue", Field.Flag).With("style", Styles()).With("explode", Field.Flag).With("allowReserved", Field.Flag)
        .With("schema", Field.Schema).With("content", Field.Map(MediaType));

    private static readonly ObjectKind RequestBody = new ObjectKind("request body", isTracked: true)
        .With("description", Field.Text).With("content", Field.Map(MediaType)).With("required", Field.Flag);

    private static readonly ObjectKind Response = new ObjectKind("response", isTracked: true)
        .With("summary", Field.Text).With("description", Field.Text).With("headers", Field.Map(Header)).With("content", Field.Map(MediaType));

    private static readonly ObjectKind ExternalDocs = new ObjectKind("external documentation")
        .With("description", Field.Text).With("url", Field.Url);

    private static readonly ObjectKind Operation = new ObjectKind("operation", isTracked: true)
        .With("tags", Field.Texts).With("summary", Field.Text).With("description", Field.Text).With("operationId", Field.Text)
        .With("externalDocs", Field.One(ExternalDocs))
        .With("parameters", Field.List(Parameter)).With("requestBody", Field.One(RequestBody)).With("responses", Field.Pattern(Response))
        .With("deprecated", Field.Flag).With("security", Field.Any).With("servers", Field.List(Server));

    private static readonly ObjectKind PathItem = new("path item", isTracked: true);

    private static readonly ObjectKind Flow = new ObjectKind("OAuth flow")
        .With("authorizationUrl", Field.Url).With("tokenUrl", Field.Url).With("refreshUrl", Field.Url).With("scopes", Field.Any);

    private static readonly ObjectKind Flows = new ObjectKind("OAuth flows")
        .With("implicit", Field.One(Flow)).With("password", Field.One(Flow))
        .With("clientCredentials", Field.One(Flow)).With("authorizationCode", Field.One(Flow));

    private static readonly ObjectKind SecurityScheme = new ObjectKind("security scheme", isTracked: true)
        .With("type", Field.Choice("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"))
        .With("description", Field.Text).With("name", Field.Text).With("in", Field.Choice("query", "header", "cookie"))
        .With("scheme", Field.Text).With("bearerFormat", Field.Text).With("flows", Field.One(Flows)).With("openIdConnectUrl", Field.Url);

    private static readonly ObjectKind Components = new ObjectKind("components")
        .With("securitySchemes", Field.Map(SecurityScheme));

    private static readonly ObjectKind Tag = new ObjectKind("tag")
        .With("name", Field.Text).With("summary", Field.Text).With("description", Field.Text);

    private static readonly ObjectKind Details = new ObjectKind("info")
        .With("title", Field.Text).With("summary", Field.Text).With("description", Field.Text).With("version", Field.Text);

    /// <summary>The whole document.</summary>
    public static readonly ObjectKind Document = new ObjectKind("OpenAPI document")
        .With("info", Field.One(Details)).With("servers", Field.List(Server)).With("paths", Field.Pattern(PathItem))
        .With("components", Field.One(Components)).With("security", Field.Any).With("tags", Field.List(Tag));

    static OpenApiObjects()
    {
        Header.With("description", Field.Text).With("required", Field.Flag).With("deprecated", Field.Flag)
            .With("explode", Field.Flag).With("schema", Field.Schema).With("content", Field.Map(MediaType));
        MediaType.With("schema", Field.Schema).With("itemSchema", Field.Schema).With("encoding", Field.Map(Encoding));
        PathItem.With("summary", Field.Text).With("description", Field.Text)
            .With("parameters", Field.List(Parameter)).With("servers", Field.List(Server))
            .With("additionalOperations", Field.Map(Operation));
        foreach (var method in Methods)
        {
            PathItem.With(method, Field.One(Operation));
        }
    }

    private static Field Styles() =>
        Field.Choice("matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie");
}
