namespace PiwikGen.Testing.Analytics.Queries;

/// <summary>What rows are told apart by: the values of their dimensions.</summary>
internal readonly struct RowKey(object?[] cells) : IEquatable<RowKey>
{
    public object?[] Cells => cells;

    public bool Equals(RowKey other) => cells.AsSpan().SequenceEqual(other.Cells);

    public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var cell in cells)
        {
            hash.Add(cell);
        }

        return hash.ToHashCode();
    }
}
