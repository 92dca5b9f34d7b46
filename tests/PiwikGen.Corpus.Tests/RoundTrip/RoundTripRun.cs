using System.Text.Json.Nodes;

namespace PiwikGen.Corpus.Tests.RoundTrip;

/// <summary>Makes values of every schema of documents, and has them read and written by what is generated for these schemas.</summary>
/// <param name="values">How many values a schema gets; the first has all members, the second those that are required, the others some.</param>
internal sealed class RoundTripRun(int values)
{
    private readonly List<string> _problems = [];

    public int Documents { get; private set; }

    public int Schemas { get; private set; }

    /// <summary>Schemas of which no value could be made, as most of those that contradict themselves.</summary>
    public int SchemasWithout { get; private set; }

    public int Values { get; private set; }

    public int Failed { get; private set; }

    /// <summary>What went wrong, each with the value; of one schema only the first.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public void Add(string path)
    {
        var name = Path.GetFileName(path);
        if (SpecJson.Read(path) is not JsonObject source || ProbeDocument.Of(source) is not { Places.Count: > 0 } document)
        {
            return;
        }

        var (probes, problem) = LoadedProbes.Load(document);
        if (probes is null)
        {
            _problems.Add($"{name}: {problem}");
            return;
        }

        using (probes)
        {
            Documents++;
            for (var probe = 0; probe < document.Places.Count; probe++)
            {
                Add(name, document, probes, probe);
            }
        }
    }

    public override string ToString() =>
        $"{Documents} documents, {Schemas} schemas, {Values} values made of them, {Failed} not written back equal; {SchemasWithout} schemas of which no value could be made";

    private void Add(string name, ProbeDocument document, LoadedProbes probes, int probe)
    {
        var (made, failed) = (0, 0);
        for (var number = 0; number < values; number++)
        {
            if (ValueOf(name, document, probe, number, out var value))
            {
                made++;
                if (probes.RoundTrip(probe, value) is { } difference && failed++ == 0)
                {
                    _problems.Add($"{name} {document.Places[probe]}, value {number}: {difference} in {Shorten(value)}");
                }
            }
        }

        Schemas++;
        Values += made;
        Failed += failed;
        SchemasWithout += made == 0 ? 1 : 0;
    }

    private static bool ValueOf(string name, ProbeDocument document, int probe, int number, out JsonNode? value)
    {
        // The same values in every run, whatever other schemas and documents there are.
        var random = new Random($"{name} {document.Places[probe]} {number}".Aggregate(17, static (hash, unit) => unchecked((hash * 31) + unit)));
        var fullness = number switch { 0 => 1, 1 => 0, _ => random.NextDouble() };
        try
        {
            value = new InstanceMaker(document.Tree, random, fullness).Make(document.SchemaOf(probe));
            return true;
        }
        catch (NoInstanceException)
        {
            value = null;
            return false;
        }
    }

    private static string Shorten(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= 600 ? text : text[..600] + "...";
    }
}
