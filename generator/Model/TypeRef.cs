namespace PiwikGen.Generator.Model;

/// <summary>How one type names another. A name, not the type itself, so that recursive schemas stay finite and comparable.</summary>
/// <param name="Kind">Which reader and writer serves it.</param>
/// <param name="Name">The name of an emitted type; null for all others.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Item">The element of a list, the value of a map.</param>
/// <param name="IsNullable">Whether null is one of its values.</param>
internal sealed record TypeRef(TypeKind Kind, string? Name = null, string? Namespace = null, TypeRef? Item = null, bool IsNullable = false)
{
    public static readonly TypeRef Element = new(TypeKind.Element);

    public static readonly TypeRef String = new(TypeKind.String);

    /// <summary>Whether it is an enum of texts, which is written as its text.</summary>
    public bool IsTextEnum { get; init; }

    public bool IsValueType => Kind is not (TypeKind.String or TypeKind.Uri or TypeKind.Bytes or TypeKind.Model
        or TypeKind.List or TypeKind.Map or TypeKind.File);

    /// <summary>Whether it reads and writes itself: an emitted type, unless it is a struct that may be null.</summary>
    public bool IsItsOwnCodec => Kind == TypeKind.Model || (Kind == TypeKind.Enum && !IsNullable);

    public bool IsListOfStrings => Kind == TypeKind.List && Item is { Kind: TypeKind.String, IsNullable: false };

    /// <summary>Whether it is a list of an emitted type, none of whose items is null.</summary>
    public bool IsListOfModels => Kind == TypeKind.List && Item is { Kind: TypeKind.Model or TypeKind.Enum, IsNullable: false };

    /// <summary>Kinds that the runtime reads and writes by a method of their own, without a codec.</summary>
    public bool IsScalar => Kind <= TypeKind.Element;

    /// <summary>
    /// The name where an expression is due and a member may hide the simple one: <c>Account.ReadJson</c> in a class that has
    /// a property <c>Account</c>.
    /// </summary>
    public string FullName => $"global::{Namespace}.{Name}";

    /// <summary>The C# type, without the question mark of <see cref="IsNullable"/>.</summary>
    public string Bare => Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.UInt64 => "ulong",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.Guid => "global::System.Guid",
        TypeKind.DateTimeOffset => "global::System.DateTimeOffset",
        TypeKind.DateOnly => "global::System.DateOnly",
        TypeKind.Uri => "global::System.Uri",
        TypeKind.Bytes => "byte[]",
        TypeKind.Element => "JsonElement",
        TypeKind.List => $"List<{Item!.CSharp}>",
        TypeKind.Map => $"Dictionary<string, {Item!.CSharp}>",
        TypeKind.File => "FileContent",
        _ => Name!,
    };

    /// <summary>The C# type as it is written in a declaration.</summary>
    public string CSharp => IsNullable ? Bare + "?" : Bare;

    /// <summary>The runtime's codec for it: a struct type with static Read and Write.</summary>
    public string Codec
    {
        get
        {
            var codec = Kind switch
            {
                TypeKind.List => $"ListCodec<{Item!.CSharp}, {Item.Codec}>",
                TypeKind.Map => $"MapCodec<{Item!.CSharp}, {Item.Codec}>",
                TypeKind.Model or TypeKind.Enum => $"ModelCodec<{Name}>",
                TypeKind.Element => "JsonElementCodec",
                TypeKind.File => throw new InvalidOperationException("A file has no JSON."),
                _ => $"{Kind}Codec",
            };
            return IsNullable && IsValueType ? $"NullableCodec<{Bare}, {codec}>" : codec;
        }
    }

    /// <summary>
    /// The type arguments of a method of the runtime that takes a type and its codec: of an emitted type that is not nullable the type
    /// alone, as it is its own codec.
    /// </summary>
    public string CodecArguments => IsItsOwnCodec ? $"<{CSharp}>" : $"<{CSharp}, {Codec}>";

    public TypeRef OrNull() => IsNullable ? this : this with { IsNullable = true };

    public TypeRef NotNull() => IsNullable ? this with { IsNullable = false } : this;

    public static TypeRef ListOf(TypeRef item) => new(TypeKind.List, Item: item);

    public static TypeRef MapOf(TypeRef value) => new(TypeKind.Map, Item: value);
}
