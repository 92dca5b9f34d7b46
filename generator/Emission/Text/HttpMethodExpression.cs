using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Emission.Text;

/// <summary>The expression for a method of HTTP: the framework's own object where it has one.</summary>
internal static class HttpMethodExpression
{
    public static string Of(DocumentText method) => method.Raw switch
    {
        "GET" => "global::System.Net.Http.HttpMethod.Get",
        "POST" => "global::System.Net.Http.HttpMethod.Post",
        "PUT" => "global::System.Net.Http.HttpMethod.Put",
        "PATCH" => "global::System.Net.Http.HttpMethod.Patch",
        "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
        "HEAD" => "global::System.Net.Http.HttpMethod.Head",
        "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
        "TRACE" => "global::System.Net.Http.HttpMethod.Trace",
        _ => $"new global::System.Net.Http.HttpMethod({CSharpLiteral.Of(method)})",
    };
}
