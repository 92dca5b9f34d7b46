namespace PiwikGen.Generator.Model;

/// <summary>A value that has one of several types (<c>oneOf</c>, <c>anyOf</c>, several types).</summary>
internal sealed record UnionModel(
    string Namespace,
    string Name,
    DocumentationModel Documentation,
    EquatableArray<UnionCaseModel> Cases) : TypeModel(Namespace, Name, Documentation)
{
    /// <summary>Whether it bears the attribute by which C# knows its union types.</summary>
    public bool IsMarked { get; init; }
}

/// <param name="Name">The case's name: <c>TryGet{Name}</c>.</param>
/// <param name="ArgumentName">Its name as an argument of <c>Match</c>.</param>
/// <param name="Type">Its C# type; different in every case.</param>
/// <param name="JsonKinds">Names of the runtime's <c>JsonKinds</c> flags that it may have.</param>
/// <param name="ItemKinds">Of a list beside others: the same of its items.</param>
/// <param name="Constants">Path and JSON text in turn: the constants that tell the case.</param>
/// <param name="Places">Places whose kinds of values tell the case where no constant does.</param>
/// <param name="MemberTypes">The objects whose lists of members tell the case: its type, or what that is a union of.</param>
internal sealed record UnionCaseModel(
    string Name,
    string ArgumentName,
    TypeRef Type,
    EquatableArray<string> JsonKinds,
    EquatableArray<string> ItemKinds,
    EquatableArray<DocumentText> Constants,
    EquatableArray<UnionPlaceModel> Places,
    EquatableArray<TypeRef> MemberTypes);

/// <param name="Path">As those of constants; <c>-</c> leads to the items of a list.</param>
/// <param name="JsonKinds">Names of the runtime's <c>JsonKinds</c> flags; empty where no value belongs.</param>
internal sealed record UnionPlaceModel(DocumentText Path, EquatableArray<string> JsonKinds);
