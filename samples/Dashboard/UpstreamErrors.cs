using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PiwikGen.Authentication;
using PiwikGen.PiwikPro.Analytics;
using PiwikGen.Responses;

namespace Dashboard;

/// <summary>Says what went wrong between this server and Piwik PRO, in words for the person before the page.</summary>
internal sealed class UpstreamErrors(IProblemDetailsService problems, ILogger<UpstreamErrors> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Describe(exception) is not { } problem)
        {
            return false;
        }

        Log.Failed(log, exception);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        ApiException<ErrorDocument> refusal => Problem(502, "Piwik PRO refused the query", string.Join(' ', refusal.Error.Errors.Select(static error => error.Detail))),
        ApiException refusal => Problem(502, $"Piwik PRO answered with {(int)refusal.StatusCode}", null),
        TokenException => Problem(502, "Signing in to Piwik PRO failed", "Check the client id and the secret."),
        TimeoutException => Problem(504, "Piwik PRO did not answer in time", null),
        HttpRequestException => Problem(502, "Piwik PRO cannot be reached", null),
        _ => null,
    };

    private static ProblemDetails Problem(int status, string title, string? detail) => new() { Status = status, Title = title, Detail = detail };
}
