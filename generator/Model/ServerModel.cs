namespace PiwikGen.Generator.Model;

/// <summary>A server that a document names: a method that gives its address.</summary>
/// <param name="Name">The method.</param>
/// <param name="Url">The template as the document writes it.</param>
/// <param name="IsRelative">Whether it is relative to an address that the caller knows.</param>
/// <param name="Description">What the document says.</param>
/// <param name="Variables">The variables of the template, those without a default first.</param>
internal sealed record ServerModel(string Name, DocumentText Url, bool IsRelative, DocumentText? Description, EquatableArray<ServerVariableModel> Variables);

/// <param name="WireName">The name in the template.</param>
/// <param name="ArgumentName">The argument of the method.</param>
/// <param name="Default">The value where the caller gives none; null where the document has none.</param>
/// <param name="Description">What the document says, and the values that it lists.</param>
internal sealed record ServerVariableModel(DocumentText WireName, string ArgumentName, DocumentText? Default, DocumentText? Description);
