using System.Globalization;

namespace PiwikGen.Authentication;

/// <summary>What <c>expires_in</c> says in all the forms in which servers write it.</summary>
internal static class TokenLife
{
    /// <summary>For a server that names no life: short enough to be harmless, long enough to be no storm.</summary>
    public static readonly TimeSpan WhenMissing = TimeSpan.FromMinutes(5);

    /// <summary>No token is believed to live longer; a huge number would end beyond the calendar.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The life: missing is 5 minutes, <c>1800.0</c> and <c>"1800"</c> are 1800 seconds, at most 24 hours. Null: not a life (zero, negative, not a number).</summary>
    public static TimeSpan? Read(string? expiresIn)
    {
        if (expiresIn is null)
        {
            return WhenMissing;
        }

        if (!double.TryParse(expiresIn, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || !(seconds >= 1))
        {
            return null;
        }

        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
    }
}
