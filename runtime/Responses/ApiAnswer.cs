using PiwikGen.Serialization;

namespace PiwikGen.Responses;

/// <summary>How the body of a success becomes a <typeparamref name="T"/>. Instances come from <see cref="ApiAnswer"/>.</summary>
/// <typeparam name="T">What the caller gets.</typeparam>
public abstract class ApiAnswer<T>
{
    private protected ApiAnswer()
    {
    }

    /// <summary>Whether an answer with the status is a success: every 2xx is, also one that the document does not list.</summary>
    internal virtual bool Accepts(int status) => status is >= 200 and < 300;

    internal abstract ValueTask<T> ReadAsync(ApiExchange exchange);
}

/// <summary>The ways to read the body of a success.</summary>
public static class ApiAnswer
{
    /// <summary>The body as text; empty where there is none.</summary>
    public static ApiAnswer<string> Text { get; } = new TextAnswer();

    /// <summary>The body as it comes. The stream keeps the connection: dispose of it. Nothing is buffered, and no limit or time-out holds for it.</summary>
    public static ApiAnswer<Stream> Stream { get; } = new StreamAnswer();

    /// <summary>The body as bytes; empty where there is none.</summary>
    public static ApiAnswer<byte[]> Bytes { get; } = new BytesAnswer();

    /// <summary>The body as JSON, whatever its content type says. No body is an <see cref="ApiException"/>.</summary>
    /// <param name="nullable">Whether JSON <c>null</c> is a value; if not, it is an <see cref="ApiException"/> too.</param>
    public static ApiAnswer<T> Json<T, TCodec>(bool nullable = false) where TCodec : IJsonCodec<T> => nullable ? new JsonAnswer<T, TCodec>(true) : JsonAnswer<T, TCodec>.Default;

    /// <inheritdoc cref="Json{T, TCodec}(bool)"/>
    public static ApiAnswer<T> Json<T>(bool nullable = false) where T : IJsonModel<T> => Json<T, ModelCodec<T>>(nullable);

    /// <summary>
    /// One of several successes, chosen by status; the most exact case wins. A success that no case fits is an <see cref="ApiException"/>.
    /// A case for an exact status such as <c>304</c> makes that status a success, and so does <c>3XX</c> for its class.
    /// </summary>
    public static ApiAnswer<TResult> ByStatus<TResult>(params ApiAnswerCase<TResult>[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return new StatusAnswer<TResult>([.. cases]);
    }
}
