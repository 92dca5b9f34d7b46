namespace PiwikGen.Benchmarks.Generating;

/// <summary>
/// The documents that are generated from: our own, and large ones of others where there are any (PIWIKGEN_CORPUS, or shared/corpus beside
/// the checkout), which are not part of this repository.
/// </summary>
internal static class Documents
{
    private static readonly (string Name, string File)[] Others =
    [
        ("Twilio (JSON)", "twilio-api-v2010.json"),
        ("Stripe (JSON)", "stripe-2022.json"),
        ("Stripe (YAML)", "stripe-2023.yaml"),
        ("Cloudflare", "cloudflare.json"),
        ("Cloudflare", "cloudflare.yaml"),
        ("OpenAI (YAML)", "openai.yaml"),
    ];

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The document of this repository that the samples use.</summary>
    public static DocumentCase Apps { get; } = new("Apps (JSON)", Path.Combine(Root, "specs", "apps.openapi.json"));

    /// <summary>The folder with documents of others; null where there is none.</summary>
    public static string? Corpus { get; } = FindCorpus();

    /// <summary>A part of the names of the documents that count; null for all.</summary>
    public static string? Only { get; set; }

    /// <summary>All documents that are there.</summary>
    public static IReadOnlyList<DocumentCase> All => [.. Others
        .Select(static other => Find(other.Name, other.File))
        .OfType<DocumentCase>()
        .Prepend(Apps)
        .Where(static document => Only is null || document.Name.Contains(Only, StringComparison.OrdinalIgnoreCase))];

    /// <summary>What is left out since it is not there.</summary>
    public static IEnumerable<string> Missing => Others
        .GroupBy(static other => other.Name)
        .Where(static group => group.All(static other => Find(other.Name, other.File) is null))
        .Select(static group => group.Key);

    /// <summary>Stripe's document in JSON; null where there is none.</summary>
    public static DocumentCase? Stripe => Find("Stripe (JSON)", "stripe-2022.json");

    private static DocumentCase? Find(string name, string file) =>
        Corpus is { } folder && Path.Combine(folder, "real", file) is var path && File.Exists(path) ? new DocumentCase(name, path) : null;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PiwikGen.sln")))
        {
            folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))
                ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
        }

        return folder;
    }

    private static string? FindCorpus()
    {
        var named = Environment.GetEnvironmentVariable("PIWIKGEN_CORPUS");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Root, "..", "shared", "corpus") : named;
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
