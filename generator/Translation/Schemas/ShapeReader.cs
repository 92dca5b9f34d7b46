using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Finds the shape of every schema that is asked for, and of all that those lead to. Parts of a schema wait in a queue, so
/// that nesting costs no stack and recursion ends at the shape that is there already.
/// </summary>
internal sealed class ShapeReader(ResolvedSpec spec, TranslationProblems problems, CancellationToken cancellationToken)
{
    private const int MaxDepth = 64;

    private readonly Dictionary<SpecNode, int> _ids = [];
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.Ordinal);
    private readonly Queue<Action> _pending = new();
    private readonly List<NamedShape> _named = [];
    private readonly HashSet<SpecNode> _openUnions = [];
    private readonly HashSet<SpecNode> _followed = [];
    private readonly Dictionary<SpecNode, SpecNode> _withoutUnions = [];
    private int _depth;

    public ResolvedSpec Spec { get; } = spec;

    public TranslationProblems Problems { get; } = problems;

    /// <summary>The operation whose schemas are being read, by its place in the document; see <see cref="PlaceName"/>.</summary>
    public int Operation { get; set; }

    /// <summary>Every shape that gets a type of its own, in the order in which they were met.</summary>
    public IReadOnlyList<NamedShape> Named => _named;

    /// <summary>The shape of a schema at a place of the document.</summary>
    /// <param name="schema">The schema; null where the document has none, which allows anything.</param>
    /// <param name="place">What an inline type is named after here.</param>
    public SchemaUse Read(SpecNode? schema, string place) =>
        schema is null ? SchemaUse.Any : Read([schema], place);

    /// <summary>Reads what waits, until nothing does.</summary>
    public void Complete()
    {
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }
    }

    /// <summary>Settles what depends on all schemas: call it once, when no more are to be read.</summary>
    public void Settle()
    {
        UnionCycles.Dissolve(_named);
        UnionContainers.Merge(this);
        DemandedDiscriminators.Add(_named.OfType<UnionShape>());
        Inheritance.OpenOtherBases(_named.OfType<ObjectShape>());
        _named.RemoveAll(static shape => shape is UnionShape { Alias: not null });
    }

    public SchemaUse Read(IReadOnlyList<SpecNode> declarations, string place)
    {
        if (_depth >= MaxDepth)
        {
            Problems.TooDeep(declarations[0]);
            return SchemaUse.Any;
        }

        _depth++;
        try
        {
            return ReadConjunction(Conjunction.Of(Spec, declarations), place);
        }
        finally
        {
            _depth--;
        }
    }

    private SchemaUse ReadConjunction(Conjunction conjunction, string place)
    {
        var own = conjunction.Own;

        // A chain of references is followed one link at a time; its length is bounded by MaxDepth.
        var (shape, isNullable) = conjunction.Target is { } target ? Follow(target, place) : (ShapeOf(conjunction, place), false);
        var documentation = SchemaDocumentation.Of(own);
        return new SchemaUse(
            shape,
            conjunction.IsNullable || isNullable,
            documentation,
            IsSaid(own, "readOnly"),
            IsSaid(own, "writeOnly"));
    }

    // Of several declarations of one member, an explicit false takes back what another says: so a body sends the id that its base only receives.
    private static bool IsSaid(IReadOnlyList<SpecNode> own, string keyword)
    {
        var isSaid = false;
        for (var i = 0; i < own.Count; i++)
        {
            switch (own[i].BooleanOf(keyword))
            {
                case false:
                    return false;
                case true:
                    isSaid = true;
                    break;
            }
        }

        return isSaid;
    }

    // A link may be a named schema that adds to the next one that it may be null.
    private (Shape Shape, bool IsNullable) Follow(SpecNode target, string place)
    {
        if (!_followed.Add(target))
        {
            Problems.LeadsBack(target);
            return (new ScalarShape(TypeKind.Element), false);
        }

        var operation = Operation;
        var name = Spec.NameOf(target);
        Operation = name is null ? operation : 0;
        var use = Read([target], name ?? place);
        Operation = operation;
        _followed.Remove(target);
        return (use.Shape, use.IsNullable);
    }

    private Shape ShapeOf(Conjunction conjunction, string place)
    {
        if (conjunction.Leaves.Count == 0)
        {
            return new ScalarShape(TypeKind.Element);
        }

        var key = KeyOf(conjunction.Leaves);
        if (_shapes.TryGetValue(key, out var known))
        {
            if (known is NamedShape { ComponentName: null } named)
            {
                named.PlaceNames.Add(new PlaceName(Operation, place));
            }

            return known;
        }

        var facets = new Facets(conjunction.Leaves, conjunction.IsNullable);
        foreach (var (keyword, value) in facets.Ignored)
        {
            Problems.Ignores(keyword, value);
        }

        var shape = Classify(facets, key, place);
        _shapes[key] = shape;
        shape.IsNullable |= facets.IsNullable;
        shape.Documentation = SchemaDocumentation.Of(conjunction.Own);
        return shape;
    }

    private Shape Classify(Facets facets, string key, string place)
    {
        if (facets.Const is { } constant)
        {
            return ConstantShapes.Of(constant, facets);
        }

        if (facets.Enum is { } values && values.Items.Length > 0 && !facets.Types.Contains("array"))
        {
            return EnumShapes.Of(facets, values, this, place);
        }

        if (facets.Unions.Count > 0 && UnionShapes.TryRead(facets, key, place, this) is { } union)
        {
            return union;
        }

        var types = facets.Types.Count > 0 ? facets.Types : InferredTypes.Of(facets);
        return types.Count switch
        {
            0 => new ScalarShape(TypeKind.Element),
            1 => OfType(types[0], facets, key, place),
            _ => UnionShapes.OfTypes(types, facets, key, place, this),
        };
    }

    /// <summary>The shape of one JSON type.</summary>
    public Shape OfType(string type, Facets facets, string key, string place) => type switch
    {
        "object" => ObjectShapes.Of(facets, key, place, this),
        "array" => ObjectShapes.ListOf(facets, place, this),
        _ => ScalarShapes.Of(type, facets),
    };

    /// <summary>Remembers a shape before its parts are read, so that recursion finds it.</summary>
    public void Register(string key, Shape shape) => _shapes[key] = shape;

    public T Name<T>(T shape, Facets facets, string place)
        where T : NamedShape
    {
        var owner = facets.Leaves[0];
        shape.ComponentName = facets.Leaves.Count > 0 && IsWholeSchema(owner) ? Spec.NameOf(owner) : null;
        var title = facets.Leaves[0].StringOf("title");
        shape.PlaceName = shape.ComponentName ?? (title is { Length: > 0 and <= 60 } ? title : place);
        Name(shape, [new PlaceName(Operation, shape.PlaceName), new PlaceName(Operation, place)]);
        return shape;
    }

    /// <summary>Adds a shape that gets a type of its own, named after one of these places unless the document names it.</summary>
    public void Name(NamedShape shape, IEnumerable<PlaceName> places)
    {
        shape.PlaceNames.UnionWith(places);
        shape.Representative = shape;
        _named.Add(shape);
    }

    /// <summary>Whether the shape of a schema was asked for.</summary>
    public bool Knows(SpecNode schema)
    {
        var conjunction = Conjunction.Of(Spec, [schema]);
        return conjunction.Target is null && conjunction.Leaves.Count > 0 && _shapes.ContainsKey(KeyOf(conjunction.Leaves));
    }

    /// <summary>Whether the cases of a union are being read: a case that contains its own union means the rest of that schema.</summary>
    public bool IsOpen(SpecNode union) => _openUnions.Contains(union);

    public void Open(SpecNode union) => _openUnions.Add(union);

    public void Close(SpecNode union) => _openUnions.Remove(union);

    /// <summary>The schema around a union; always the same node, as shapes are known by their nodes.</summary>
    public SpecNode WithoutUnion(SpecNode owner)
    {
        if (!_withoutUnions.TryGetValue(owner, out var rest))
        {
            rest = owner.Without("oneOf", "anyOf", "allOf", "discriminator", "title");
            _withoutUnions.Add(owner, rest);
        }

        return rest;
    }

    public void Later(Action read)
    {
        var operation = Operation;
        _pending.Enqueue(() =>
        {
            Operation = operation;
            read();
        });
    }

    private bool IsWholeSchema(SpecNode node) => Spec.NameOf(node) is not null;

    public string KeyOf(IReadOnlyList<SpecNode> nodes)
    {
        if (nodes.Count == 1)
        {
            return IdOf(nodes[0]).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(",", nodes.Select(IdOf));
    }

    private int IdOf(SpecNode node)
    {
        if (!_ids.TryGetValue(node, out var id))
        {
            id = _ids.Count;
            _ids.Add(node, id);
        }

        return id;
    }
}
