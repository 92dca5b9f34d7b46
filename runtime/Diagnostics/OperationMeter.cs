using System.Diagnostics;
using System.Diagnostics.Metrics;
using PiwikGen.Requests;
using PiwikGen.Responses;

namespace PiwikGen.Diagnostics;

/// <summary>
/// Times one call and traces it, retries and tokens included; for streams until the headers. Tags follow the OpenTelemetry conventions for
/// HTTP clients where they have a name; they hold the path template, never a path, a query or a header. A mutable struct: hold it in a field.
/// </summary>
internal struct OperationMeter
{
    private static readonly Histogram<double> Duration = PiwikGenTelemetry.Meter.CreateHistogram<double>(
        "piwikgen.client.operation.duration", "s", "Time from the call of an operation to its result.");

    private readonly ApiProfile _profile;
    private readonly ApiOperation _operation;
    private Activity? _activity;
    private long _started;
    private Exception? _failure;

    public OperationMeter(ApiProfile profile, ApiOperation operation)
    {
        _profile = profile;
        _operation = operation;
    }

    /// <summary>To be called within the asynchronous method that is timed, so that the caller's current activity stays its own.</summary>
    public void Start()
    {
        _started = Duration.Enabled ? Stopwatch.GetTimestamp() : 0;
        _activity = PiwikGenTelemetry.Activities.HasListeners()
            ? PiwikGenTelemetry.Activities.StartActivity($"{_profile.Name}.{_operation.Name}", ActivityKind.Internal)
            : null;
    }

    public void Failed(Exception failure) => _failure = failure;

    public void Stop(HttpResponseMessage? response)
    {
        if (_started == 0 && _activity is null)
        {
            return;
        }
        var tags = TagsOf(response);
        if (_started != 0)
        {
            Duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        }
        if (_activity is not null)
        {
            foreach (var (name, value) in tags)
            {
                _activity.SetTag(name, value);
            }
            _activity.SetStatus(_failure is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            _activity.Dispose();
        }
    }

    private readonly TagList TagsOf(HttpResponseMessage? response)
    {
        var tags = new TagList
        {
            { "piwikgen.client", _profile.Name },
            { "piwikgen.operation", _operation.Name },
            { "http.request.method", _operation.Method.Method },
            { "url.template", _operation.Path },
        };
        if (response is not null)
        {
            tags.Add("http.response.status_code", (int)response.StatusCode);
        }
        if (_failure is not null)
        {
            tags.Add("error.type", ErrorTypeOf(_failure, response));
        }
        return tags;
    }

    private static string ErrorTypeOf(Exception failure, HttpResponseMessage? response) => failure is ApiException && response is { IsSuccessStatusCode: false }
        ? ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : failure.GetType().FullName ?? "_OTHER";
}
