namespace PiwikGen.Responses;

/// <summary>A generated class that reads the headers which the document declares for an answer.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IApiHeaders<TSelf>
    where TSelf : IApiHeaders<TSelf>
{
    /// <summary>The headers of an answer; they are read when they are asked for.</summary>
    static abstract TSelf Of(ApiResponse response);
}
