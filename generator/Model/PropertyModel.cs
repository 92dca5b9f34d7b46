namespace PiwikGen.Generator.Model;

/// <summary>A property of an emitted class.</summary>
/// <param name="WireName">The member's name in JSON.</param>
/// <param name="Name">The property's name in C#.</param>
/// <param name="Type">Its type when present; <see cref="TypeRef.IsNullable"/> says whether null may be sent or received.</param>
/// <param name="Presence">Whether it may be absent, and how absence is expressed.</param>
/// <param name="Constant">What it is filled in with, where the schema allows one value only.</param>
/// <param name="Documentation">What the document says of it.</param>
/// <param name="IsWritten">False for a read-only member of a type that is sent.</param>
/// <param name="IsSecret">A password, which <c>ToString</c> never prints.</param>
internal sealed record PropertyModel(
    DocumentText WireName,
    string Name,
    TypeRef Type,
    Presence Presence,
    LiteralModel? Constant,
    DocumentationModel Documentation,
    bool IsWritten = true,
    bool IsSecret = false)
{
    /// <summary>Whether each JSON of the object that an answer brings has it, by the document's word.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Whether the base class declares it.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether each class that extends this one sets it to a constant, so that nobody who creates one of them need do so.</summary>
    public bool IsSetByDerived { get; init; }
}

internal enum Presence
{
    /// <summary>Must be there: <c>required T</c>, or <c>required T?</c> where null is one of its values.</summary>
    Required,

    /// <summary>May be absent; null in C# means absent.</summary>
    Optional,

    /// <summary>Absent, null and value are three things: <c>Optional&lt;T?&gt;</c>.</summary>
    OptionalNullable,
}
