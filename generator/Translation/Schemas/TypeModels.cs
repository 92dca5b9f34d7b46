using PiwikGen.Generator.Model;
using PiwikGen.Generator.Naming;

namespace PiwikGen.Generator.Translation.Schemas;

/// <summary>Turns named shapes into models of the types that will be emitted.</summary>
internal sealed class TypeModels(TypeRefs types, TranslationOptions options, IReadOnlyList<NamedShape> shapes)
{
    private readonly HashSet<string> _bases = new(shapes.OfType<ObjectShape>().Select(static shape => shape.Base?.Name).OfType<string>(), StringComparer.Ordinal);

    private readonly HashSet<string> _cases = new(
        shapes.OfType<UnionShape>().SelectMany(static shape => shape.Cases).SelectMany(static unionCase => UnionMembers.Of(unionCase.Use.Shape)).OfType<ObjectShape>().Select(static shape => shape.Representative.Name),
        StringComparer.Ordinal);

    public TypeModel Of(NamedShape shape) => shape switch
    {
        ObjectShape @object => OfObject(@object),
        EnumShape @enum => OfEnum(@enum),
        UnionShape union => UnionModels.Of(union, types) with { IsMarked = options.MarksUnions },
        _ => throw new InvalidOperationException($"{shape.GetType()} has no model."),
    };

    private ObjectModel OfObject(ObjectShape shape)
    {
        var names = PropertyNames.Of(shape);
        var properties = shape.Properties.Select((property, i) =>
        {
            var own = OfProperty(shape, property, names[i]);
            return Inheritance.OwnerOf(shape, property.WireName) is { } owner ? Inherited(own, shape, owner.Owner, owner.Index) : own;
        });
        return new ObjectModel(
            types.Namespace,
            shape.Name,
            shape.Documentation,
            properties.ToEquatableArray(),
            AdditionalOf(shape),
            options.UseRecords)
        {
            IsStrict = options.IsStrict,
            BaseName = shape.Base?.Name,
            IsExtended = _bases.Contains(shape.Name),
            IsUnionCase = _cases.Contains(shape.Name),
            HidesMembers = Inheritance.BasesOf(shape).Any(extended => _cases.Contains(extended.Name)),
            Derived = shape.Derived
                .Select(derived => new DerivedModel(types.Of(derived.Shape), derived.Constants.SelectMany(static constant => new[] { constant.Path, constant.Json }).ToDocumentTexts()))
                .ToEquatableArray(),
        };
    }

    // C# lets no class change what its base declares: name, type and presence are those of the base, whatever is said of them once more.
    private PropertyModel Inherited(PropertyModel own, ObjectShape shape, ObjectShape owner, int index)
    {
        var declared = OfProperty(owner, owner.Properties[index], PropertyNames.Of(owner)[index]);
        var isText = declared.Type.Kind == TypeKind.String || declared.Type.IsTextEnum;
        var constant = own.Constant is not null && (own.Type.Kind == TypeKind.String ? isText : own.Type.Kind == declared.Type.Kind) ? own.Constant
            : isText && declared.IsSetByDerived && shape.Discriminators.TryGetValue(own.WireName.Raw, out var value) ? LiteralModel.String(value)
            : null;
        return declared with { IsInherited = true, IsMandatory = own.IsMandatory, Constant = constant, Documentation = own.Documentation };
    }

    // What an object of an unknown kind has beyond its base is kept, and so is the base's own declaration of it.
    private TypeRef? AdditionalOf(ObjectShape shape) => shape switch
    {
        { Base: { } extended } => AdditionalOf(extended),
        { AdditionalProperties: { } additional } => ItemType(additional),
        { Derived.Count: > 0 } or { HasOtherKinds: true } => TypeRef.Element,
        _ => null,
    };

    private TypeRef ItemType(SchemaUse use)
    {
        var type = types.Of(use);
        return type.Kind == TypeKind.Element ? type.NotNull() : type;
    }

    private PropertyModel OfProperty(ObjectShape owner, PropertyShape property, string name)
    {
        var use = property.Use;
        var type = owner.IsMultipart ? MultipartTypes.Of(use, types) : types.Of(use);
        var scalar = UnionCases.Resolve(use.Shape) as ScalarShape;

        // Write-only members are not in answers, read-only ones not in requests: neither can be demanded in both.
        var isRequired = property.IsRequired
            && !(use.IsWriteOnly && owner.IsReceived)
            && !(use.IsReadOnly && owner.IsSent);
        // Parts of a multipart body cannot be null: they are there or not.
        var presence = isRequired ? Presence.Required
            : type.IsNullable && type.Kind != TypeKind.Element && owner.IsSent && !owner.IsMultipart && !use.IsReadOnly ? Presence.OptionalNullable
            : Presence.Optional;

        // JSON of any kind: null is a value of its own already.
        if (type.Kind == TypeKind.Element)
        {
            type = type.NotNull();
        }

        var documentation = DocumentationOf(use);
        return new PropertyModel(
            property.WireName,
            name,
            type,
            presence,
            presence == Presence.OptionalNullable ? null : scalar?.Constant,
            documentation,
            IsWritten: !(use.IsReadOnly && owner.IsSent),
            IsSecret: scalar?.IsSecret == true)
        {
            IsMandatory = property.IsRequired && !use.IsWriteOnly,
            IsSetByDerived = isRequired && owner.Derived.Count > 0 && owner.Derived.All(derived => FixesConstant(derived.Shape, property.WireName, type)),
        };
    }

    // By the only value that its schema allows, or by the one that the discriminator knows it by.
    private static bool FixesConstant(ObjectShape shape, string wireName, TypeRef declared) =>
        shape.Properties.Exists(property => property.WireName == wireName && UnionCases.Resolve(property.Use.Shape) is ScalarShape { Constant: not null })
        || (declared.Kind is TypeKind.String or TypeKind.Enum && shape.Discriminators.ContainsKey(wireName));

    private static DocumentationModel DocumentationOf(SchemaUse use)
    {
        var facts = use.Documentation.Facts;
        var documentation = use.Documentation with { Facts = null } == DocumentationModel.None ? UseOf(use.Shape) : use.Documentation;
        return documentation with { Facts = facts ?? documentation.Facts };
    }

    // The words of a referenced scalar are the words about the property; those of a type stand at the type.
    private static DocumentationModel UseOf(Shape shape)
    {
        var resolved = UnionCases.Resolve(shape);
        return resolved is NamedShape ? resolved.Documentation with { IsDeprecated = false, Description = FirstParagraph(resolved.Documentation) } : resolved.Documentation;
    }

    private static DocumentText? FirstParagraph(DocumentationModel documentation)
    {
        var text = documentation.Description?.Raw;
        var end = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        return end > 0 ? text!.Substring(0, end) : text;
    }

    private EnumModel OfEnum(EnumShape shape)
    {
        var names = MemberNames.OfEnum(shape);
        var values = shape.Values.Select((value, i) => new EnumValueModel(
            names[i],
            value.Literal,
            value.Description is null ? DocumentationModel.None : new DocumentationModel(Description: value.Description)));
        return new EnumModel(types.Namespace, shape.Name, shape.Documentation, shape.Backing, values.ToEquatableArray());
    }
}
