namespace PiwikGen.Testing.Analytics.Traffic;

/// <summary>A page of a site; those with a price sell something.</summary>
internal sealed record Page(string Path, string Title, decimal Price = 0)
{
    public static readonly Page Home = new("/", "Home");
    public static readonly Page Search = new("/search", "Search results");
    public static readonly Page Cart = new("/cart", "Your cart");
    public static readonly Page Thanks = new("/order/thank-you", "Thank you for your order");
    public static readonly Page Newsletter = new("/newsletter", "Newsletter");

    /// <summary>Where sessions begin.</summary>
    public static Weighted<Page> Entries { get; } = new(
        (Home, 40),
        (new Page("/blog/first-steps", "First steps"), 14),
        (new Page("/blog/what-is-new", "What is new"), 9),
        (new Page("/blog/ten-tips", "Ten tips for every day"), 8),
        (new Page("/products/tea-pot", "Tea pot", 34.90m), 9),
        (new Page("/products/desk-lamp", "Desk lamp", 59.00m), 8),
        (new Page("/docs/install", "Installation"), 12));

    /// <summary>Where they go on.</summary>
    public static Weighted<Page> Others { get; } = new(
        (new Page("/products", "All products"), 16),
        (new Page("/products/tea-pot", "Tea pot", 34.90m), 10),
        (new Page("/products/desk-lamp", "Desk lamp", 59.00m), 9),
        (new Page("/products/notebook", "Notebook", 7.50m), 8),
        (new Page("/products/back-pack", "Back pack", 89.00m), 6),
        (new Page("/pricing", "Pricing"), 10),
        (new Page("/blog", "Blog"), 9),
        (new Page("/blog/first-steps", "First steps"), 7),
        (new Page("/blog/ten-tips", "Ten tips for every day"), 5),
        (new Page("/docs/install", "Installation"), 8),
        (new Page("/docs/configure", "Configuration"), 7),
        (new Page("/docs/questions", "Questions and answers"), 4),
        (new Page("/about", "About us"), 6),
        (new Page("/contact", "Contact"), 6),
        (Newsletter, 5));
}
