using Microsoft.AspNetCore.Http;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.Errors;

/// <summary>How a product area writes an error.</summary>
internal interface IErrorShape
{
    Task WriteAsync(HttpContext context, RefusalException refusal);
}
