namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>How somebody found the site.</summary>
internal sealed record Origin(Labelled Type, string Source, string Medium, string Address, string Keyword, string Campaign)
{
    private static readonly Labelled Direct = new(1L, "Direct entry");
    private static readonly Labelled Search = new(2L, "Search engine");
    private static readonly Labelled Website = new(3L, "Website");
    private static readonly Labelled Paid = new(6L, "Campaign");
    private static readonly Labelled Social = new(7L, "Social");

    public static Weighted<Origin> All { get; } = new(
        (new Origin(Direct, "direct", "none", "", "", ""), 30),
        (new Origin(Search, "search.example", "organic", "https://search.example.com/", "", ""), 26),
        (new Origin(Search, "find.example", "organic", "https://find.example.net/", "how to start", ""), 8),
        (new Origin(Website, "partner.example.org", "referral", "https://partner.example.org/links", "", ""), 9),
        (new Origin(Website, "magazine.example.com", "referral", "https://magazine.example.com/review", "", ""), 6),
        (new Origin(Paid, "newsletter", "email", "", "", "monthly-news"), 7),
        (new Origin(Paid, "search.example", "cpc", "https://search.example.com/", "best offer", "autumn-sale"), 8),
        (new Origin(Social, "social.example", "social", "https://social.example.com/", "", ""), 6));

    public bool IsCampaign => Campaign.Length > 0;
}
