using PiwikGen.Authentication;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Runtime.Tests.DependencyInjection;

public interface IPingClient
{
    Task<string> PingAsync(CancellationToken cancellationToken = default);
}

/// <summary>What a generated client comes down to.</summary>
internal sealed class PingClient(ApiTransport transport) : IPingClient
{
    public const string Name = "Acme.PingClient";

    public static readonly ApiProfile Profile = new() { Name = "PingClient" };

    private static readonly ApiOperation Operation = new("Ping", HttpMethod.Get, "/ping");

    public Task<string> PingAsync(CancellationToken cancellationToken = default) => SendAsync(Operation, cancellationToken);

    public Task<string> SendAsync(ApiOperation operation, CancellationToken cancellationToken = default) =>
        transport.SendAsync(new ApiRequest(operation), ApiAnswer.Text, cancellationToken);
}

/// <summary>Another client of the same account.</summary>
internal sealed class OtherClient(ApiTransport transport) : IPingClient
{
    public Task<string> PingAsync(CancellationToken cancellationToken = default) => new PingClient(transport).PingAsync(cancellationToken);
}
