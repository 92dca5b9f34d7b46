using BenchmarkDotNet.Loggers;

namespace PiwikGen.Benchmarks.Measuring;

/// <summary>Shows which benchmark runs, and what went wrong.</summary>
internal sealed class ProgressLogger : ILogger
{
    public string Id => nameof(ProgressLogger);

    public int Priority => 0;

    public void Write(LogKind logKind, string text)
    {
        if (logKind == LogKind.Error)
        {
            Console.Error.Write(text);
        }
    }

    public void WriteLine() => Flush();

    public void WriteLine(LogKind logKind, string text)
    {
        if (logKind == LogKind.Error)
        {
            Console.Error.WriteLine(text);
        }
        else if (text.StartsWith("// Benchmark:", StringComparison.Ordinal))
        {
            Console.WriteLine(text);
        }
    }

    public void Flush()
    {
    }
}
