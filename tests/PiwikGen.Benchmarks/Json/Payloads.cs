using System.Text.Json;

namespace PiwikGen.Benchmarks.Json;

/// <summary>The answers that are read: the same bytes at every run.</summary>
internal static class Payloads
{
    private const int Apps = 200;

    private static readonly string[] Cities = ["Warsaw", "Berlin", "Paris", "Lisbon", "Amsterdam"];

    /// <summary>The app that is asked for by its id.</summary>
    public static readonly Guid KnownId = IdOf(0);

    /// <summary>200 apps with their settings, 85 KB.</summary>
    public static byte[] Page { get; } = JsonSerializer.SerializeToUtf8Bytes(
        new TwinPage { Meta = new TwinMeta { Total = Apps }, Data = [.. Enumerable.Range(0, Apps).Select(ItemOf)] }, TwinJson.Default.TwinPage);

    /// <summary>One app with few settings, 300 bytes.</summary>
    public static byte[] One { get; } = JsonSerializer.SerializeToUtf8Bytes(new TwinDocument { Data = Small() }, TwinJson.Default.TwinDocument);

    /// <summary>200 apps as specs/apps.openapi.json describes a list of them.</summary>
    public static byte[] Summaries { get; } = JsonSerializer.SerializeToUtf8Bytes(
        new TwinSummaryPage { Meta = new TwinMeta { Total = Apps }, Data = [.. Enumerable.Range(0, Apps).Select(SummaryOf)] }, TwinJson.Default.TwinSummaryPage);

    private static TwinItem ItemOf(int number) => new() { Type = "ppms/app", Id = IdOf(number), Attributes = AttributesOf(number) };

    private static TwinItem Small() => new()
    {
        Type = "ppms/app",
        Id = KnownId,
        Attributes = new TwinAttributes
        {
            Name = NameOf(0),
            Urls = ["https://shop-0.example.com"],
            Timezone = "Europe/Warsaw",
            Currency = "EUR",
            Gdpr = true,
            AddedAt = AddedOf(0),
            UpdatedAt = UpdatedOf(0),
        },
    };

    private static TwinAttributes AttributesOf(int number) => new()
    {
        Name = NameOf(number),
        Urls = [$"https://shop-{number}.example.com", $"https://www.example.org/shop/{number}"],
        Timezone = "Europe/" + Cities[number % Cities.Length],
        Currency = number % 2 == 0 ? "EUR" : "PLN",
        Organization = "default",
        Delay = 100 + number,
        Sampling = number % 4 * 0.25,
        Gdpr = number % 3 != 0,
        Cnil = number % 7 == 0,
        ECommerceTracking = true,
        ExcludedIps = number % 2 == 0 ? ["10.0.0.*", $"192.168.1.{number % 256}"] : [],
        AddedAt = AddedOf(number),
        UpdatedAt = UpdatedOf(number),
    };

    private static TwinSummary SummaryOf(int number) => new()
    {
        Type = "ppms/app",
        Id = IdOf(number),
        Attributes = new TwinSummaryAttributes { Name = NameOf(number), AddedAt = AddedOf(number), UpdatedAt = UpdatedOf(number) },
    };

    // Every tenth name has a letter that is escaped.
    private static string NameOf(int number) => number % 10 == 9 ? $"Caf\u00e9 and shop number {number}" : $"Shop number {number}";

    private static Guid IdOf(int number) => new(number + 0x2f1b0000, 0x4a51, 0x4c3d, 0x8f, 0x10, 0x22, 0x33, 0x44, 0x55, 0x66, (byte)number);

    private static DateTimeOffset AddedOf(int number) => new DateTimeOffset(2024, 3, 11, 9, 15, 27, TimeSpan.Zero).AddMinutes(number * 977);

    private static DateTimeOffset UpdatedOf(int number) => AddedOf(number).AddSeconds(number * 86_401);
}
