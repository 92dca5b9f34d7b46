using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>What is to be done to a value when its document is written again.</summary>
internal sealed record TreeEdit
{
    public bool IsRemoved { get; init; }

    /// <summary>JSON that stands in its place.</summary>
    public string? Json { get; init; }

    /// <summary>A value that stands in its place, as it is.</summary>
    public SpecNode? Other { get; init; }

    /// <summary>The name it is given, where it is a member.</summary>
    public string? Name { get; init; }

    /// <summary>The name under which it stands there once more, where it is a member.</summary>
    public string? CopyName { get; init; }

    /// <summary>JSON around it.</summary>
    public (string Open, string Close) Around { get; init; } = ("", "");

    /// <summary>A member that is added to it, where it is an object.</summary>
    public (string Name, string Json)? Added { get; init; }

    /// <summary>Whether it can only be written as JSON.</summary>
    public bool NeedsJson => Json is not null || Other is not null || Around.Open.Length > 0;
}
