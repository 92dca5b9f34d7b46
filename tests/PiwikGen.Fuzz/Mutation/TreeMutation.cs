using PiwikGen.Generator.Reading;

namespace PiwikGen.Fuzz.Mutation;

/// <summary>Changes of values: what comes out is well-formed and says something else, or nonsense.</summary>
internal static class TreeMutation
{
    private const int MaxDonor = 300;

    private static readonly (string Open, string Close)[] Wrappings =
    [
        ("[", "]"), ("{\"a\":", "}"), ("{\"allOf\":[", "]}"), ("{\"oneOf\":[", "]}"), ("{\"anyOf\":[{\"type\":\"null\"},", "]}"), ("{\"type\":\"array\",\"items\":", "}"), ("{\"additionalProperties\":", "}"),
        ("{\"type\":\"object\",\"required\":[\"own\"],\"properties\":{\"own\":", "}}"), ("{\"not\":", "}"), ("{\"allOf\":[{\"type\":\"object\"},", "],\"nullable\":true}"), ("{\"oneOf\":[{\"type\":\"string\"},", "],\"discriminator\":{\"propertyName\":\"a\"}}"),
    ];

    public static FuzzInput Mutate(Seed from, SeedPool pool, Random random)
    {
        var edits = new Dictionary<SpecNode, TreeEdit>();
        for (var count = random.Next(1, 9); count > 0; count--)
        {
            var place = from.Places[random.Next(1, from.Places.Count)];
            edits[place.Node] = Edit(place, from, pool, random);
        }

        var isYaml = random.Next(3) == 0;
        return new FuzzInput(TreeText.Of(from.Places[0].Node, edits, isYaml), isYaml ? ".yaml" : ".json");
    }

    private static TreeEdit Edit(SeedPlace place, Seed from, SeedPool pool, Random random) => random.Next(11) switch
    {
        0 => new TreeEdit { IsRemoved = true },
        1 => new TreeEdit { Json = OpenApiWords.PickValue(random) },
        2 => new TreeEdit { Other = Donor(from, random) },
        3 => new TreeEdit { Other = Donor(pool.Pick(random), random) },
        4 => new TreeEdit { Name = Name(from, random) },
        5 => new TreeEdit { CopyName = Name(from, random) },
        6 => Wrapped(random),
        7 => new TreeEdit { Json = "\"" + HostileTexts.Escape(HostileTexts.Pick(random)) + "\"" },
        8 => new TreeEdit { Json = "{\"$ref\":\"" + HostileTexts.Escape(from.Places[random.Next(from.Places.Count)].Pointer) + "\"}" },
        9 when place.Node.IsObject => new TreeEdit { Added = (OpenApiWords.Pick(random), Added(from, random)) },
        9 => new TreeEdit { Json = OpenApiWords.PickValue(random) },
        _ => new TreeEdit { Name = OpenApiWords.Pick(random) },
    };

    private static TreeEdit Wrapped(Random random)
    {
        var (open, close) = Wrappings[random.Next(Wrappings.Length)];
        var times = random.Next(20) == 0 ? random.Next(2, 200) : 1;
        return new TreeEdit { Around = (string.Concat(Enumerable.Repeat(open, times)), string.Concat(Enumerable.Repeat(close, times))) };
    }

    private static string Added(Seed from, Random random) => random.Next(2) == 0
        ? OpenApiWords.PickValue(random)
        : "{\"$ref\":\"" + HostileTexts.Escape(from.Places[random.Next(from.Places.Count)].Pointer) + "\"}";

    private static SpecNode? Donor(Seed seed, Random random)
    {
        for (var tries = 0; tries < 8 && seed.Places.Count > 0; tries++)
        {
            var place = seed.Places[random.Next(seed.Places.Count)];
            if (place.Size <= MaxDonor)
            {
                return place.Node;
            }
        }

        return null;
    }

    private static string Name(Seed from, Random random) => random.Next(3) switch
    {
        0 => HostileTexts.Pick(random),
        1 => OpenApiWords.Pick(random),
        _ => from.Places[random.Next(from.Places.Count)].Name,
    };
}
