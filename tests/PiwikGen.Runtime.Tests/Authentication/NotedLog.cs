using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PiwikGen.Runtime.Tests.Authentication;

/// <summary>Keeps everything that is logged, at every level, with states, scopes and exceptions.</summary>
internal sealed class NotedLog : ILoggerProvider, ILoggerFactory
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(NotedLog log, string category) : ILogger, IDisposable
    {
        public IDisposable BeginScope<TState>(TState state) where TState : notnull
        {
            log._lines.Enqueue($"{category} scope {Describe(state)}");
            return this;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {Describe(state)} {exception}");

        public void Dispose()
        {
        }

        private static string Describe(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? $"{state} {string.Join("; ", values)}" : $"{state}";
    }
}
