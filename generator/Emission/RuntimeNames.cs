namespace PiwikGen.Generator.Emission;

/// <summary>The names of the runtime package that emitted code uses: the whole contract between generator and runtime.</summary>
internal static class RuntimeNames
{
    private const string Serialization = "global::PiwikGen.Serialization.";
    private const string Requests = "global::PiwikGen.Requests.";
    private const string Responses = "global::PiwikGen.Responses.";

    public const string Json = Serialization + "Json";
    public const string JsonMembers = Serialization + "JsonMembers";
    public const string JsonEnumValues = Serialization + "JsonEnumValues";
    public const string JsonUnionCases = Serialization + "JsonUnionCases";
    public const string JsonUnionCase = Serialization + "JsonUnionCase";
    public const string JsonKinds = Serialization + "JsonKinds";
    public const string JsonModel = Serialization + "IJsonModel";
    public const string JsonModelConverter = Serialization + "JsonModelConverter";
    public const string JsonModelResolver = Serialization + "JsonModelResolver";
    public const string Optional = Serialization + "Optional";

    public const string ApiOperation = Requests + "ApiOperation";
    public const string ApiRequest = Requests + "ApiRequest";
    public const string ApiProfile = Requests + "ApiProfile";
    public const string ApiSecurity = Requests + "ApiSecurity";
    public const string OAuth2Profile = Requests + "OAuth2Profile";
    public const string ParameterStyle = Requests + "ParameterStyle";
    public const string FormEncoding = Requests + "FormEncoding";
    public const string RequestOptions = Requests + "RequestOptions";

    public const string ApiTransport = Responses + "ApiTransport";
    public const string ApiAnswer = Responses + "ApiAnswer";
    public const string ApiResponse = Responses + "ApiResponse";
    public const string ApiErrorAnswer = Responses + "ApiErrorAnswer";
    public const string ApiException = Responses + "ApiException";

    public const string Pages = "global::PiwikGen.Pagination.Pages";
    public const string StreamFormat = "global::PiwikGen.Streaming.StreamFormat";

    public const string ApiClientOptions = "global::PiwikGen.Authentication.ApiClientOptions";
    public const string ApiClientRegistration = "global::PiwikGen.DependencyInjection.ApiClientRegistration";
    public const string ApiTransportFactory = "global::PiwikGen.DependencyInjection.ApiTransportFactory";

    public const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
}
