using System.Text.Json;
using PiwikGen.Serialization;

namespace PiwikGen.Requests;

/// <summary>One call in the making: the rules of the wire for path, query, header and cookie parameters and bodies. It is sent once.</summary>
public sealed partial class ApiRequest
{
    private readonly HttpRequestMessage _message;
    private bool _isSent;
    private string? _link;

    /// <summary>Begins a call of the operation.</summary>
    public ApiRequest(ApiOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Operation = operation;
        _message = new HttpRequestMessage(operation.Method, (Uri?)null);
        _message.Options.Set(ApiOperation.Key, operation);
    }

    /// <summary>The operation that is called.</summary>
    public ApiOperation Operation { get; }

    /// <summary>What this call does differently; null for nothing.</summary>
    public RequestOptions? Options { get; set; }

    /// <summary>
    /// Sends the request to a link that the server gave, such as that to the next page, instead of the operation's path and query; the rest
    /// stays. Null changes nothing.
    /// </summary>
    /// <param name="link">Absolute, or relative to the operation's own address.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest At(string? link)
    {
        _link = link;
        return this;
    }

    /// <summary>Finishes the request. The message is the caller's from here on, to be disposed by it.</summary>
    internal HttpRequestMessage Finish(ServerAddress server)
    {
        if (_isSent)
        {
            throw new InvalidOperationException($"{Operation.Name}: a request is sent once; build another one.");
        }
        _isSent = true;
        try
        {
            var address = FinishUrl(server);
            _message.RequestUri = _link is null ? address : ServerAddress.Follow(address, _link);
            FinishCookies();
            FinishBody();
            return _message;
        }
        finally
        {
            _path.Release();
            _query.Release();
            _cookies.Release();
        }
    }

    private static bool WriteStyled<T, TCodec>(
        ref TextBuffer target, string name, T value, ParameterStyle style, bool explode,
        WireEncoding encoding, WireEncoding nameEncoding, string pairSeparator) where TCodec : IJsonCodec<T>
    {
        var start = target.Length;
        var scratch = JsonScratch.Rent();
        try
        {
            var reader = new Utf8JsonReader(scratch.Write<T, TCodec>(value), new JsonReaderOptions { MaxDepth = JsonScratch.MaxDepth });
            reader.Read();
            new StyleWriter(name, style, explode, encoding, nameEncoding, pairSeparator).Write(ref target, ref reader);
        }
        catch (ArgumentException e)
        {
            throw Refuse(name, e.Message, e);
        }
        finally
        {
            scratch.Return();
        }
        return target.Length > start;
    }

    // Says which parameter, never its value.
    private static ArgumentException Refuse(string name, string reason, Exception? cause = null)
        => new($"Parameter '{name}' cannot be sent: {reason}", name, cause);
}
