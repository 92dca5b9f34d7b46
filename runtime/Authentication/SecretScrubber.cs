using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PiwikGen.Authentication;

/// <summary>Makes text of a token endpoint fit to be shown: some servers repeat in their error what they were sent.</summary>
internal sealed class SecretScrubber
{
    private const int MaxLength = 300;
    private const string Mask = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string[] _forms;

    public SecretScrubber(string clientId, string secret)
    {
        // Every form in which the request carries the secret. The longest first: one form may contain another.
        _forms = new[]
            {
                secret,
                JsonEncodedText.Encode(secret).Value,
                Uri.EscapeDataString(secret),
                Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal),
                TokenRequest.BasicCredentials(clientId, secret),
                Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            }
            .Where(static form => form.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static form => form.Length)
            .ToArray();
    }

    /// <summary>The text on one line, without the secret, at most 300 characters; null for nothing.</summary>
    public string? Scrub(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // First the secret, then the length: a cut through the middle of the secret would leave half of it.
        foreach (var form in _forms)
        {
            text = text.Replace(form, Mask, StringComparison.Ordinal);
        }

        var shown = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, MaxLength)))
        {
            shown.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        }

        return text.Length > MaxLength ? shown.Append("...").ToString() : shown.ToString();
    }
}
