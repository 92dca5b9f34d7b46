namespace PiwikGen.Authentication;

/// <summary>The address of a Piwik PRO account.</summary>
public static class PiwikProAddress
{
    // A DNS label is at most 63 characters (RFC 1035, section 2.3.4).
    private const int MaxAccountLength = 63;

    /// <summary>
    /// <c>https://{account}.piwik.pro</c> for the name of an account: lower-case letters, digits and single inner hyphens, at most 63.
    /// A custom domain is no account name: set it as a whole https address in <see cref="ApiClientOptions.BaseAddress"/>.
    /// </summary>
    /// <param name="account">Such as <c>acme</c>.</param>
    /// <returns>The base address, without a path.</returns>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    /// <exception cref="ArgumentException">The name is anything else. Pasted into a host, <c>evil.example/</c> would decide where the secret goes.</exception>
    public static Uri FromAccount(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!IsAccount(account))
        {
            throw new ArgumentException(
                "A Piwik PRO account name has lower-case letters, digits and single inner hyphens, at most 63 characters. "
                + "For a custom domain set BaseAddress to its full https address.",
                nameof(account));
        }

        return new Uri($"https://{account}.piwik.pro");
    }

    private static bool IsAccount(string account)
    {
        if (account.Length is 0 or > MaxAccountLength || account[0] == '-' || account[^1] == '-')
        {
            return false;
        }

        var previous = '\0';
        foreach (var letter in account)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && (letter != '-' || previous == '-'))
            {
                return false;
            }

            previous = letter;
        }

        return true;
    }
}
