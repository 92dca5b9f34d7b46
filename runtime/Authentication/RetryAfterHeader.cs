using System.Globalization;

namespace PiwikGen.Authentication;

/// <summary>Reads <c>Retry-After</c> (RFC 9110, section 10.2.3): a number of seconds or a date.</summary>
internal static class RetryAfterHeader
{
    private const string Name = "Retry-After";

    // More than a day is no time to wait for, and a number with ten digits and more fits no TimeSpan arithmetic worth doing.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How long to wait; null when the header is missing or says nothing usable, such as <c>-5</c> or <c>soon</c>.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        // The typed property gives nothing for 1.5 and for numbers beyond Int32, though both are clear.
        if (!response.Headers.NonValidated.TryGetValues(Name, out var values) || values.Count != 1)
        {
            return null;
        }

        var text = values.ToString().Trim();
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
        }

        if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            var wait = date - time.GetUtcNow();
            return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest;
        }

        return null;
    }
}
