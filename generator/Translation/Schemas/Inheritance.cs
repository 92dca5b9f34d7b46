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

    /// <summary>Whether an object extends one that is in use.</summary>
    public static bool ExtendsKnown(SpecNode schema, ShapeReader reader) =>
        BaseReference(schema, reader) is { } reference && reader.Spec.Target(reference) is { } target && reader.Knows(target);

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

    private static SpecNode? BaseReference(SpecNode schema, ShapeReader reader) => schema["allOf"] is { Kind: SpecNodeKind.Array } all
        ? all.Items.FirstOrDefault(item => item["$ref"] is not null && reader.Spec.Target(item) is { } target && IsBase(target, reader, 0))
        : null;

    private static bool IsBase(SpecNode schema, ShapeReader reader, int depth) =>
        schema["oneOf"] is null && schema["anyOf"] is null
        && (schema["discriminator"] is not null
            || (depth < MaxDepth && schema["allOf"] is { Kind: SpecNodeKind.Array } all
                && all.Items.Any(item => item["$ref"] is not null && reader.Spec.Target(item) is { } target && IsBase(target, reader, depth + 1))));
}
