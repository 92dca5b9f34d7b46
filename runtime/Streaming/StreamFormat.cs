namespace PiwikGen.Streaming;

/// <summary>How the items of a streamed answer are told apart.</summary>
public enum StreamFormat
{
    /// <summary>One JSON value per line (<c>application/x-ndjson</c>, <c>application/jsonl</c>). Empty lines are skipped.</summary>
    JsonLines,

    /// <summary>JSON values, each after a record separator, U+001E (<c>application/json-seq</c>, RFC 7464).</summary>
    JsonSequence,

    /// <summary>
    /// Server-sent events (<c>text/event-stream</c>): the data of each event is a JSON value, or plain text where the items are strings.
    /// Events without data are skipped; the data <c>[DONE]</c> ends the stream. Event names and ids are not passed on, and a broken
    /// connection is not taken up again.
    /// </summary>
    ServerSentEvents,
}
