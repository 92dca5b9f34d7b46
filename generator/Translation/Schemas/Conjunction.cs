using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Takes schema nodes that all apply and follows <c>$ref</c> and <c>allOf</c> down to nodes without either. Where only one
/// named schema is left that says anything about the shape, the conjunction <em>is</em> that schema with other words about it.
/// </summary>
internal sealed class Conjunction
{
    // Keywords that say how the JSON looks; all others describe, restrict or decorate it.
    private static readonly HashSet<string> Structural = new(StringComparer.Ordinal)
    {
        "properties", "required", "items", "prefixItems", "additionalProperties", "patternProperties", "enum", "const", "oneOf", "anyOf",
    };

    private readonly ResolvedSpec _spec;
    private readonly List<SpecNode> _targets = [];

    private Conjunction(ResolvedSpec spec) => _spec = spec;

    /// <summary>The schema that this one merely refers to; null where it says something of its own.</summary>
    public SpecNode? Target { get; private set; }

    public IReadOnlyList<SpecNode> Leaves { get; private set; } = [];

    /// <summary>The nodes at the place itself, whose title, description and so on win over those of the target.</summary>
    public IReadOnlyList<SpecNode> Own { get; private set; } = [];

    /// <summary>False for <c>false</c>: no value fits.</summary>
    public bool IsPossible { get; private set; } = true;

    public bool IsNullable { get; private set; }

    public static Conjunction Of(ResolvedSpec spec, IReadOnlyList<SpecNode> nodes)
    {
        var conjunction = new Conjunction(spec);
        if (nodes.Count == 1 && IsPlain(nodes[0]))
        {
            conjunction.IsNullable = IsMarkedNullable(nodes[0]);
            conjunction.Own = nodes;
            conjunction.Leaves = nodes;
            return conjunction;
        }

        var own = new List<SpecNode>();
        foreach (var node in nodes)
        {
            conjunction.Collect(node, own, depth: 0);
        }

        conjunction.Own = own;
        conjunction.FindTarget(own);
        return conjunction;
    }

    // Stage one: what stands at the place itself, references not yet entered.
    private void Collect(SpecNode node, List<SpecNode> own, int depth)
    {
        if (node.Kind == SpecNodeKind.Boolean)
        {
            IsPossible &= node.Text == "true";
            return;
        }

        if (node.Kind != SpecNodeKind.Object || depth > 64)
        {
            return;
        }

        own.Add(node);
        IsNullable |= IsMarkedNullable(node);
        if (IsReference(node) && _spec.Target(node) is { } target)
        {
            _targets.Add(target);
        }

        if (node["allOf"] is { Kind: SpecNodeKind.Array } all)
        {
            foreach (var member in all.Items)
            {
                Collect(member, own, depth + 1);
            }
        }
    }

    private void FindTarget(List<SpecNode> own)
    {
        if (_targets.Count > 0 && _targets.TrueForAll(target => ReferenceEquals(target, _targets[0])) && !own.Exists(SaysSomething))
        {
            Target = _targets[0];
            return;
        }

        var leaves = new List<SpecNode>();
        var visited = new HashSet<SpecNode>();
        foreach (var node in own)
        {
            Flatten(node, leaves, visited);
        }

        Leaves = leaves;
    }

    // Stage two, only where there is something to merge: down through references and allOf, each node once. A stack, not recursion:
    // chains of references are as long as a document wants them.
    private void Flatten(SpecNode start, List<SpecNode> leaves, HashSet<SpecNode> visited)
    {
        var pending = new Stack<SpecNode>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node.Kind != SpecNodeKind.Object || !visited.Add(node))
            {
                continue;
            }

            if (node["allOf"] is { Kind: SpecNodeKind.Array } all)
            {
                for (var i = all.Items.Length - 1; i >= 0; i--)
                {
                    pending.Push(all.Items[i]);
                }
            }

            if (IsReference(node) && _spec.Target(node) is { } target)
            {
                pending.Push(target);
            }

            leaves.Add(node);
        }
    }

    // Most schemas: nothing to follow and nothing to merge.
    private static bool IsPlain(SpecNode node) => node.Kind == SpecNodeKind.Object && node["allOf"] is null && !IsReference(node);

    private static bool IsMarkedNullable(SpecNode node) => node.IsTrue("nullable") || node.IsTrue("x-nullable");

    private static bool IsReference(SpecNode node) => node["$ref"] is { Kind: SpecNodeKind.String } || node["$dynamicRef"] is { Kind: SpecNodeKind.String };

    private static bool SaysSomething(SpecNode node)
    {
        var isBare = !IsReference(node) && node["allOf"] is null;
        foreach (var (name, value) in node.Members)
        {
            if (Structural.Contains(name) && !(value.Kind == SpecNodeKind.Array && value.Items.Length == 0)
                && !(name == "additionalProperties" && value.Kind == SpecNodeKind.Boolean))
            {
                return true;
            }

            // A type beside a reference repeats what the reference says; a type alone is a statement, unless it is just "object".
            if (isBare && (name is "type" or "format") && !(value.Kind == SpecNodeKind.String && value.Text == "object"))
            {
                return true;
            }
        }

        return false;
    }
}
