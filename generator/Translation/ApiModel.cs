using PiwikGen.Generator.Model;

namespace PiwikGen.Generator.Translation;

/// <summary>Everything that will be generated for one document.</summary>
internal sealed record ApiModel(EquatableArray<ClientModel> Clients, EquatableArray<TypeModel> Types, DocumentCounts Counts);
