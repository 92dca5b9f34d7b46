using PiwikGen.Generator.Reading;

namespace PiwikGen.Generator.Resolving;

/// <summary>A schema of <c>components.schemas</c> (or <c>definitions</c>) and its name there.</summary>
internal readonly record struct NamedSchema(string Name, SpecNode Schema);
