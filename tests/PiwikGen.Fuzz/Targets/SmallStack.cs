using System.Runtime.ExceptionServices;

namespace PiwikGen.Fuzz.Targets;

/// <summary>A stack as small as a compiler's worker may have, and a bound of what is allocated on the way.</summary>
internal static class SmallStack
{
    private const int Size = 256 * 1024;

    /// <summary>Bytes that are allocated for a document of a few kilobytes at most; what is far beyond would grow with the document in a way that ends a build.</summary>
    private const long MaxAllocation = 512L * 1024 * 1024;

    public static T Run<T>(Func<T> act)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var allocated = 0L;
        var thread = new Thread(() =>
        {
            try
            {
                result = act();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread();
        }, Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        FindingException.ThrowIf(allocated > MaxAllocation, "memory", $"{allocated / 1024 / 1024} MB were allocated.");
        return result!;
    }
}
