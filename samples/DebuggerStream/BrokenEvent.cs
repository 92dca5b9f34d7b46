namespace DebuggerStream;

/// <summary>An event that reports will not show: when, where, and what is wrong with it.</summary>
internal sealed record BrokenEvent(DateTimeOffset Time, string Visitor, string Page, string Problem);
