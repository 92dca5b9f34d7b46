namespace PiwikGen.Generator.Naming;

/// <summary>Singular and plural of English nouns, well enough for the words that occur in paths.</summary>
internal static class Nouns
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person", ["children"] = "child", ["men"] = "man", ["women"] = "woman", ["feet"] = "foot", ["teeth"] = "tooth",
        ["mice"] = "mouse", ["indices"] = "index", ["indexes"] = "index", ["matrices"] = "matrix", ["vertices"] = "vertex",
        ["appendices"] = "appendix", ["criteria"] = "criterion", ["phenomena"] = "phenomenon", ["analyses"] = "analysis",
        ["bases"] = "base", ["crises"] = "crisis", ["diagnoses"] = "diagnosis", ["hypotheses"] = "hypothesis", ["theses"] = "thesis",
        ["axes"] = "axis", ["quizzes"] = "quiz", ["lives"] = "life", ["knives"] = "knife", ["wives"] = "wife", ["leaves"] = "leaf",
        ["shelves"] = "shelf", ["halves"] = "half", ["movies"] = "movie", ["cookies"] = "cookie", ["ties"] = "tie", ["pies"] = "pie",
        ["calories"] = "calorie", ["zombies"] = "zombie", ["selfies"] = "selfie", ["aliases"] = "alias", ["statuses"] = "status",
        ["buses"] = "bus", ["bonuses"] = "bonus", ["campuses"] = "campus", ["viruses"] = "virus", ["lenses"] = "lens",
        ["gases"] = "gas", ["caches"] = "cache", ["niches"] = "niche", ["headaches"] = "headache", ["shoes"] = "shoe", ["toes"] = "toe",
        ["potatoes"] = "potato", ["tomatoes"] = "tomato", ["heroes"] = "hero", ["echoes"] = "echo", ["vetoes"] = "veto",
        ["personas"] = "persona", ["schemata"] = "schema", ["alumni"] = "alumnus",
        ["menus"] = "menu", ["cpus"] = "cpu", ["gpus"] = "gpu", ["apis"] = "api", ["skis"] = "ski", ["taxis"] = "taxi", ["kpis"] = "kpi",
        ["uris"] = "uri", ["emojis"] = "emoji", ["wikis"] = "wiki", ["uis"] = "ui", ["skus"] = "sku",
    };

    /// <summary>Words with one form.</summary>
    private static readonly HashSet<string> Unchanging = new(StringComparer.OrdinalIgnoreCase)
    {
        "data", "metadata", "media", "series", "species", "news", "sheep", "fish", "equipment", "information", "software", "hardware",
        "feedback", "details", "stats", "credentials", "basics", "graphics", "economics", "traffic", "content", "analytics", "statistics",
        "dns", "sms", "https", "aws", "ios", "os", "gps", "css", "js", "cors", "tls", "kubernetes", "redis", "postgres", "access",
        "means", "chassis", "logistics", "physics", "mathematics", "whois", "yes", "has", "was", "does", "vs", "always", "sis", "saas",
        "paas", "iaas", "gis", "pos", "vps", "sos", "us",
    };

    private static readonly HashSet<string> SingularInS = new(StringComparer.OrdinalIgnoreCase)
    {
        "alias", "atlas", "bias", "canvas", "gas", "lens", "pancreas", "christmas",
    };

    private static readonly Dictionary<string, string> Plurals = BuildPlurals();

    /// <summary>Whether a word is the plural of another.</summary>
    public static bool IsPlural(string word) => !string.Equals(Singular(word), word, StringComparison.Ordinal);

    public static string Singular(string word)
    {
        if (Unchanging.Contains(word) || SingularInS.Contains(word) || word.Length < 3)
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var singular))
        {
            return InCaseOf(word, singular);
        }

        if (EndsWith(word, "ies") && word.Length > 4)
        {
            return Cut(word, 3) + "y";
        }

        if (EndsWith(word, "sses") || EndsWith(word, "shes") || EndsWith(word, "ches") || EndsWith(word, "xes") || EndsWith(word, "zzes"))
        {
            return Cut(word, 2);
        }

        var isSingular = !EndsWith(word, "s") || EndsWith(word, "ss") || EndsWith(word, "us") || EndsWith(word, "is");
        return isSingular || !IsLetter(word[word.Length - 2]) ? word : Cut(word, 1);
    }

    public static string Plural(string word)
    {
        if (Unchanging.Contains(word) || word.Length == 0 || IsPlural(word))
        {
            return word;
        }

        if (Plurals.TryGetValue(word, out var plural))
        {
            return InCaseOf(word, plural);
        }

        if (EndsWith(word, "y") && word.Length > 1 && "aeiou".IndexOf(word[word.Length - 2]) < 0)
        {
            return Cut(word, 1) + "ies";
        }

        var hisses = EndsWith(word, "s") || EndsWith(word, "x") || EndsWith(word, "z") || EndsWith(word, "ch") || EndsWith(word, "sh");
        return word + (hisses ? "es" : "s");
    }

    private static Dictionary<string, string> BuildPlurals()
    {
        var plurals = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in Irregular)
        {
            plurals[pair.Value] = pair.Key;
        }

        plurals["index"] = "indexes";
        plurals["schema"] = "schemas";
        return plurals;
    }

    private static string InCaseOf(string word, string replacement) =>
        char.IsUpper(word[0]) ? char.ToUpperInvariant(replacement[0]) + replacement.Substring(1) : replacement;

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static string Cut(string word, int count) => word.Substring(0, word.Length - count);

    private static bool IsLetter(char unit) => unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
