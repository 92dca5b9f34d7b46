using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PiwikGen.Authentication;

/// <summary>The members of a token answer that count, good and bad ones alike (RFC 6749, sections 5.1 and 5.2). Not yet judged.</summary>
internal sealed class TokenAnswerJson
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 16 };

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public string? AccessToken { get; private set; }

    public string? TokenType { get; private set; }

    public bool HasTokenType { get; private set; }

    /// <summary>As written: digits for a number and for a string; null when missing or null; empty for anything else.</summary>
    public string? ExpiresIn { get; private set; }

    public string? Error { get; private set; }

    public string? Description { get; private set; }

    public string? Hint { get; private set; }

    /// <summary>Reads an object; false for anything else, broken JSON, and members that count twice.</summary>
    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out TokenAnswerJson? answer)
    {
        answer = new TokenAnswerJson();
        try
        {
            var reader = new Utf8JsonReader(body, ReaderOptions);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject && answer.ReadMembers(ref reader) && !reader.Read())
            {
                return true;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Its message would quote the body. InvalidOperationException: a string with half a surrogate pair.
        }

        answer = null;
        return false;
    }

    private bool ReadMembers(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!Take(name, ref reader))
            {
                return false;
            }

            reader.Skip();
        }

        return true;
    }

    private bool Take(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "access_token":
                AccessToken = Text(ref reader);
                break;
            case "token_type":
                TokenType = Text(ref reader);
                HasTokenType = reader.TokenType != JsonTokenType.Null;
                break;
            case "expires_in":
                ExpiresIn = reader.TokenType == JsonTokenType.Null ? null : NumberOrText(ref reader) ?? "";
                break;
            case "error" or "code":
                Error ??= NumberOrText(ref reader);
                break;
            case "error_description" or "message" or "detail":
                Description ??= Text(ref reader);
                break;
            case "hint":
                Hint = Text(ref reader);
                break;
            default:
                return true;
        }

        // Two of them: two readers of this answer could believe two different things.
        return _seen.Add(name);
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    private static string? NumberOrText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? System.Text.Encoding.ASCII.GetString(reader.ValueSpan) : Text(ref reader);
}
