namespace PiwikGen.Benchmarks.Measuring;

/// <summary>What a row may need at most, compared with another row of its table.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Row">The row that is asked.</param>
/// <param name="Against">The row that it is compared with.</param>
internal sealed record Target(string Table, string Row, string Against)
{
    /// <summary>The longest time; null where none is set.</summary>
    public double? Nanoseconds { get; init; }

    /// <summary>The largest part of the other's time; null where none is set.</summary>
    public double? Time { get; init; }

    /// <summary>The largest part of what the other allocates; null where none is set.</summary>
    public double? Memory { get; init; }

    /// <summary>The largest number of bytes; null where none is set.</summary>
    public double? Bytes { get; init; }

    /// <summary>How many nanoseconds more than the other; null where none are set.</summary>
    public double? MoreNanoseconds { get; init; }

    /// <summary>How many bytes more than the other; null where none are set.</summary>
    public double? MoreBytes { get; init; }
}
