namespace PiwikGen.Generator.Naming;

/// <summary>Who wants which name in a scope.</summary>
/// <param name="Key">Tells the requests of one scope apart; a tail that settles a clash is derived from it alone.</param>
/// <param name="Raw">The text in the document that the name came from.</param>
/// <param name="Preferred">The name it should have.</param>
/// <param name="Priority">Among several that prefer one name, the lowest has it: components before inline schemas.</param>
/// <param name="Alternatives">Names to try, in this order, where the preferred one is taken.</param>
internal sealed record NameRequest(
    string Key, string Raw, Identifier Preferred, int Priority = 0, IReadOnlyList<Identifier>? Alternatives = null);
