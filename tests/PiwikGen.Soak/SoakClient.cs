using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Soak;

/// <summary>What a generated client comes down to.</summary>
internal sealed class SoakClient(ApiTransport transport) : ISoakClient
{
    public static readonly ApiProfile Profile = new() { Name = "SoakClient" };

    private static readonly ApiOperation Operation = new("Work", HttpMethod.Get, "/jobs/{id}");

    public Task<string> WorkAsync(string id)
    {
        var request = new ApiRequest(Operation);
        request.AddPath("id", id);
        return transport.SendAsync(request, ApiAnswer.Text);
    }
}
