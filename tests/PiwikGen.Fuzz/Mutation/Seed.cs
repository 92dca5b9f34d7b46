using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>A document to mutate: its text, its tokens, and its values where it can be read.</summary>
internal sealed class Seed
{
    public Seed(string name, string text)
    {
        Name = name;
        Text = text;
        Extension = Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase) ? ".json" : ".yaml";
        Tokens = TextTokens.Of(text);
        Places = SpecReader.Read("seed" + Extension, text, CancellationToken.None).Root is { } root ? SeedPlace.Of(root) : [];
    }

    public string Name { get; }

    public string Text { get; }

    public string Extension { get; }

    public IReadOnlyList<Range> Tokens { get; }

    /// <summary>All values, the document itself first; none of a document that cannot be read.</summary>
    public IReadOnlyList<SeedPlace> Places { get; }
}
