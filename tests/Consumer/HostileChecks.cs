using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.DependencyInjection;
using PiwikGen.Requests;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace Consumer;

/// <summary>
/// What has to hold against servers that fail or deceive, through the public surface alone. The tests of the runtime run these checks too;
/// here they run trimmed and ahead of time compiled.
/// </summary>
internal static class HostileChecks
{
    private const string Secret = "CANARY-secret";

    private static readonly ApiProfile Profile = new() { Name = "ProbeClient" };

    private static readonly ApiOperation Get = new("Get", HttpMethod.Get, "/things/{id}");

    public static IReadOnlyDictionary<string, Func<Task<bool>>> All { get; } = new Dictionary<string, Func<Task<bool>>>
    {
        ["a thousand calls ask for one token"] = OneTokenAsync,
        ["a 401 leads to one renewal and one replay"] = RenewalAsync,
        ["a server that always says 401 is asked twice"] = TwiceAsync,
        ["no token, no request, and a message without the secret"] = NoTokenAsync,
        ["a foreign origin gets nothing"] = ForeignAsync,
        ["a redirect of the token endpoint is not followed"] = RedirectAsync,
        ["options that cannot work are refused without their values"] = () => Task.FromResult(Refused(static options => options.BaseAddress = new Uri("http://acme.example"))),
        ["steps in a path and line breaks in a header are refused"] = () => Task.FromResult(Throws(static request => request.AddPath("id", "..")) && Throws(static request => request.AddHeader("X", "a\r\nb"))),
        ["a broken answer is an ApiException without the body"] = BrokenAnswerAsync,
        ["dates without an offset are UTC, numbers keep their digits"] = () => Task.FromResult(
            Read<DateTimeOffset, DateTimeOffsetCodec>("\"2021-08-02 12:16:30\"").Offset == TimeSpan.Zero && Written<long, Int64Codec>("9007199254740993") && Written<decimal, DecimalCodec>("0.1000")),
    };

    private static async Task<bool> OneTokenAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => SendAsync(probe))));
        return probe is { TokenRequests: 1, Requests: 1000 };
    }

    private static async Task<bool> RenewalAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret) { Answer = static token => new(token == "Bearer token1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) };
        await SendAsync(probe);
        return probe is { TokenRequests: 2, Requests: 2 };
    }

    private static async Task<bool> TwiceAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret) { Answer = static _ => new(HttpStatusCode.Unauthorized) };
        return await FailAsync(probe) is ApiException { StatusCode: HttpStatusCode.Unauthorized } && probe.Requests == 2;
    }

    private static async Task<bool> NoTokenAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret)
        {
            AnswerToken = static () => new(HttpStatusCode.BadRequest) { Content = new StringContent($$"""{"error":"invalid_client","error_description":"Not {{Secret}}"}""") },
        };
        return await FailAsync(probe) is TokenException { Error: "invalid_client", ErrorDescription: "Not ***" } exception
            && !exception.ToString().Contains(Secret, StringComparison.Ordinal)
            && probe.Requests == 0;
    }

    private static async Task<bool> ForeignAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret);
        try
        {
            await probe.HttpClient.GetAsync(new Uri("https://evil.example/"));
            return false;
        }
        catch (ForeignOriginException)
        {
            return probe is { Requests: 0, TokenRequests: 0 };
        }
    }

    private static async Task<bool> RedirectAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret)
        {
            AnswerToken = static () => new(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri("https://evil.example/") } },
        };
        return await FailAsync(probe) is TokenException { StatusCode: HttpStatusCode.TemporaryRedirect } && probe is { TokenRequests: 1, Requests: 0 };
    }

    private static async Task<bool> BrokenAnswerAsync()
    {
        await using var probe = new HostileProbe(Profile, Secret) { Answer = static _ => new() { Content = new StringContent("[\"CANARY") } };
        var answer = ApiAnswer.Json<List<string>, ListCodec<string, StringCodec>>();
        try
        {
            await probe.Transport.SendAsync(Request(), answer);
            return false;
        }
        catch (ApiException exception)
        {
            return !exception.Message.Contains("CANARY", StringComparison.Ordinal);
        }
    }

    private static bool Refused(Action<ApiClientOptions> spoil)
    {
        var options = new ApiClientOptions { BaseAddress = new Uri("https://acme.example"), ClientId = "id", ClientSecret = Secret };
        spoil(options);
        try
        {
            ApiTransportFactory.Create(options, Profile).Dispose();
            return false;
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException exception)
        {
            return !exception.ToString().Contains(Secret, StringComparison.Ordinal) && !options.ToString().Contains(Secret, StringComparison.Ordinal);
        }
    }

    private static ApiRequest Request()
    {
        var request = new ApiRequest(Get);
        request.AddPath("id", "a/b");
        return request;
    }

    private static Task SendAsync(HostileProbe probe) => probe.Transport.SendAsync(Request());

    private static async Task<Exception?> FailAsync(HostileProbe probe)
    {
        try
        {
            await SendAsync(probe);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static bool Throws(Action<ApiRequest> add)
    {
        try
        {
            add(new ApiRequest(Get));
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static T Read<T, TCodec>(string json) where TCodec : IJsonCodec<T>
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return TCodec.Read(ref reader)!;
    }

    private static bool Written<T, TCodec>(string json) where TCodec : IJsonCodec<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            TCodec.Write(writer, Read<T, TCodec>(json));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) == json;
    }
}
