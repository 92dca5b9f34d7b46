using PiwikGen.Responses;

namespace PiwikGen.Requests;

/// <summary>What one operation of a document is, whatever the call: one immutable instance per operation.</summary>
public sealed class ApiOperation
{
    /// <summary>
    /// Under this key every <see cref="HttpRequestMessage.Options"/> carries the operation it belongs to, so that handlers can
    /// read its name, its path template (<c>url.template</c> of the OpenTelemetry conventions) and its <see cref="Security"/>.
    /// </summary>
    public static readonly HttpRequestOptionsKey<ApiOperation> Key = new("PiwikGen.ApiOperation");

    /// <summary>Describes an operation.</summary>
    /// <param name="name">The name of the method that calls it, as it appears in exceptions.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as the document writes it, <c>/api/apps/v2/{app_id}</c>.</param>
    public ApiOperation(string name, HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        Name = name;
        Method = method;
        Path = path;
        Template = PathTemplate.Parse(path);
    }

    /// <summary>Describes an operation.</summary>
    /// <param name="name">The name of the method that calls it, as it appears in exceptions.</param>
    /// <param name="method">The HTTP method, <c>GET</c>.</param>
    /// <param name="path">The path as the document writes it, <c>/api/apps/v2/{app_id}</c>.</param>
    /// <exception cref="FormatException">The method is no token (RFC 9110, section 9.1).</exception>
    public ApiOperation(string name, string method, string path)
        : this(name, HttpMethod.Parse(method), path)
    {
    }

    /// <summary>The name of the operation.</summary>
    public string Name { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path template of the document.</summary>
    public string Path { get; }

    /// <summary>The value of the <c>Accept</c> header; null stands for <c>*/*</c>.</summary>
    public string? Accept { get; init; }

    /// <summary>What the document asks for in credentials. Default: it is silent, the options of the client decide.</summary>
    public ApiSecurity Security { get; init; } = ApiSecurity.Default;

    /// <summary>The error answers that the document declares, in any order.</summary>
    public ApiErrorAnswer[] Errors { get; init; } = [];

    /// <summary>
    /// The server of this operation or path, where the document names one. It counts only as long as no base address is set:
    /// a document never decides where credentials go.
    /// </summary>
    public string? ServerUrl { get; init; }

    internal PathTemplate Template { get; }

    /// <summary>Method and path template.</summary>
    public override string ToString() => $"{Name} ({Method} {Path})";
}
