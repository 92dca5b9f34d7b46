namespace PiwikGen.Fuzz.Mutation;

/// <summary>The documents that are mutated: our own, and those of a folder, in an order that does not depend on the machine.</summary>
internal sealed class SeedPool(IReadOnlyList<Seed> seeds)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    public IReadOnlyList<Seed> Seeds => seeds;

    public static SeedPool Load(string? folder, int maxLength)
    {
        var found = folder is null ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && new FileInfo(path).Length <= maxLength)
            .Order(StringComparer.Ordinal)
            .Select(static path => new Seed(Path.GetFileName(path), File.ReadAllText(path)))
            .Where(static seed => seed.Text.Length > 0);
        return new SeedPool([.. Own(), .. found]);
    }

    public Seed Pick(Random random) => seeds[random.Next(seeds.Count)];

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
