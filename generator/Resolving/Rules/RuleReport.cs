using PiwikGen.Generator.Diagnostics;
using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving.Rules;

/// <summary>Collects the rules of OpenAPI that a document breaks, each with what was done about it.</summary>
internal sealed class RuleReport(ResolvedSpec spec)
{
    /// <summary>Who has broken so many rules has read enough of them.</summary>
    private const int Most = 100;

    // Extensions by which other generators are told something.
    private static readonly string[] Foreign =
    [
        "x-ogen-", "x-go-", "x-oapi-codegen-", "x-kiota-", "x-nswag-", "x-speakeasy-", "x-fern-", "x-stainless-", "x-swift-", "x-java-", "x-python-", "x-csharp-",
    ];

    private readonly List<SpecProblem> _problems = [];
    private readonly HashSet<SpecNode> _seen = [];
    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);

    public IReadOnlyList<SpecProblem> Problems => _problems;

    public ResolvedSpec Spec => spec;

    public bool IsFull => _problems.Count >= Most;

    /// <summary>True the first time that a node comes along: components are met once for each reference.</summary>
    public bool IsNew(SpecNode node) => _seen.Add(node);

    /// <summary>What a chain of references led to when it was followed; null where nobody followed it, or it leads nowhere.</summary>
    public SpecNode? Followed(SpecNode? node) => node is null ? null : spec.Followed(node);

    public SpecMembers Members(SpecNode? node) => Followed(node)?.Members ?? SpecMembers.Empty;

    public SpecNode[] Items(SpecNode? node) => Followed(node)?.Items ?? [];

    /// <summary>A value breaks a rule.</summary>
    /// <param name="at">The value.</param>
    /// <param name="what">What is wrong, as a sentence without a full stop.</param>
    /// <param name="done">What was done.</param>
    public void Breaks(SpecNode at, string what, string done) => Add(SpecProblem.At(at, ResolvingDescriptors.BrokenRule, what, done));

    /// <summary>A member's name breaks a rule.</summary>
    public void NameBreaks(SpecMember member, string what, string done) =>
        Add(SpecProblem.AtName(member.Value.File, member, ResolvingDescriptors.BrokenRule, what, done));

    /// <summary>Something is missing from the generated code.</summary>
    public void Loses(SpecMember member, string what) =>
        Add(SpecProblem.AtName(member.Value.File, member, ResolvingDescriptors.InvalidStructure, what));

    /// <summary>Mentions an extension that is meant for another generator, once for each name.</summary>
    public void MentionForeign(SpecMember member)
    {
        if (member.Name.StartsWith("x-", StringComparison.Ordinal)
            && Foreign.Any(prefix => member.Name.StartsWith(prefix, StringComparison.Ordinal))
            && _foreign.Add(member.Name))
        {
            Add(SpecProblem.AtName(member.Value.File, member, ResolvingDescriptors.ForeignExtension, member.Name));
        }
    }

    private void Add(SpecProblem problem)
    {
        if (!IsFull)
        {
            _problems.Add(problem);
        }
    }
}
