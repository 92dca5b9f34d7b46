namespace Samples;

/// <summary>A job that cannot be done, for a reason that its message tells whoever runs the sample.</summary>
internal sealed class SampleException(string message) : Exception(message);
