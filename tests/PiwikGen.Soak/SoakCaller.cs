using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PiwikGen.Authentication;
using PiwikGen.Responses;

namespace PiwikGen.Soak;

/// <summary>Calls as fast as it can, and compares what came of each call with what the server did.</summary>
internal sealed class SoakCaller(SoakServer server, IServiceProvider services, SoakResults results)
{
    // A client now and then, so that handlers which the factory has replaced fall out of use.
    private const int CallsPerClient = 50;
    private const string NoToken = "no token";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task RunAsync(int number, CancellationToken stop)
    {
        var client = services.GetRequiredService<ISoakClient>();
        for (var i = 1L; !stop.IsCancellationRequested; i++)
        {
            if (i % CallsPerClient == 0)
            {
                client = services.GetRequiredService<ISoakClient>();
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"{number}-{i}");
            var (outcome, isExplained) = Judge(id, await CallAsync(client, id), server);
            results.Note(outcome, isExplained);
            if (outcome == NoToken)
            {
                // Told at once while the cache pauses: without a wait this would be a loop that only throws.
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private static async Task<object> CallAsync(ISoakClient client, string id)
    {
        try
        {
            return await client.WorkAsync(id);
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static (string Outcome, bool IsExplained) Judge(string id, object result, SoakServer server)
    {
        var record = server.Take(id);
        return result switch
        {
            string answer => ("answered", answer == id && record?.Last == ServerAct.Answered),
            TokenException => (NoToken, record is null && server.Tokens.FailedLately),
            ApiException { StatusCode: HttpStatusCode.Unauthorized } => ("401", IsRightly401(record, server)),
            ApiException { StatusCode: HttpStatusCode.TooManyRequests } => ("429", record?.Last == ServerAct.TooMany),
            ApiException { StatusCode: HttpStatusCode.InternalServerError } => ("500", record?.Last == ServerAct.Failed),
            HttpRequestException => ("reset", record?.Last == ServerAct.Reset),
            Exception other => ($"{other.GetType().Name}: {other.Message}", false),
            _ => ("nothing", false),
        };
    }

    // A refused token is renewed and the call sent again: a caller sees a 401 when that is refused too, or when no token could be had.
    private static bool IsRightly401(CallRecord? record, SoakServer server) =>
        record?.Last == ServerAct.Unauthorized && (record.Attempts >= 2 || server.Tokens.FailedLately);
}
