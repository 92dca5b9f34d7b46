using System.Text.RegularExpressions;
using PiwikGen.Testing.JsonApi;

namespace PiwikGen.Testing.MetaSites;

/// <summary>The settings of a meta site that a request carries; null where one is left out.</summary>
internal sealed partial record MetaSiteSettings(string? Name, string? Currency, string? TimeZone, bool? HasECommerceTracking, bool? HasSharePointIntegration)
{
    private const int LongestName = 191;

    public static MetaSiteSettings Read(AttributeReader attributes)
    {
        var settings = new MetaSiteSettings(
            attributes.Text("name"),
            attributes.Text("currency"),
            attributes.Text("timezone"),
            attributes.Flag("e_commerce_tracking"),
            attributes.Flag("sharepoint_integration"));
        Check(attributes, "name", settings.Name is null or { Length: > 0 and <= LongestName });
        Check(attributes, "currency", settings.Currency is null || CurrencyCode().IsMatch(settings.Currency));
        Check(attributes, "timezone", settings.TimeZone is null || Offset().IsMatch(settings.TimeZone) || TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _));
        return settings;
    }

    public void Apply(StoredMetaSite metaSite)
    {
        metaSite.Name = Name ?? metaSite.Name;
        metaSite.Currency = Currency ?? metaSite.Currency;
        metaSite.TimeZone = TimeZone ?? metaSite.TimeZone;
        metaSite.HasECommerceTracking = HasECommerceTracking ?? metaSite.HasECommerceTracking;
        metaSite.HasSharePointIntegration = HasSharePointIntegration ?? metaSite.HasSharePointIntegration;
    }

    private static void Check(AttributeReader attributes, string name, bool isValid)
    {
        if (!isValid)
        {
            throw attributes.Refusal(name, "This value is not valid.");
        }
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();

    [GeneratedRegex("^UTC([+-][0-9]{1,2}(:[0-9]{2})?)?$")]
    private static partial Regex Offset();
}
