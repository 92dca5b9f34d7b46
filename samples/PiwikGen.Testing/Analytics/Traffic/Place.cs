namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>Where somebody lives, and the language of the browser.</summary>
internal sealed record Place(Labelled Continent, Labelled Country, string City, Labelled Language)
{
    private static readonly Labelled Europe = new("EU", "Europe");
    private static readonly Labelled NorthAmerica = new("NA", "North America");
    private static readonly Labelled Asia = new("AS", "Asia");

    private static readonly Labelled English = new("en", "English");
    private static readonly Labelled German = new("de", "German");
    private static readonly Labelled Polish = new("pl", "Polish");
    private static readonly Labelled French = new("fr", "French");
    private static readonly Labelled Dutch = new("nl", "Dutch");
    private static readonly Labelled Swedish = new("sv", "Swedish");
    private static readonly Labelled Japanese = new("ja", "Japanese");

    private static readonly Labelled Germany = new("DE", "Germany");
    private static readonly Labelled Poland = new("PL", "Poland");
    private static readonly Labelled UnitedStates = new("US", "United States");

    public static Weighted<Place> All { get; } = new(
        (new Place(Europe, Germany, "Berlin", German), 12),
        (new Place(Europe, Germany, "Hamburg", German), 8),
        (new Place(Europe, Germany, "Munich", English), 4),
        (new Place(Europe, Poland, "Warsaw", Polish), 11),
        (new Place(Europe, Poland, "Wroclaw", Polish), 7),
        (new Place(Europe, new Labelled("FR", "France"), "Paris", French), 9),
        (new Place(Europe, new Labelled("NL", "Netherlands"), "Utrecht", Dutch), 7),
        (new Place(Europe, new Labelled("SE", "Sweden"), "Gothenburg", Swedish), 4),
        (new Place(Europe, new Labelled("GB", "United Kingdom"), "Leeds", English), 9),
        (new Place(NorthAmerica, UnitedStates, "Chicago", English), 10),
        (new Place(NorthAmerica, UnitedStates, "Portland", English), 6),
        (new Place(NorthAmerica, new Labelled("CA", "Canada"), "Toronto", English), 4),
        (new Place(Asia, new Labelled("IN", "India"), "Pune", English), 5),
        (new Place(Asia, new Labelled("JP", "Japan"), "Osaka", Japanese), 4));
}
