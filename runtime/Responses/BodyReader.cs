using System.Buffers;
using System.Runtime.CompilerServices;

namespace PiwikGen.Responses;

/// <summary>Reads a body into one rented array. Sizes that a server announces are believed up to 1 MiB only.</summary>
internal static class BodyReader
{
    private const int FirstGuess = 16 * 1024;
    private const int LargestFirstGuess = 1024 * 1024;

    /// <summary>Reads to the end, or to one byte beyond the limit: then the result is longer than the limit.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<PooledBody> ReadAsync(Stream stream, long? announced, long limit, bool keepWhatCame, CancellationToken cancellationToken)
    {
        // One more than announced, so that the read that finds the end needs no larger array.
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((announced ?? FirstGuess) + 1, 256, LargestFirstGuess));
        var length = 0;
        try
        {
            while (length <= limit)
            {
                if (length == bytes.Length)
                {
                    Grow(ref bytes, length);
                }
                var free = bytes.AsMemory(length, (int)Math.Min(bytes.Length - length, limit + 1 - length));
                var read = await stream.ReadAsync(free, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }
                length += read;
            }
            return new PooledBody(bytes, length);
        }
        catch (Exception e) when (keepWhatCame && e is (IOException or HttpRequestException or InvalidDataException))
        {
            return new PooledBody(bytes, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    private static void Grow(ref byte[] bytes, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, length * 2L));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
