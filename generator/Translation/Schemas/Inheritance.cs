using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>
/// Classes that extend each other: a named object whose <c>allOf</c> refers to one with a discriminator. Everywhere else
/// <c>allOf</c> merges.
/// </summary>
internal static class Inheritance
{
    private const int MaxDepth = 16;

    /// <summary>Finds the base of a named object, and makes it known to all its bases.</summary>
    public static void Find(ObjectShape shape, SpecNode schema, ShapeReader reader)
    {
        var derivedName = shape.ComponentName!;
        shape.OtherBases.AddRange(BaseReferences(schema, reader).Skip(1).Select(other => UnionCases.Resolve(reader.Read(other, derivedName).Shape)));
        var current = shape;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (BaseReference(schema, reader) is not { } reference || reader.Spec.Target(reference) is not { } target)
            {
                return;
            }

            if (UnionCases.Resolve(reader.Read(reference, derivedName).Shape) is not ObjectShape { ComponentName: not null } extended
                || ReferenceEquals(extended, shape) || extended.Derived.Any(derived => ReferenceEquals(derived.Shape, shape)))
            {
                return;
            }

            current.Base ??= extended;
            if (Discriminator.Of(target, reader.Spec) is { } discriminator)
            {
                extended.Derived.Add((shape, discriminator.ConstantsOf(derivedName)));
                if (discriminator.OnlyValueOf(derivedName) is { } only && !shape.Discriminators.ContainsKey(only.WireName))
                {
                    shape.Discriminators.Add(only.WireName, only.Value);
                }
            }

            current = extended;
            schema = target;
        }
    }

    /// <summary>The objects that it extends, the nearest first.</summary>
    public static IEnumerable<ObjectShape> BasesOf(ObjectShape shape)
    {
        for (var extended = shape.Base; extended is not null; extended = extended.Base)
        {
            yield return extended;
        }
    }

    /// <summary>
    /// Whether an object stands for others that no class of its own extends: those that its mapping names, whether they refer to it or not, and
    /// those of a base that is merged into it.
    /// </summary>
    public static bool HasOtherKinds(ObjectShape shape, IReadOnlyList<SpecNode> leaves) => shape.ComponentName is null
        ? leaves.Any(static leaf => leaf["discriminator"] is not null)
        : leaves[0]["discriminator"]?["mapping"] is { Members.Count: > 0 };

    /// <summary>
    /// A class extends one other. What else an object extends under a discriminator has to keep the object's members without knowing them. Runs when all
    /// schemas are read.
    /// </summary>
    public static void OpenOtherBases(IEnumerable<ObjectShape> shapes)
    {
        foreach (var shape in shapes)
        {
            foreach (var other in shape.OtherBases.OfType<ObjectShape>().SelectMany(static other => BasesOf(other).Prepend(other)))
            {
                other.HasOtherKinds |= !ReferenceEquals(other, shape) && !BasesOf(shape).Contains(other);
            }
        }
    }

    /// <summary>Whether an object extends one that is in use.</summary>
    public static bool ExtendsKnown(SpecNode schema, ShapeReader reader) =>
        BaseReferences(schema, reader).Any(reference => reader.Spec.Target(reference) is { } target && reader.Knows(target));

    /// <summary>The outermost base of an object that declares a property of this name, and where; null where none does.</summary>
    public static (ObjectShape Owner, int Index)? OwnerOf(ObjectShape shape, string wireName)
    {
        (ObjectShape, int)? owner = null;
        for (var extended = shape.Base; extended is not null; extended = extended.Base)
        {
            var index = extended.Properties.FindIndex(other => other.WireName == wireName);
            if (index >= 0)
            {
                owner = (extended, index);
            }
        }

        return owner;
    }

    private static SpecNode? BaseReference(SpecNode schema, ShapeReader reader) => BaseReferences(schema, reader).FirstOrDefault();

    private static IEnumerable<SpecNode> BaseReferences(SpecNode schema, ShapeReader reader) => schema["allOf"] is { Kind: SpecNodeKind.Array } all
        ? all.Items.Where(item => item["$ref"] is not null && reader.Spec.Target(item) is { } target && IsBase(target, reader, 0))
        : [];

    private static bool IsBase(SpecNode schema, ShapeReader reader, int depth) =>
        schema["oneOf"] is null && schema["anyOf"] is null
        && (schema["discriminator"] is not null
            || (depth < MaxDepth && schema["allOf"] is { Kind: SpecNodeKind.Array } all
                && all.Items.Any(item => item["$ref"] is not null && reader.Spec.Target(item) is { } target && IsBase(target, reader, depth + 1))));
}
