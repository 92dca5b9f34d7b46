using System.Net.ServerSentEvents;
using System.Text;
using PiwikGen.Responses;
using PiwikGen.Serialization;

namespace PiwikGen.Streaming;

/// <summary>Server-sent events: the framework's parser finds the events, the codec reads their data.</summary>
internal sealed class EventItems<T, TCodec> : ItemReader<T> where TCodec : IJsonCodec<T>
{
    private readonly EventStream _stream;
    private readonly IAsyncEnumerator<SseItem<EventItem<T>>> _events;

    public EventItems(ApiExchange exchange, Stream stream, CancellationToken cancellationToken)
        : base(exchange)
    {
        _stream = new EventStream(stream, exchange);
        _events = SseParser.Create(_stream, Read).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    public override ValueTask DisposeAsync() => _events.DisposeAsync();

    protected override async ValueTask<bool> ReadNextAsync()
    {
        while (await _events.MoveNextAsync().ConfigureAwait(false))
        {
            var item = _events.Current.Data;
            if (item.IsEnd)
            {
                return false;
            }
            if (item.IsThere)
            {
                Current = item.Value;
                return true;
            }
        }
        return false;
    }

    private EventItem<T> Read(string eventType, ReadOnlySpan<byte> data)
    {
        _stream.EventIsOver();
        var text = data.Trim(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            return default;
        }
        // No JSON, but what several APIs end their streams with.
        if (text.SequenceEqual("[DONE]"u8))
        {
            return new EventItem<T>(default!, IsThere: false, IsEnd: true);
        }
        var value = typeof(T) == typeof(string)
            ? (T)(object)Encoding.UTF8.GetString(data)
            : Exchange.ReadJson<T, TCodec>(text, isNullable: true);
        return new EventItem<T>(value, IsThere: true, IsEnd: false);
    }
}

/// <summary>The data of one event, or that there is none, or that it was the last.</summary>
internal readonly record struct EventItem<T>(T Value, bool IsThere, bool IsEnd);
