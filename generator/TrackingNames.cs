namespace PiwikGen.Generator;

/// <summary>The steps of the pipeline whose caching is tested.</summary>
internal static class TrackingNames
{
    public const string Settings = nameof(Settings);
    public const string Inputs = nameof(Inputs);
    public const string Files = nameof(Files);
    public const string Language = nameof(Language);
    public const string Runtime = nameof(Runtime);
    public const string Specs = nameof(Specs);
    public const string Overlays = nameof(Overlays);
    public const string Models = nameof(Models);
    public const string Summary = nameof(Summary);
    public const string Problems = nameof(Problems);
    public const string Clients = nameof(Clients);
    public const string Types = nameof(Types);
    public const string Resolvers = nameof(Resolvers);
    public const string RootClients = nameof(RootClients);

    public static readonly string[] All =
    [
        Settings, Inputs, Files, Language, Runtime, Specs, Overlays, Models, Summary, Problems, Clients, Types, Resolvers, RootClients,
    ];
}
