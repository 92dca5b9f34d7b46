namespace PiwikGen.Generator.Emission;

/// <summary>
/// The names of the runtime package that emitted code uses: the whole contract between generator and runtime. Emitted files
/// import the namespaces, and the naming stage keeps emitted types from hiding what they import.
/// </summary>
internal static class RuntimeNames
{
    public const string Json = "Json";
    public const string FullJson = "global::PiwikGen.Serialization.Json";
    public const string JsonMembers = "JsonMembers";
    public const string JsonRequiredMembers = "JsonRequiredMembers";
    public const string JsonEnumValues = "JsonEnumValues";
    public const string JsonUnionCases = "JsonUnionCases";
    public const string JsonUnionCase = "JsonUnionCase";
    public const string JsonKinds = "JsonKinds";
    public const string JsonModel = "IJsonModel";
    public const string JsonModelConverter = "JsonModelConverter";
    public const string JsonModelResolver = "JsonModelResolver";
    public const string Optional = "Optional";

    public const string ApiOperation = "ApiOperation";
    public const string ApiRequest = "ApiRequest";
    public const string ApiProfile = "ApiProfile";
    public const string ApiSecurity = "ApiSecurity";
    public const string ApiSecurityRequirement = "ApiSecurityRequirement";
    public const string ApiKeyScheme = "ApiKeyScheme";
    public const string ApiKeyLocation = "ApiKeyLocation";
    public const string HttpBearerScheme = "HttpBearerScheme";
    public const string HttpBasicScheme = "HttpBasicScheme";
    public const string OAuth2ClientCredentialsScheme = "OAuth2ClientCredentialsScheme";
    public const string OtherSecurityScheme = "OtherSecurityScheme";
    public const string FileContent = "FileContent";
    public const string OAuth2Profile = "OAuth2Profile";
    public const string ParameterStyle = "ParameterStyle";
    public const string FormEncoding = "FormEncoding";
    public const string ServerTemplate = "ServerTemplate";
    public const string RequestOptions = "RequestOptions";

    public const string ApiTransport = "ApiTransport";
    public const string ApiAnswer = "ApiAnswer";
    public const string ApiAnswerCase = "ApiAnswerCase";
    public const string ApiResponse = "ApiResponse";
    public const string ApiEmptyResponse = "ApiEmptyResponse";
    public const string ApiHeaders = "IApiHeaders";
    public const string ApiErrorAnswer = "ApiErrorAnswer";
    public const string ApiException = "ApiException";

    public const string Pages = "Pages";
    public const string StreamFormat = "StreamFormat";

    public const string ApiClientOptions = "global::PiwikGen.Authentication.ApiClientOptions";
    public const string ApiClientRegistration = "global::PiwikGen.DependencyInjection.ApiClientRegistration";
    public const string ApiTransportFactory = "global::PiwikGen.DependencyInjection.ApiTransportFactory";

    /// <summary>The member of an emitted object that holds what the schema does not name.</summary>
    public const string AdditionalProperties = "AdditionalProperties";

    public const string Reader = "ref Utf8JsonReader reader";
    public const string Writer = "Utf8JsonWriter writer";
    public const string CancellationToken = "CancellationToken";
    public const string Task = "Task";
    public const string AsyncEnumerable = "IAsyncEnumerable";

    /// <summary>For documents with a type of their own called so: many a service is about tasks.</summary>
    public const string FullTask = "global::System.Threading.Tasks.Task";

    /// <summary>What emitted files import, inside their namespace: there it comes before anything of the user's in namespaces around it.</summary>
    public static readonly string[] Imports =
    [
        "System.CodeDom.Compiler", "System.Collections.Generic", "System.Diagnostics.CodeAnalysis", "System.Threading", "System.Threading.Tasks", "System.Text.Json", "System.Text.Json.Serialization",
        "PiwikGen.Pagination", "PiwikGen.Requests", "PiwikGen.Responses", "PiwikGen.Serialization", "PiwikGen.Streaming",
    ];
}
