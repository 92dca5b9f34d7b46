using System.Net.Http.Json;

namespace PiwikGen.Authentication;

/// <summary>Whether a request that was sent can be sent again with the same bytes.</summary>
internal static class RequestReplay
{
    /// <summary>
    /// True for bodies that are known to give the same bytes again. A body of an unknown kind is not tried: the second reading would
    /// end in "the stream was already consumed", or worse, in half a body.
    /// </summary>
    public static bool IsPossible(HttpContent? content) => content switch
    {
        null or ByteArrayContent or ReadOnlyMemoryContent or JsonContent => true,
        MultipartContent parts => parts.All(IsPossible),
        // Not for classes derived from it. The stream that comes back tells of the one inside; nothing is read.
        StreamContent stream when stream.GetType() == typeof(StreamContent) => stream.ReadAsStream().CanSeek,
        _ => false,
    };
}
