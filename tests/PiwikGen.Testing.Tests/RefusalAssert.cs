using System.Net;
using PiwikGen.Responses;

namespace PiwikGen.Testing.Tests;

/// <summary>Expects the account to refuse a call with a status.</summary>
internal static class RefusalAssert
{
    public static async Task<ApiException> RefusesAsync(HttpStatusCode statusCode, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAnyAsync<ApiException>(call);
        Assert.Equal(statusCode, refusal.StatusCode);
        return refusal;
    }
}
