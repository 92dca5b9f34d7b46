namespace PiwikGen.Generator.Naming;

/// <summary>Names that emitted code has a use for of its own.</summary>
internal static class ReservedNames
{
    /// <summary>What every emitted type has already: from <see cref="object"/>, from being a record, from reading and writing JSON.</summary>
    public static readonly IReadOnlyList<string> Members =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
        "ReadJson", "WriteJson",
    ];

    public static readonly IReadOnlyList<string> Operations =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Dispose", "Create",
    ];

    public static readonly IReadOnlyList<string> Parameters = ["cancellationToken"];
}
