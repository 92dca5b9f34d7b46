using System.Text.Json;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using PiwikGen.Authentication;
using PiwikGen.Benchmarks.Calls.Kiota;
using PiwikGen.Benchmarks.Inventory;
using PiwikGen.Benchmarks.Json;
using Refit;

namespace PiwikGen.Benchmarks.Calls;

/// <summary>All clients over one transport, each with an <see cref="HttpClient"/> of its own with the same settings.</summary>
internal sealed class CallClients
{
    // The token comes from the server also where the calls themselves do not leave the process.
    private static readonly AccessTokenCache Tokens = new();

    public CallClients(HttpMessageHandler transport)
    {
        Ours = new InventoryClient(ClientOver(transport));
        OursWithToken = new InventoryClient(ClientOver(new ClientCredentialsTokenHandler(Options(), Tokens, InventoryClient.Profile) { InnerHandler = transport }));
        ByHand = new HandWrittenClient(ClientOver(transport));
        NSwag = new NSwagStyleClient(ClientOver(transport));
        Refit = RestService.For<IRefitApps>(ClientOver(transport), new RefitSettings(new SystemTextJsonContentSerializer(TwinJson.Default.Options)));
        Kiota = new KiotaAppsBuilder(new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), ClientOver(transport))
        {
            BaseUrl = ServerProcess.Address.AbsoluteUri.TrimEnd('/'),
        });
    }

    public InventoryClient Ours { get; }

    public InventoryClient OursWithToken { get; }

    public HandWrittenClient ByHand { get; }

    public NSwagStyleClient NSwag { get; }

    public IRefitApps Refit { get; }

    public KiotaAppsBuilder Kiota { get; }

    /// <summary>Fails unless what was read is, written back, the answer of the server.</summary>
    public static void DemandSame(byte[] expected, object read)
    {
        ReadOnlySpan<byte> written = read switch
        {
            IParsable parsable => Write(parsable),
            TwinPage or TwinDocument => JsonSerializer.SerializeToUtf8Bytes(read, TwinJson.Default.Options),
            _ => JsonSerializer.SerializeToUtf8Bytes(read, new JsonSerializerOptions { TypeInfoResolver = JsonTypes.Default }),
        };
        SameAnswer.Demand(expected, written);
    }

    private static byte[] Write(IParsable parsable)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, parsable);
        using var written = new MemoryStream();
        using var content = writer.GetSerializedContent();
        content.CopyTo(written);
        return written.ToArray();
    }

    private static HttpClient ClientOver(HttpMessageHandler transport) => new(transport, disposeHandler: false) { BaseAddress = ServerProcess.Address };

    public static ApiClientOptions Options() => new()
    {
        BaseAddress = ServerProcess.Address,
        AllowInsecureLoopback = true,
        ClientId = "benchmark",
        ClientSecret = "benchmark-secret",
    };
}
