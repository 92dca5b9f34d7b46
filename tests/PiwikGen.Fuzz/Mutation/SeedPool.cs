namespace PiwikGen.Fuzz.Mutation;

/// <summary>The documents that are mutated: our own, and those of a folder, in an order that does not depend on the machine.</summary>
internal sealed class SeedPool(IReadOnlyList<Seed> seeds)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    public IReadOnlyList<Seed> Seeds => seeds;

    /// <summary>Our own documents and those below a folder, as far as they are not too long; for code, only what a client may come of.</summary>
    public static SeedPool Load(string? folder, int maxLength, bool isForCode)
    {
        var found = folder is null ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && new FileInfo(path).Length <= maxLength)
            .Order(StringComparer.Ordinal)
            .Select(static path => new Seed(Path.GetFileName(path), File.ReadAllText(path)))
            .Where(seed => seed.Text.Length > 0 && (!isForCode || IsDocument(seed)));
        return new SeedPool([.. Own(), .. found]);
    }

    public Seed Pick(Random random) => seeds[random.Next(seeds.Count)];

    private static bool IsDocument(Seed seed) => seed.Places.Count > 0 && seed.Places[0].Node is var root && (root["openapi"] is not null || root["swagger"] is not null);

    private static IEnumerable<Seed> Own()
    {
        var assembly = typeof(SeedPool).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new Seed(name, reader.ReadToEnd());
        }
    }
}
