using System.Text.Json.Nodes;
using PiwikGen.Generator.Model;
using PiwikGen.Generator.Reading;
using PiwikGen.Generator.Resolving;
using PiwikGen.Generator.Translation;

namespace PiwikGen.Corpus.Tests.Prism;

/// <summary>A document of one file: what the generator makes of its operations, beside what the document itself says of them.</summary>
internal sealed class DescribedApi
{
    private DescribedApi(JsonObject document, ApiModel model)
    {
        Document = document;
        Model = model;
        Samples = new SampleValue(document);
    }

    public JsonObject Document { get; }

    public ApiModel Model { get; }

    public SampleValue Samples { get; }

    public static DescribedApi Read(string path)
    {
        var file = SpecReader.Read(path, File.ReadAllText(path), CancellationToken.None);
        var spec = SpecResolver.Resolve(file, new SpecSet([file]), [], CancellationToken.None)!;
        var options = new TranslationOptions("Corpus.Document", "DocumentClient", UseRecords: false, MarksUnions: false, IsStrict: false);
        return new DescribedApi(SpecJson.Of(file.Root!)!.AsObject(), ApiTranslator.Translate(spec, options, new TranslationProblems(), CancellationToken.None));
    }

    /// <summary>The Operation Object, with the parameters of its path among its own.</summary>
    public (JsonObject Operation, IReadOnlyList<JsonObject> Parameters)? Find(OperationModel operation)
    {
        var path = Samples.Resolve(Document["paths"]?[operation.Path.Raw]) as JsonObject;
        if (path?[operation.HttpMethod.Raw.ToLowerInvariant()] is not JsonObject own)
        {
            return null;
        }

        var parameters = (own["parameters"] as JsonArray ?? []).Concat(path["parameters"] as JsonArray ?? [])
            .Select(parameter => Samples.Resolve(parameter)).OfType<JsonObject>()
            .DistinctBy(static parameter => (parameter["name"]?.ToString(), parameter["in"]?.ToString()))
            .ToList();
        return (own, parameters);
    }
}
