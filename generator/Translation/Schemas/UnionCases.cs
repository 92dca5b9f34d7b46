using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Cases that C# or JSON cannot tell apart become one.</summary>
internal static class UnionCases
{
    public static void Merge(List<UnionCaseShape> cases)
    {
        Unnest(cases);
        RemoveDoubles(cases);
        MergeText(cases);
        MergeNumbers(cases);
        if (cases.Any(static unionCase => Resolve(unionCase.Use.Shape) is ScalarShape { Kind: TypeKind.Element }))
        {
            // One case allows anything: so does the union.
            cases.RemoveAll(static unionCase => Resolve(unionCase.Use.Shape) is not ScalarShape { Kind: TypeKind.Element });
            cases.RemoveRange(1, cases.Count - 1);
        }
    }

    /// <summary>The shape behind aliases.</summary>
    public static Shape Resolve(Shape shape)
    {
        for (var i = 0; i < 64 && shape is UnionShape { Alias: { } alias }; i++)
        {
            shape = alias;
        }

        return shape;
    }

    /// <summary>What a value of the shape can be, in the order of the document. Each union is opened once: one may hold itself, and many may hold one.</summary>
    public static IReadOnlyList<Shape> Leaves(Shape shape)
    {
        shape = Resolve(shape);
        if (shape is not UnionShape)
        {
            return [shape];
        }

        var leaves = new List<Shape>();
        var met = new HashSet<Shape>();
        var pending = new Stack<Shape>();
        pending.Push(shape);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!met.Add(next))
            {
                continue;
            }

            if (next is not UnionShape union)
            {
                leaves.Add(next);
                continue;
            }

            for (var i = union.Cases.Count - 1; i >= 0; i--)
            {
                pending.Push(Resolve(union.Cases[i].Use.Shape));
            }
        }

        return leaves;
    }

    // An inline union inside a union is the union of both.
    private static void Unnest(List<UnionCaseShape> cases)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            if (Resolve(cases[i].Use.Shape) is UnionShape { ComponentName: null, Alias: null, Cases.Count: > 1 } inner && cases[i].Discriminators.Count == 0)
            {
                cases.RemoveAt(i);
                cases.InsertRange(i, inner.Cases);
                i += inner.Cases.Count - 1;
            }
        }
    }

    private static void RemoveDoubles(List<UnionCaseShape> cases)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var shape = Resolve(cases[i].Use.Shape);
            for (var j = cases.Count - 1; j > i; j--)
            {
                if (IsSame(shape, Resolve(cases[j].Use.Shape)))
                {
                    cases[i] = cases[i] with { Discriminators = [.. cases[i].Discriminators, .. cases[j].Discriminators] };
                    cases.RemoveAt(j);
                }
            }
        }
    }

    private static bool IsSame(Shape first, Shape second) =>
        ReferenceEquals(first, second)
        || (first is ScalarShape one && second is ScalarShape two && one.Kind == two.Kind);

    // JSON has one kind of string: a date, an id and any other text are told apart by nothing.
    private static void MergeText(List<UnionCaseShape> cases)
    {
        var texts = cases.Where(static unionCase => IsText(Resolve(unionCase.Use.Shape))).ToList();
        if (texts.Count > 1)
        {
            var index = cases.IndexOf(texts[0]);
            cases.RemoveAll(texts.Contains);
            cases.Insert(index, texts[0] with { Use = texts[0].Use with { Shape = new ScalarShape(TypeKind.String) }, Title = null });
        }
    }

    private static void MergeNumbers(List<UnionCaseShape> cases)
    {
        var numbers = cases.Where(static unionCase => IsNumber(Resolve(unionCase.Use.Shape))).ToList();
        if (numbers.Count > 1)
        {
            var kinds = numbers.Select(static unionCase => Resolve(unionCase.Use.Shape)).OfType<ScalarShape>().Select(static shape => shape.Kind).ToList();
            var kind = kinds.Contains(TypeKind.Double) ? TypeKind.Double : kinds.Contains(TypeKind.Decimal) ? TypeKind.Decimal : TypeKind.Int64;
            var index = cases.IndexOf(numbers[0]);
            cases.RemoveAll(numbers.Contains);
            cases.Insert(index, numbers[0] with { Use = numbers[0].Use with { Shape = new ScalarShape(kind) }, Title = null });
        }
    }

    private static bool IsText(Shape shape) => shape is EnumShape { Backing: EnumBacking.String }
        || (shape is ScalarShape { Kind: TypeKind.String or TypeKind.Guid or TypeKind.DateTimeOffset
            or TypeKind.DateOnly or TypeKind.Uri or TypeKind.Bytes });

    private static bool IsNumber(Shape shape) => shape is EnumShape { Backing: EnumBacking.Integer or EnumBacking.Number }
        || (shape is ScalarShape { Kind: TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Double or TypeKind.Decimal });
}
