using System.Globalization;

namespace PiwikGen.Testing.JsonApi;

/// <summary>Times as the API writes them: offsets in figures, never as Z.</summary>
internal static class ApiTime
{
    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string? Text(DateTimeOffset? time) => time is { } known ? Text(known) : null;
}
